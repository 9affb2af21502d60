package dev.bobbin.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Gen;
import dev.bobbin.testing.Seeds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that somebody else has made or changed. */
class ForeignBytesTest {
  private static final ClassLoader LOADER = ForeignBytesTest.class.getClassLoader();
  private static final int HEAD = 4;

  /** Says that it was read. */
  static final class Gadget implements Serializable {
    private static final long serialVersionUID = 1L;
    static int read;

    private Object readResolve() {
      read++;
      return this;
    }
  }

  private static String refusal(byte[] snapshot, String... allowed) {
    try {
      Snapshots.fromBytes(snapshot, LOADER, allowed);
    } catch (IncompatibleStateException e) {
      return e.getMessage();
    }
    throw new AssertionError("was read");
  }

  @Test
  void a_class_that_is_not_named_is_refused_by_name_and_not_read() {
    byte[] snapshot = Snapshots.toBytes(new ArrayList<>(List.of(new Gadget())));

    assertThat(refusal(snapshot))
        .startsWith("not allowed in this snapshot: " + Gadget.class.getName());
    assertThat(Gadget.read).isZero();
    List<Object> read = Snapshots.fromBytes(snapshot, LOADER, Gadget.class.getName());
    assertThat(read).hasSize(1);
    assertThat(Gadget.read).isOne();
  }

  @Test
  void the_generators_of_a_class_that_is_not_named_are_refused() {
    byte[] snapshot = Snapshots.toBytes(Programs.nested(2));

    assertThat(refusal(snapshot))
        .startsWith("not allowed in this snapshot: the generators of " + Programs.class.getName());
    assertThat(refusal(snapshot, "!dev.bobbin.durable.*;*")).contains("not allowed");
  }

  @Test
  void proxies_lambdas_and_classes_of_the_platform_with_behaviour_are_refused() {
    InvocationHandler handler = (InvocationHandler & Serializable) (proxy, method, args) -> null;
    Object proxy = Proxy.newProxyInstance(LOADER, new Class<?>[] {Runnable.class}, handler);
    Supplier<String> lambda = (Supplier<String> & Serializable) () -> "a";

    assertThat(refusal(Snapshots.toBytes(proxy), "*")).contains("proxy");
    assertThat(refusal(Snapshots.toBytes(lambda))).contains("SerializedLambda");
    assertThat(refusal(Snapshots.toBytes(new java.io.File("a")))).contains("java.io.File");
    assertThat(refusal(Snapshots.toBytes(new javax.management.BadAttributeValueExpException(1))))
        .contains("javax.management");
  }

  @Test
  void a_nest_is_refused_that_would_take_for_ever() {
    Set<Object> root = new HashSet<>();
    Set<Object> first = root;
    Set<Object> second = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      Set<Object> nextFirst = new HashSet<>(Set.of("foo"));
      Set<Object> nextSecond = new HashSet<>();
      first.addAll(Arrays.asList(nextFirst, nextSecond));
      second.addAll(Arrays.asList(nextFirst, nextSecond));
      first = nextFirst;
      second = nextSecond;
      if (i > 16) {
        break;
      }
    }
    assertThat(Snapshots.<Object>fromBytes(Snapshots.toBytes(root), LOADER)).isNotNull();

    List<Object> deep = new ArrayList<>();
    List<Object> inner = deep;
    for (int i = 0; i < 40; i++) {
      List<Object> next = new ArrayList<>();
      inner.add(next);
      inner = next;
    }
    byte[] nest = Snapshots.toBytes(deep);
    assertThat(refusal(nest)).contains("a nest of objects deeper than 24");
    assertThat(Snapshots.<Object>fromBytes(nest, LOADER, "maxdepth=100")).isEqualTo(deep);
  }

  /** Each list is there a thousand times in the next, so its hash code takes that much longer. */
  @ParameterizedTest
  @ValueSource(strings = {"leaf", "other"})
  void lists_that_take_for_ever_to_hash_are_refused(String kind) {
    List<Object> list = new ArrayList<>(List.of(kind.equals("leaf") ? 1 : 1f));
    for (int level = 0; level < 5; level++) {
      list = new ArrayList<>(Collections.nCopies(1000, list));
    }
    List<Object> hashed = new ArrayList<>();
    Set<Object> set = new HashSet<>(Set.of(hashed));
    hashed.addAll(list);

    assertThat(refusal(Snapshots.toBytes(set))).contains("takes too long to hash");
    assertThat(refusal(Snapshots.toBytes(new ArrayList<>(List.of(list, set)))))
        .contains("takes too long to hash");
    assertThat(Snapshots.<List<?>>fromBytes(Snapshots.toBytes(list), LOADER)).hasSize(1000);
  }

  @Test
  void who_names_a_class_gets_its_generators_wherever_they_are() {
    Map<String, Object> root = new HashMap<>(Map.of("g", Programs.nested(2), "l", List.of(1)));

    Map<String, Gen<?>> read =
        Snapshots.fromBytes(Snapshots.toBytes(root), LOADER, Programs.class.getName());

    assertThat(read.get("g").toList()).hasToString("[2, 1, -1, -2]");
  }

  @Test
  void frames_that_somebody_has_put_among_other_objects_are_refused() {
    byte[] stream = JavaStreams.write(Programs.nested(2));
    ByteSink content = new ByteSink().number(0).number(0);
    content.number(stream.length).put(stream).number(1).put(Tags.OBJECT).number(0);
    byte[] snapshot = framed(content.toByteArray());

    assertThat(refusal(snapshot, Programs.class.getName()))
        .startsWith("not allowed in this snapshot: " + Programs.class.getName() + "$durable$Gen$");
  }

  @Test
  void patterns_hold_for_collections_that_java_serialization_does_not_read() {
    byte[] list = Snapshots.toBytes(new ArrayList<>(List.of(1, 2, 3)));

    assertThat(refusal(list, "!java.util.ArrayList")).contains("java.util.ArrayList of 3");
    assertThat(refusal(list, "maxarray=2")).contains("java.util.ArrayList of 3");
    assertThat(Snapshots.<List<?>>fromBytes(list, LOADER, "maxarray=3")).hasSize(3);
  }

  @Test
  void a_snapshot_that_is_too_long_is_refused_before_it_is_read() {
    InputStream endless =
        new SequenceInputStream(
            new ByteArrayInputStream(
                new ByteSink().put(new byte[] {'B', 'o', 'b', 1}).number(1 << 30).toByteArray()),
            new InputStream() {
              @Override
              public int read() {
                throw new AssertionError("was read");
              }
            });

    assertThatThrownBy(() -> Snapshots.read(endless, LOADER, "maxbytes=1000"))
        .isInstanceOf(IncompatibleStateException.class)
        .hasMessageContaining("a snapshot of 1073741824 bytes");
    byte[] snapshot = Snapshots.toBytes("0123456789".repeat(100));
    assertThat(refusal(snapshot, "maxbytes=1000")).contains("bytes");
    assertThat(Snapshots.<String>fromBytes(snapshot, LOADER, "maxbytes=1100")).hasSize(1000);
  }

  @Test
  void collections_that_contradict_themselves_are_refused() {
    byte[] set = content(Snapshots.toBytes(new HashSet<>(Set.of("a", "b"))));
    set[indexOf(set, new byte[] {'b'})] = 'a';
    byte[] self = content(Snapshots.toBytes(new ArrayList<>(List.of(List.of("b"), "a"))));
    self[indexOf(self, new byte[] {Tags.NODE, 0}) + 1] = 1;
    byte[] mixed = content(Snapshots.toBytes(new TreeMap<>(Map.of("a", 1, "b", 2))));
    mixed[indexOf(mixed, new byte[] {'b'}) - 2] = Tags.INT;

    assertThat(refusal(framed(set))).contains("twice");
    assertThat(refusal(framed(self))).contains("what comes later");
    assertThat(refusal(framed(mixed))).contains("damaged");
  }

  @Test
  void an_array_that_the_bytes_cannot_hold_is_refused() {
    byte[] content = content(Snapshots.toBytes(new int[1000]));
    int at = indexOf(content, new byte[] {0, 0, 3, (byte) 0xE8});
    content[at] = 0x7F;

    assertThat(refusal(framed(content))).contains("not allowed", "an array of 21");
  }

  @Test
  void an_internal_error_of_a_platform_class_is_a_refusal() {
    byte[] content = content(Snapshots.toBytes(Map.of("a", 1f, "b", 2f)));
    content[indexOf(content, new byte[] {0, 0, 0, 4}) + 3] = 3;

    assertThat(refusal(framed(content))).contains("InternalError: length is odd");
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    for (int i = 0; i < bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    throw new AssertionError("not there");
  }

  @Test
  void any_single_changed_byte_is_found_by_the_checksum() {
    byte[] snapshot = Snapshots.toBytes(Programs.nested(2));
    for (int i = 0; i < snapshot.length; i++) {
      byte[] changed = snapshot.clone();
      changed[i] ^= 1;
      refusal(changed, "*");
      refusal(Arrays.copyOf(snapshot, i), "*");
    }
  }

  @Test
  void a_stream_may_have_more_behind_a_snapshot_and_may_end_in_one() throws IOException {
    byte[] one = Snapshots.toBytes("a");
    byte[] two = Snapshots.toBytes("b");
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    ByteArrayInputStream in = new ByteArrayInputStream(both);

    assertThat(Snapshots.<String>read(in, LOADER)).isEqualTo("a");
    assertThat(Snapshots.<String>read(in, LOADER)).isEqualTo("b");
    assertThatThrownBy(() -> Snapshots.read(in, LOADER))
        .isInstanceOf(IncompatibleStateException.class);
    for (int i = 0; i < one.length; i++) {
      ByteArrayInputStream part = new ByteArrayInputStream(one, 0, i);
      assertThatThrownBy(() -> Snapshots.read(part, LOADER))
          .isInstanceOf(IncompatibleStateException.class);
    }
  }

  /** The checksum is made right, so that all that is behind it is reached. */
  @Test
  void mutants_are_read_or_refused_in_one_way() {
    List<byte[]> originals = originals();
    long mutants = Seeds.volume(20_000L, 1_000_000L);
    int[] outcomes = new int[2];
    for (long seed = 0; seed < mutants; seed++) {
      Random random = new Random(seed);
      byte[] content = originals.get(random.nextInt(originals.size())).clone();
      byte[] mutant = mutate(content, random);
      long start = System.nanoTime();
      outcomes[read(framed(mutant), seed) ? 1 : 0]++;
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as("a hang at seed %d", seed)
          .isLessThan(Duration.ofSeconds(60));
    }
    assertThat(outcomes[0]).isPositive();
    assertThat(outcomes[1]).isPositive();
  }

  private static boolean read(byte[] snapshot, long seed) {
    try {
      Snapshots.fromBytes(snapshot, LOADER, "dev.bobbin.durable.*");
      return true;
    } catch (IncompatibleStateException e) {
      return false;
    } catch (Throwable e) {
      throw new AssertionError("seed " + seed, e);
    }
  }

  private static List<byte[]> originals() {
    List<Gen<?>> generators =
        List.of(
            Programs.nested(3),
            Programs.queens(3),
            Programs.map(new HashMap<>(Map.of("a", 1, "b", 2))),
            Programs.list(new ArrayList<>(List.of("a", "b"))),
            Programs.finals(new ArrayList<>(List.of("l"))),
            Programs.merged(Programs.nested(1), Programs.set(Set.of(1, 2))),
            Programs.delegates(List.of(1), new int[] {2}, "t", Set.of("s")),
            new Programs("n").ofObject(2));
    List<byte[]> originals = new ArrayList<>();
    for (Gen<?> generator : generators) {
      generator.next();
      originals.add(content(Snapshots.toBytes(generator)));
      generator.next();
      originals.add(content(Snapshots.toBytes(new TreeMap<>(Map.of("k", generator)))));
    }
    return originals;
  }

  private static byte[] mutate(byte[] content, Random random) {
    byte[] mutant = content;
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(mutant.length);
      switch (random.nextInt(5)) {
        case 0 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> mutant[at] = (byte) random.nextInt(256);
        case 2 -> mutant = Arrays.copyOf(mutant, Math.max(1, at));
        case 3 -> mutant = inserted(mutant, at, mutant[random.nextInt(mutant.length)]);
        default -> mutant[at]++;
      }
    }
    return mutant;
  }

  private static byte[] inserted(byte[] bytes, int at, byte inserted) {
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
    longer[at] = inserted;
    return longer;
  }

  private static byte[] content(byte[] snapshot) {
    ByteSource in = new ByteSource(snapshot);
    in.part(HEAD);
    return in.part(in.count()).rest();
  }

  private static byte[] framed(byte[] content) {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    return new ByteSink()
        .put(new byte[] {'B', 'o', 'b', 2})
        .number(content.length)
        .put(content)
        .fixed(checksum.getValue(), Integer.BYTES)
        .toByteArray();
  }
}
