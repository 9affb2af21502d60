package dev.bobbin.weaver.diagnostics;

/** Every kind of finding; each has an entry in {@code docs/guide/trouble.md}. */
public enum DiagnosticCode {
  /** A marker such as {@code Gen.yield} in a method that is no generator. */
  MARKER_OUTSIDE_GENERATOR(Severity.ERROR),
  /** A marker in a lambda whose type is not one a generator can have. */
  MARKER_IN_PLAIN_LAMBDA(Severity.ERROR),
  /** A marker used as a method reference. */
  MARKER_AS_METHOD_REFERENCE(Severity.ERROR),
  /** A suspension point inside a {@code synchronized} block or method. */
  YIELD_IN_SYNCHRONIZED(Severity.ERROR),
  /** The annotation on an abstract, native or bridge method, or on a constructor. */
  NOT_A_GENERATOR_METHOD(Severity.ERROR),
  /** A return type other than Gen, Coroutine, Iterator, Iterable and Stream. */
  WRONG_RETURN_TYPE(Severity.ERROR),
  /** A {@code return} of something else than {@code Gen.done()}, {@code Gen.returns(v)}, null. */
  WRONG_RETURN_VALUE(Severity.ERROR),
  /** A yielded value that can never be a Y. */
  YIELD_TYPE(Severity.ERROR),
  /** A sent value used as something that an S can never be. */
  SENT_TYPE(Severity.ERROR),
  /** A sent value used with a type in a generator to which nothing can be sent. */
  SENT_WITHOUT_COROUTINE(Severity.ERROR),
  /** A delegate whose values can never be a Y. */
  DELEGATE_TYPE(Severity.ERROR),
  /** A sent value that javac passes to a method as {@code char[]}. */
  SENT_AS_CHAR_ARRAY(Severity.ERROR),
  /** A sent value that javac passes to a method as the array of all its variable arguments. */
  SENT_AS_VARARGS(Severity.ERROR),
  /** A generator that is created as a statement and dropped. */
  DROPPED_GENERATOR(Severity.ERROR),
  /** {@code @Primed} on a method that returns neither Gen nor Coroutine. */
  PRIMED_RETURN_TYPE(Severity.ERROR),
  /** A class file older than Java 7, which has no reliable stack maps. */
  CLASS_FILE_TOO_OLD(Severity.ERROR),
  /** A class file newer than this release can read. */
  CLASS_FILE_TOO_NEW(Severity.ERROR),
  /** A class file that is damaged or that the JVM would not accept. */
  BAD_CLASS_FILE(Severity.ERROR),
  /** A generator method that assigns another value to the slot of {@code this}. */
  THIS_OVERWRITTEN(Severity.ERROR),
  /** A woven method over 64 KB. */
  METHOD_TOO_LARGE(Severity.ERROR),
  /** A woven class with too many constants or too long a name, or too complex to be written. */
  CLASS_TOO_LARGE(Severity.ERROR),
  /** A module with generators that does not require the module of the runtime. */
  MODULE_WITHOUT_RUNTIME(Severity.ERROR),
  /** A class that was woven by an incompatible version. */
  WOVEN_BY_OTHER_VERSION(Severity.ERROR),
  /** {@code @Durable} on what cannot be saved, or a variable that cannot. */
  NOT_DURABLE(Severity.ERROR),
  /** A woven method over 8,000 bytes, which HotSpot does not compile. */
  METHOD_NOT_COMPILED(Severity.WARNING),
  /** A yield under {@code finally} in a generator that nobody can close after a {@code break}. */
  FINALLY_MAY_NOT_RUN(Severity.NOTE),
  /** Classes for a Java older than the runtime needs; told once for a folder or jar. */
  OLD_JAVA_RELEASE(Severity.NOTE),
  /** An annotated method that looks generated, as mocks are, and is left as it is. */
  TAKEN_FOR_GENERATED(Severity.NOTE);

  private final Severity severity;

  DiagnosticCode(Severity severity) {
    this.severity = severity;
  }

  /** Returns how much the finding matters. */
  public Severity severity() {
    return severity;
  }

  /** How much a finding matters. */
  public enum Severity {
    /** The class is not woven, the build fails. */
    ERROR,
    /** The class is woven, but is likely to disappoint. */
    WARNING,
    /** Worth knowing. */
    NOTE
  }
}
