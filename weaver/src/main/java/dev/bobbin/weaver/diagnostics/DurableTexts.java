package dev.bobbin.weaver.diagnostics;

/** What is said about {@code @Durable}. */
public final class DurableTexts {

  private DurableTexts() {}

  /** On a method that is no generator. */
  public static String noGenerator() {
    return "@Durable on a method that is no generator, which cannot be suspended; remove it, or add"
        + " @Generator";
  }

  /** An id for all generators of a class. */
  public static String idOnClass() {
    return "@Durable(id = ..) on a class, whose generators would all have the same id; write it on"
        + " each method";
  }

  /** Two generators with one id. */
  public static String sameId(String id, String otherMethod) {
    return "@Durable has the id \"" + id + "\", and so has " + otherMethod + "; give it another";
  }

  /** A generator that is returned as a stream. */
  public static String stream() {
    return "@Durable on a generator that returns a stream, from which nobody can get the generator"
        + " to save it; return Gen, and call stream() on that";
  }

  /** A receiver that cannot be saved. */
  public static String receiver(String host) {
    return "'this' is saved with a durable generator, and the final class "
        + host
        + " does not implement Serializable; make it so, or the generator static";
  }

  /** A variable that cannot be saved. */
  public static String variable(String name, String type) {
    return alive(name, type, "cannot be saved");
  }

  /** A variable that cannot be saved, since it is an open resource. */
  public static String resource(String name, String type) {
    return alive(name, type, "is an open resource, which cannot be saved");
  }

  private static String alive(String name, String type, String why) {
    return name
        + " is alive at this suspension point of a durable generator, and a "
        + type
        + " "
        + why
        + "; use it up before, or make it anew behind";
  }
}
