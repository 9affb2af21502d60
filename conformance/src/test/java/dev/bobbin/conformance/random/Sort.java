package dev.bobbin.conformance.random;

/**
 * What may stand in a hole of a piece of {@link Code}: an expression of some type, or a statement.
 */
enum Sort {
  BOOLEAN("boolean", "false"),
  BYTE("byte", "((byte) 0)"),
  SHORT("short", "((short) 0)"),
  CHAR("char", "'a'"),
  INT("int", "0"),
  LONG("long", "0L"),
  FLOAT("float", "0f"),
  DOUBLE("double", "0.0"),
  STRING("String", "\"\""),
  OBJECT("Object", "((Object) null)"),
  INTEGER("Integer", "((Integer) null)"),
  BIG("Long", "((Long) null)"),
  CELL("Cell", "((Cell) null)"),
  BOOLEANS("boolean[]", "(new boolean[2])"),
  BYTES("byte[]", "(new byte[2])"),
  CHARS("char[]", "(new char[2])"),
  INTS("int[]", "(new int[2])"),
  LONGS("long[]", "(new long[2])"),
  DOUBLES("double[]", "(new double[2])"),
  STRINGS("String[]", "(new String[2])"),
  OBJECTS("Object[]", "(new Object[2])"),
  GRID("int[][]", "(new int[2][2])"),
  LIST("List<Object>", "Tape.list()"),
  FUNCTION("Supplier<Object>", "((Supplier<Object>) () -> null)"),
  GENERATOR("Gen<?>", "Tape.twoValues()"),

  /** What {@code yieldFrom} accepts, of any static type. */
  DELEGATE(null, "List.<Object>of()"),

  /** A statement that may complete normally, so that another one may follow it. */
  STATEMENT(null, ";"),

  /** A statement that cannot complete normally, as {@code javac} sees it. */
  JUMP(null, null),

  /** Statements in braces. */
  BLOCK(null, null);

  /** The type in Java; null if there is none. */
  final String type;

  /** The simplest code of this sort; null if there is none. */
  final String simplest;

  Sort(String type, String simplest) {
    this.type = type;
    this.simplest = simplest;
  }

  boolean isStatement() {
    return this == STATEMENT || this == JUMP;
  }
}
