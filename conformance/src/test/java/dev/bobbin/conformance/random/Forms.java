package dev.bobbin.conformance.random;

import java.util.List;
import java.util.Map;

/**
 * The expressions that random programs consist of; {@code t} is the {@link Tape}.
 *
 * <p>All generic calls name their types, and whatever takes its type from where it stands is cast:
 * the time that javac needs to infer nested ones doubles with each level.
 */
final class Forms {

  /** Expressions without operands. */
  static final Map<Sort, List<Form>> LEAVES =
      Form.table(
          """
          BOOLEAN true
          BOOLEAN false
          BYTE ((byte) 7)
          BYTE ((byte) -128)
          SHORT ((short) 300)
          SHORT ((short) -2)
          CHAR 'x'
          CHAR '\\u1234'
          INT 1
          INT (-3)
          INT 70000
          LONG 2L
          LONG (-5000000000L)
          FLOAT 1.5f
          FLOAT (-0f)
          DOUBLE 2.25
          DOUBLE Double.NaN
          STRING "a"
          STRING "BB"
          OBJECT "o"
          OBJECT ((Object) null)
          OBJECT t
          INTEGER ((Integer) 12)
          INTEGER ((Integer) 1000)
          BIG ((Long) 13L)
          CELL new Cell()
          BOOLEANS new boolean[] {true, false}
          BYTES new byte[] {1, 2}
          CHARS new char[] {'c', 'd'}
          INTS new int[] {5, 6}
          LONGS new long[] {7L, 8L}
          DOUBLES new double[] {0.5, 1e9}
          STRINGS new String[] {"p", "q"}
          OBJECTS new Object[] {"r", 9}
          GRID new int[][] {{1, 2}, {3, 4}}
          GRID (new int[2][3])
          LIST Tape.list("l", 10)
          FUNCTION ((Supplier<Object>) () -> "f")
          GENERATOR Tape.twoValues()
          DELEGATE List.<Object>of(1, "two")
          DELEGATE new Object[] {3, "four"}
          DELEGATE List.<Object>of(5).iterator()
          DELEGATE Stream.<Object>of("six", 7)
          DELEGATE Tape.twoValues()
          """);

  /** Expressions without operands that most often make the body fail. */
  static final Map<Sort, List<Form>> NULLS =
      Form.table(
          """
          STRING ((String) null)
          INTEGER ((Integer) null)
          BIG ((Long) null)
          CELL ((Cell) null)
          INTS ((int[]) null)
          DELEGATE ((Gen<?>) null)
          """);

  /** Expressions of operands. */
  static final Map<Sort, List<Form>> COMPOUNDS =
      Form.table(
          """
          BOOLEAN ({BOOLEAN} && {BOOLEAN})
          BOOLEAN ({BOOLEAN} || {BOOLEAN})
          BOOLEAN ({BOOLEAN} ^ {BOOLEAN})
          BOOLEAN ({BOOLEAN} & {BOOLEAN})
          BOOLEAN (!{BOOLEAN})
          BOOLEAN ({INT} < {INT})
          BOOLEAN ({INT} == {INT})
          BOOLEAN ({LONG} >= {LONG})
          BOOLEAN ({FLOAT} > {FLOAT})
          BOOLEAN ({DOUBLE} <= {DOUBLE})
          BOOLEAN ({OBJECT} == null)
          BOOLEAN (((Object) {OBJECT}) instanceof String)
          BOOLEAN {BOOLEANS}[{INT} & 1]
          BOOLEAN t.toBoolean({OBJECT})
          BYTE ((byte) {INT})
          BYTE {BYTES}[{INT} & 1]
          BYTE t.toByte({OBJECT})
          SHORT ((short) {INT})
          SHORT t.toShort({OBJECT})
          CHAR ((char) {INT})
          CHAR {CHARS}[{INT} & 1]
          CHAR t.toChar({OBJECT})
          INT ({INT} + {INT})
          INT ({INT} - {INT})
          INT ({INT} * {INT})
          INT ({INT} / {INT})
          INT ({INT} << {LONG})
          INT ({INT} ^ {INT})
          INT (-{INT})
          INT ((int) {LONG})
          INT ((int) {DOUBLE})
          INT ({CHAR} + {BYTE})
          INT ({SHORT} - {INTEGER})
          INT {INTS}[{INT} & 1]
          INT {INTS}[{INT}]
          INT {GRID}[{INT} & 1][{INT} & 1]
          INT {INTS}.length
          INT {STRING}.length()
          INT {CELL}.number
          INT t.toInt({OBJECT})
          INT t.mayFail({INT})
          INT t.two({INT}, {LONG})
          LONG ({LONG} + {LONG})
          LONG ({LONG} - {INT})
          LONG ({LONG} % {LONG})
          LONG ({LONG} >>> {INT})
          LONG {LONGS}[{INT} & 1]
          LONG t.toLong({OBJECT})
          LONG t.many({INT}, {LONG}, {FLOAT}, {DOUBLE}, {BOOLEAN}, {CHAR}, {STRING}, {OBJECT})
          LONG Tape.narrow({BYTE}, {SHORT}, {INTS}, {BIG})
          FLOAT ({FLOAT} * {FLOAT})
          FLOAT ((float) {DOUBLE})
          FLOAT t.toFloat({OBJECT})
          DOUBLE ({DOUBLE} + {DOUBLE})
          DOUBLE ({DOUBLE} / {INT})
          DOUBLE ({FLOAT} - {DOUBLE})
          DOUBLE {DOUBLES}[{INT} & 1]
          DOUBLE t.toDouble({OBJECT})
          STRING Tape.cut({STRING} + {INT})
          STRING Tape.cut("s" + Tape.shown({OBJECT}) + {CHAR} + {LONG})
          STRING Tape.cut({BOOLEAN} + "/" + {DOUBLE} + {STRING})
          STRING {STRINGS}[{INT} & 1]
          STRING {CELL}.text
          STRING t.toText({OBJECT})
          OBJECT {STRING}
          OBJECT ((Object) {INT})
          OBJECT ((Object) {LONG})
          OBJECT ((Object) {DOUBLE})
          OBJECT ((Object) {BOOLEAN})
          OBJECT {CELL}
          OBJECT {INTS}
          OBJECT {OBJECTS}
          OBJECT {OBJECTS}[{INT} & 1]
          OBJECT {LIST}
          OBJECT {INTEGER}
          OBJECT t.log({OBJECT})
          OBJECT t.call({FUNCTION})
          OBJECT t.next({GENERATOR})
          OBJECT t.reenter()
          INTEGER ((Integer) {INT})
          INTEGER ((Integer) ({BOOLEAN} ? {INTEGER} : (Integer) {INT}))
          INTEGER Tape.boxed({OBJECT})
          BIG ((Long) {LONG})
          BIG ((Long) ({BOOLEAN} ? {BIG} : {BIG}))
          CELL new Cell({INT}, {OBJECT})
          CELL new Cell({CELL}, {LONG}, {STRING})
          CELL new Cell({DOUBLE}, new Cell({INT}, {OBJECT}), {BOOLEAN})
          CELL new Cell({OBJECTS})
          CELL new Cell.Special({LONG}, {BYTE}, {CELL})
          BOOLEANS new boolean[] {{BOOLEAN}, {BOOLEAN}}
          BYTES new byte[] {{BYTE}, {BYTE}}
          CHARS new char[] {{CHAR}, {CHAR}}
          INTS new int[] {{INT}, {INT}, {INT}}
          INTS (new int[{INT} & 3])
          INTS {GRID}[{INT} & 1]
          LONGS new long[] {{LONG}, {LONG}}
          DOUBLES new double[] {{DOUBLE}, {DOUBLE}}
          STRINGS new String[] {{STRING}, {STRING}}
          OBJECTS new Object[] {Tape.flat({OBJECT}), {INT}}
          OBJECTS (new Object[{INT} & 3])
          GRID new int[][] {{INTS}, {INTS}}
          GRID (new int[2][{INT} & 3])
          LIST Tape.list({OBJECT}, {INT})
          GENERATOR ((Gen<?>) ({BOOLEAN} ? {GENERATOR} : {GENERATOR}))
          DELEGATE Arrays.<Object>asList({OBJECT}, {OBJECT})
          DELEGATE {OBJECTS}
          DELEGATE {LIST}
          DELEGATE {GENERATOR}
          DELEGATE Stream.<Object>of({STRING}, {OBJECT})
          DELEGATE Tape.counting({INT})
          """);

  /** Expressions that yield. */
  static final Map<Sort, List<Form>> YIELDS =
      Form.table(
          """
          BOOLEAN t.toBoolean(Gen.<Object>yield({Y}))
          BYTE t.toByte(Gen.<Object>yield({Y}))
          SHORT t.toShort(Gen.<Object>yield({Y}))
          CHAR t.toChar(Gen.<Object>yield({Y}))
          INT t.toInt(Gen.<Object>yield({Y}))
          INT t.two(t.toInt(Gen.<Object>yield({Y})), t.toLong(Gen.<Object>yield({Y})))
          LONG t.toLong(Gen.<Object>yield({Y}))
          FLOAT t.toFloat(Gen.<Object>yield({Y}))
          DOUBLE t.toDouble(Gen.<Object>yield({Y}))
          STRING t.toText(Gen.<Object>yield({Y}))
          STRING Tape.cut("y" + Gen.<Object>yield({Y}) + {LONG})
          OBJECT Gen.<Object>yield({Y})
          INTEGER Tape.boxed(Gen.<Object>yield({Y}))
          CELL new Cell({INT}, Gen.<Object>yield({Y}))
          OBJECTS new Object[] {Gen.<Object>yield({Y}), Tape.flat({OBJECT})}
          LIST Tape.list({OBJECT}, Gen.<Object>yield({Y}))
          """);

  /** Expressions that yield, and use what is sent as what it is. */
  static final Map<Sort, List<Form>> SENDS =
      Form.table(
          """
          BOOLEAN ((boolean) Gen.<Boolean>yield({Y}))
          INT ((int) Gen.<Integer>yield({Y}))
          INT Gen.<String>yield({Y}).length()
          LONG ((long) Gen.<Long>yield({Y}))
          DOUBLE Gen.<Number>yield({Y}).doubleValue()
          STRING Gen.<String>yield({Y})
          INTEGER Gen.<Integer>yield({Y})
          BIG Gen.<Long>yield({Y})
          CELL Gen.<Cell>yield({Y})
          INTS Gen.<int[]>yield({Y})
          OBJECT Gen.<Comparable<?>>yield({Y})
          """);

  /** Expressions that delegate, in generators that yield anything. */
  static final Map<Sort, List<Form>> DELEGATIONS =
      Form.table(
          """
          BOOLEAN t.toBoolean(Gen.<Object>yieldFrom({DELEGATE}))
          INT t.toInt(Gen.<Object>yieldFrom({DELEGATE}))
          LONG t.toLong(Gen.<Object>yieldFrom({DELEGATE}))
          DOUBLE t.toDouble(Gen.<Object>yieldFrom({DELEGATE}))
          STRING t.toText(Gen.<Object>yieldFrom({DELEGATE}))
          STRING Tape.cut({STRING} + Tape.shown(Gen.<Object>yieldFrom({DELEGATE})))
          OBJECT Gen.<Object>yieldFrom({DELEGATE})
          OBJECT Gen.<Object>yield()
          OBJECTS new Object[] {Tape.flat({OBJECT}), Tape.flat(Gen.<Object>yieldFrom({DELEGATE}))}
          CELL new Cell({INT}, Gen.<Object>yieldFrom({DELEGATE}))
          """);

  /** Assignments to {@code @}, as expressions. */
  static final Map<Sort, List<Form>> ASSIGNMENTS =
      Form.table(
          """
          BOOLEAN (@ = {BOOLEAN})
          BOOLEAN (@ |= {BOOLEAN})
          BYTE (@ = {BYTE})
          BYTE (@ += {INT})
          BYTE (@++)
          SHORT (@ = {SHORT})
          SHORT (@ *= {DOUBLE})
          SHORT (--@)
          CHAR (@ = {CHAR})
          CHAR (@ += {INT})
          CHAR (@++)
          INT (@ = {INT})
          INT (@ += {INT})
          INT (@ -= {LONG})
          INT (@ <<= {INT})
          INT (@ *= {FLOAT})
          INT (@++)
          INT (--@)
          LONG (@ = {LONG})
          LONG (@ += {LONG})
          LONG (@ ^= {INT})
          LONG (@--)
          FLOAT (@ = {FLOAT})
          FLOAT (@ += {DOUBLE})
          FLOAT (++@)
          DOUBLE (@ = {DOUBLE})
          DOUBLE (@ -= {INT})
          DOUBLE (@++)
          STRING (@ = {STRING})
          STRING (@ = Tape.cut(@ + Tape.shown({OBJECT})))
          OBJECT (@ = {OBJECT})
          INTEGER (@ = {INTEGER})
          INTEGER (@ += {INT})
          INTEGER (@++)
          BIG (@ = {BIG})
          BIG (@ += {LONG})
          CELL (@ = {CELL})
          BOOLEANS (@ = {BOOLEANS})
          BYTES (@ = {BYTES})
          CHARS (@ = {CHARS})
          INTS (@ = {INTS})
          LONGS (@ = {LONGS})
          DOUBLES (@ = {DOUBLES})
          STRINGS (@ = {STRINGS})
          OBJECTS (@ = {OBJECTS})
          GRID (@ = {GRID})
          LIST (@ = {LIST})
          FUNCTION (@ = {FUNCTION})
          GENERATOR (@ = {GENERATOR})
          """);

  /** What can be assigned to, besides local variables. */
  static final Map<Sort, List<Form>> PLACES =
      Form.table(
          """
          BOOLEAN {BOOLEANS}[{INT} & 1]
          BYTE {BYTES}[{INT} & 1]
          SHORT smallest
          CHAR {CHARS}[{INT} & 1]
          INT {INTS}[{INT} & 1]
          INT {INTS}[{INT}]
          INT {GRID}[{INT} & 1][{INT} & 1]
          INT {CELL}.number
          INT count
          LONG {LONGS}[{INT} & 1]
          LONG total
          FLOAT part
          DOUBLE {DOUBLES}[{INT} & 1]
          STRING {STRINGS}[{INT} & 1]
          STRING {CELL}.text
          STRING text
          OBJECT {OBJECTS}[{INT} & 1]
          INTEGER number
          """);

  /** What only instance methods can assign to. */
  static final Map<Sort, List<Form>> OWN_PLACES =
      Form.table(
          """
          BYTE this.ownByte
          INT this.ownInt
          INT own({INT}).ownInt
          LONG own({INT}).ownLong
          STRING this.ownText
          OBJECT this.ownObject
          """);

  private Forms() {}
}
