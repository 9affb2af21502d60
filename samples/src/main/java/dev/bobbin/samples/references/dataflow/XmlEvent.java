package dev.bobbin.samples.references.dataflow;

/** What a parser reports while it reads. */
sealed interface XmlEvent {

  /** The start of an element. */
  record Start(String name) implements XmlEvent {}

  /** A part of the text between two tags. */
  record Text(String content) implements XmlEvent {}

  /** The end of an element. */
  record End(String name) implements XmlEvent {}
}
