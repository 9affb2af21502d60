package dev.bobbin.durable;

import java.io.ObjectInputFilter;

/**
 * Which classes a snapshot may name: values of the platform without behaviour of their own, and
 * what the reader allows.
 */
final class AllowList implements ObjectInputFilter {

  private static final int DEPTH = 24;

  private static final int FREE_LENGTH = 64;
  private static final int LENGTH_PER_BYTE = 8;
  private static final int NO_ARRAY = -1;

  private static final String COSTS =
      "a nest of collections that are there many times, which takes too long to hash (allow it by"
          + " \"maxdepth=..\")";

  private final ObjectInputFilter named;
  private final boolean bounded;
  private final int bytes;
  private final HashCost cost;
  private String refused;
  private Class<?> expected;

  /**
   * Creates a list.
   *
   * @param allowed patterns, as {@link ObjectInputFilter.Config#createFilter} takes them
   * @param bytes how many bytes are read
   * @throws IncompatibleStateException if these are more than the patterns allow
   */
  AllowList(String[] allowed, int bytes) {
    String patterns = String.join(";", allowed);
    this.named = ObjectInputFilter.Config.createFilter(patterns);
    this.bounded = !patterns.contains("maxdepth=");
    this.bytes = bytes;
    this.cost = new HashCost(bytes);
    requireLength();
  }

  private AllowList(AllowList same, int bytes) {
    this.named = same.named;
    this.bounded = same.bounded;
    this.bytes = bytes;
    this.cost = new HashCost(bytes);
    requireLength();
  }

  private void requireLength() {
    Met whole = new Met(null, NO_ARRAY, 1, bytes);
    if (named != null && named.checkInput(whole) == Status.REJECTED) {
      throw notAllowed("a snapshot of " + bytes + " bytes", null);
    }
  }

  /** Returns the same for other bytes. */
  AllowList reading(int otherBytes) {
    return new AllowList(this, otherBytes);
  }

  /** Returns what was refused last, or null. */
  String refused() {
    return refused;
  }

  /**
   * Says that a reference is replaced by an object of a class, which {@code ObjectInputStream} asks
   * about next; the object was there before, and was allowed then.
   */
  void expect(Class<?> type) {
    expected = type;
  }

  @Override
  public Status checkInput(FilterInfo info) {
    if (info.serialClass() != null && info.serialClass() == expected) {
      expected = null;
      return Status.ALLOWED;
    }
    String refusal = refusal(info);
    if (refusal != null) {
      refused = refusal;
      return Status.REJECTED;
    }
    return info.serialClass() == null ? Status.UNDECIDED : Status.ALLOWED;
  }

  /** Returns what is not allowed, or null. */
  private String refusal(FilterInfo info) {
    Class<?> type = info.serialClass();
    if (type != null && !isAllowed(type, info)) {
      return type.getName();
    }
    if (info.arrayLength() > limit()) {
      return "an array of " + info.arrayLength() + " elements, more than the bytes can have";
    }
    if (bounded && info.depth() > DEPTH) {
      return "a nest of objects deeper than " + DEPTH + " (allow more by \"maxdepth=..\")";
    }
    if (bounded && type != null && !cost.allows(type)) {
      return COSTS;
    }
    return named != null && named.checkInput(info) == Status.REJECTED
        ? "by the patterns, object "
            + info.references()
            + (type == null ? "" : ", a " + type.getName())
        : null;
  }

  /** Tells of an object that is complete, after what it refers to; returns whether to go on. */
  boolean accepts(Object complete) {
    if (cost.add(complete) || !bounded) {
      return true;
    }
    refused = COSTS;
    return false;
  }

  private long limit() {
    return FREE_LENGTH + (long) LENGTH_PER_BYTE * bytes;
  }

  private boolean isAllowed(Class<?> type, FilterInfo info) {
    Class<?> element = type;
    while (element.isArray()) {
      element = element.getComponentType();
    }
    return element.isPrimitive()
        || PlatformValues.contain(element)
        || named != null && named.checkInput(info) == Status.ALLOWED;
  }

  /** Returns whether the generators of a class may be restored. */
  boolean allows(Class<?> host) {
    Met met = new Met(host, NO_ARRAY, 1, 1);
    return named != null && named.checkInput(met) == Status.ALLOWED;
  }

  /**
   * Checks a collection that is not read by Java serialization as if it were.
   *
   * @param references how many objects have been read
   * @throws IncompatibleStateException if it is not allowed
   */
  void requireAllowed(Class<?> type, int elements, int references) {
    if (named != null
        && (named.checkInput(new Met(type, NO_ARRAY, references, 1)) == Status.REJECTED
            || named.checkInput(new Met(Object[].class, elements, references, 1))
                == Status.REJECTED)) {
      throw notAllowed(type.getName() + " of " + elements + " elements", null);
    }
  }

  /** Returns what is thrown where something is not allowed. */
  static IncompatibleStateException notAllowed(String what, Exception cause) {
    return new IncompatibleStateException(
        "not allowed in this snapshot: "
            + what
            + "; if the bytes are to be trusted with it, name it among the allowed classes",
        cause);
  }

  /** What is not read by Java serialization, as if it were. */
  private record Met(Class<?> serialClass, long arrayLength, long references, long streamBytes)
      implements FilterInfo {
    @Override
    public long depth() {
      return 1;
    }
  }
}
