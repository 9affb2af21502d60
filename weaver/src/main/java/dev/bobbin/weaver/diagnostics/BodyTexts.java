package dev.bobbin.weaver.diagnostics;

import java.util.Map;

/** What is said about the bodies of generators; types are given as they are written in source. */
public final class BodyTexts {

  /** How to write a value of the type, by the name of the type. */
  private static final Map<String, String> REMEDIES =
      Map.of(
          "Long", "write 0L, or cast to long",
          "Double", "write 0.0, or cast to double",
          "Float", "write 0f, or cast to float",
          "Short", "cast to short",
          "Byte", "cast to byte",
          "Character", "write '0', or cast to char",
          "Integer", "write 0, or cast to int",
          "String", "write String.valueOf(..)");

  /** What to do about a body that is too large. */
  public static final String SPLIT = "; split the generator and delegate with Gen.yieldFrom";

  private BodyTexts() {}

  /** A yielded value that can never be a Y. */
  public static String yieldType(String yielded, String wanted) {
    String remedy = REMEDIES.get(wanted);
    return "yields "
        + yielded
        + " where Y is "
        + wanted
        + "; "
        + (remedy != null
            ? remedy
            : "declare that it yields " + yielded + ", or yield another value");
  }

  /** A yielded value whose elements may each be a Y, but which itself is none. */
  public static String yieldsDelegate(String yielded, String wanted) {
    return "yields "
        + yielded
        + " where Y is "
        + wanted
        + "; to yield what is in it, one by one, write Gen.yieldFrom(..)";
  }

  /**
   * A yielded null in a generator that returns a primitive form.
   *
   * @param returned the form
   * @param box the class that boxes what it yields
   */
  public static String yieldsNull(String returned, String box) {
    return "yields null where the generator returns "
        + returned
        + "; yield a number, or declare Gen<"
        + box
        + ">";
  }

  /** A sent value used as something that an S can never be. */
  public static String sentType(String used, String sent) {
    return "the sent value is used as "
        + used
        + " where S is "
        + sent
        + "; use it as what is sent, or declare Coroutine<Y, S, R> with another S";
  }

  /** A sent value used with a type in a generator to which nothing can be sent. */
  public static String sentWithoutCoroutine(String used, String returned) {
    return "the sent value is used as "
        + used
        + ", but nothing can be sent to a generator that returns "
        + returned
        + "; declare Coroutine<Y, S, R>, or do not use the value";
  }

  /** A sent value that javac passes to a method as {@code char[]}. */
  public static String charArray(String method) {
    return "the sent value would be passed to "
        + method
        + "(char[]), which javac prefers to the other overloads; assign it to a typed"
        + " variable first: Object sent = Gen.yield(..); "
        + method
        + "(sent)";
  }

  /** A delegate whose values can never be a Y. */
  public static String delegateType(String yielded, String wanted) {
    return "delegates to what yields "
        + yielded
        + " where Y is "
        + wanted
        + "; declare a Y that fits both, or yield converted values in a loop";
  }

  /** A body for which the data flow cannot be computed. */
  public static String tooLarge() {
    return "the body has too much code and too many variables to be checked" + SPLIT;
  }

  /** A return of something else than what ends a generator. */
  public static String returnValue() {
    return "a generator returns Gen.done(), Gen.returns(value) or null; to yield what another"
        + " generator yields write Gen.yieldFrom(other); return Gen.done(); or drop"
        + " @Generator to return the other generator itself";
  }

  /** A generator that is created as a statement and dropped, in a method that is none. */
  public static String dropped(String called) {
    return created(called)
        + "iterate over it, for instance for (var value : "
        + called
        + "(..)) { ... }";
  }

  /** A generator that is created as a statement and dropped, in the body of another one. */
  public static String droppedInGenerator(String called) {
    return created(called) + "did you mean Gen.yieldFrom(" + called + "(..))?";
  }

  private static String created(String called) {
    return called + "(..) creates a generator that is dropped, and nothing of it has run; ";
  }

  /** A marker that suspends inside a synchronized block. */
  public static String inSynchronized(String marker) {
    return marker
        + " inside synchronized: the lock would be held while the generator is suspended;"
        + " compute the value inside the block and yield it behind the block";
  }

  /** A yield under finally in a generator that nobody can close. */
  public static String inFinally() {
    return "a yield inside try-finally or try-with-resources: after a break nobody can close an"
        + " Iterator or Iterable; return Gen<Y> or a stream, and close it";
  }

  /**
   * A sent value that is taken for the array of all variable arguments.
   *
   * @param method what is called, as written
   * @param type a type that the value may have as one of the arguments
   */
  public static String sentAsVarargs(String method, String type) {
    return "the sent value would be taken for the array of all variable arguments of "
        + method
        + ", and not for one of them; assign it to a variable first: "
        + type
        + " sent = Gen.yield(..); or write Gen.<"
        + type
        + ">yield(..)";
  }
}
