package dev.bobbin.weaver.diagnostics;

/** What is said about annotations and markers that stand where they must not. */
public final class DeclarationTexts {

  /** The types that a generator method can return. */
  public static final String RETURN_TYPES =
      "Gen<Y>, Coroutine<Y, S, R>, Iterator<Y>, Iterable<Y>, Stream<Y>, or a primitive form such as"
          + " IntStream or PrimitiveIterator.OfInt";

  private DeclarationTexts() {}

  /** The annotation on a constructor. */
  public static String constructor() {
    return "@Generator on a constructor, which returns nothing to iterate over; put it on a method";
  }

  /** The annotation on a native method. */
  public static String nativeMethod() {
    return noBody("a native method");
  }

  /** The annotation on an abstract method. */
  public static String abstractMethod() {
    return noBody("an abstract method");
  }

  private static String noBody(String method) {
    return "@Generator on "
        + method
        + ", which has no body to weave; put it on the methods that implement it";
  }

  /**
   * A return type that no generator has.
   *
   * @param returned the erased type, by its class name
   */
  public static String returnType(String returned) {
    return "a generator cannot return " + returned + "; declare " + RETURN_TYPES;
  }

  /**
   * A return type that cannot be judged.
   *
   * @param returned the return type
   * @param missing what is not found: that type, or one that it extends
   */
  public static String returnTypeNotFound(String returned, String missing) {
    return "a generator cannot return "
        + returned
        + ": the class "
        + missing
        + " is not found; name where it is in the class path of the weaver, or declare "
        + RETURN_TYPES;
  }

  /** A return type that only some classes may implement. */
  public static String sealedReturnType(String returned) {
    return "a generator cannot return "
        + returned
        + ", which is sealed: its class could not implement it; drop sealed";
  }

  /** A return type with a method that no generator has. */
  public static String abstractInReturnType(String returned, String owner, String method) {
    return "a generator cannot return "
        + returned
        + ": it has no method "
        + method
        + ", which is abstract in "
        + owner
        + "; make it a default method, or drop it";
  }

  /** A return type with a default method in place of one that every generator has. */
  public static String overriddenInReturnType(String returned, String owner, String method) {
    return "a generator cannot return "
        + returned
        + ": every generator has its own "
        + method
        + ", and not that of "
        + owner
        + "; give that method another name";
  }

  /** {@code @Primed} on a method that returns neither Gen nor Coroutine. */
  public static String primed() {
    return "@Primed needs a generator that can be sent to; declare Gen<Y> or Coroutine<Y, S, R>,"
        + " or use @Generator";
  }

  /** A generator method that is synchronized. */
  public static String synchronizedMethod() {
    return "a generator cannot be synchronized: the lock would be held while it is suspended;"
        + " synchronize around single steps inside the body, without a yield";
  }

  /**
   * A marker in a lambda that is no generator.
   *
   * @param marker the marker as written, for example {@code Gen.yield}
   * @param returned the erased type that the lambda returns, by its class name
   */
  public static String plainLambda(String marker, String returned) {
    return marker
        + " in a lambda that returns "
        + returned
        + "; only a lambda that returns Gen, Coroutine, Iterator, Iterable or Stream is a"
        + " generator: write Gen.of(() -> { ... }), or a loop instead of the lambda";
  }

  /**
   * A marker in a lambda that returns a type of generators which none can have.
   *
   * @param marker the marker as written, for example {@code Gen.yield}
   * @param complaint what is wrong with the type
   */
  public static String lambda(String marker, String complaint) {
    return marker + " in a lambda: " + complaint;
  }

  /** A marker in a lambda of Kotlin that only lacks the annotation. */
  public static String kotlinLambdaNotAnnotated(String marker) {
    return marker + " in a lambda that is no generator; annotate it: @Generator { ... }";
  }

  /**
   * A marker in a lambda of Kotlin that returns what no generator can return.
   *
   * @param marker the marker as written, for example {@code Gen.yield}
   * @param returned the erased type that the lambda returns, by its class name
   */
  public static String kotlinLambda(String marker, String returned) {
    return marker
        + " in a lambda that returns "
        + returned
        + "; only a lambda that returns Gen, Coroutine, Iterator, Iterable or Stream can be a"
        + " generator: write Gen.of(@Generator { ... }), or a loop instead of the lambda";
  }

  /**
   * A marker that the Kotlin compiler has copied to where an inline function is called.
   *
   * @param text what is said about a marker there
   * @param inline the function
   */
  public static String copiedInline(String text, String inline) {
    return text
        + " (it is in the inline function "
        + inline
        + ", whose code is copied here; if that is the generator, drop inline)";
  }

  /** A marker in a constructor, or in what initialises an object. */
  public static String inConstructor(String marker) {
    return marker
        + " in a constructor or the initial value of a field; write it in a method annotated"
        + " @Generator";
  }

  /** A marker in what initialises a class. */
  public static String inStaticInitializer(String marker) {
    return marker + " in a static initialiser; write it in a method annotated @Generator";
  }

  /** A marker in a method that only lacks the annotation. */
  public static String notAnnotated(String marker) {
    return marker + " in a method that is no generator; annotate it with @Generator";
  }

  /** A marker in a method that cannot be a generator as it is. */
  public static String inPlainMethod(String marker) {
    return in("a method that is no generator", marker);
  }

  /** A marker in a method of a local or anonymous class that cannot be a generator as it is. */
  public static String inLocalClass(String marker) {
    return in(
        "a method of a local or anonymous class, which cannot yield for the method around it",
        marker);
  }

  private static String in(String place, String marker) {
    return marker
        + " in "
        + place
        + "; a generator is annotated @Generator and returns "
        + RETURN_TYPES;
  }

  /** A marker that suspends, used as a method reference. */
  public static String suspendingReference(String marker) {
    return reference(marker)
        + " cannot suspend as a method reference; call it in the body of the generator,"
        + " for instance in a loop";
  }

  /** A marker that ends a generator, used as a method reference. */
  public static String endingReference(String marker) {
    return reference(marker)
        + " means nothing as a method reference; call it where the generator returns";
  }

  private static String reference(String marker) {
    return marker.replace(".", "::");
  }
}
