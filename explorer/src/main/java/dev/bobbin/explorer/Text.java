package dev.bobbin.explorer;

/** A text that is shown as it is; a string of the program is shown in quotes. */
final class Text {
  private final String text;

  /** Where it is among the texts of its recording; -1 if that is not known. */
  int index = Event.NONE;

  Text(String text) {
    this.text = text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text same && same.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
