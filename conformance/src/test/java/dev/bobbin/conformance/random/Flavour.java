package dev.bobbin.conformance.random;

/** What a random generator method is declared to return, and what follows from that. */
enum Flavour {
  COROUTINE("Coroutine<Object, Object, Object>", null, true),
  GEN("Gen<Object>", null, false),
  ITERATOR("Iterator<Object>", null, false),
  INTS("Gen<Integer>", Sort.INT, false),
  LONGS("Coroutine<Long, Object, Object>", Sort.LONG, true),
  DOUBLES("Coroutine<Double, Object, Object>", Sort.DOUBLE, true);

  final String type;

  /** The one sort of expression that it yields; null if it yields all sorts. */
  final Sort yields;

  /** Whether what is sent may be used as what it is. */
  final boolean sends;

  Flavour(String type, Sort yields, boolean sends) {
    this.type = type;
    this.yields = yields;
    this.sends = sends;
  }

  boolean yieldsAll() {
    return yields == null;
  }
}
