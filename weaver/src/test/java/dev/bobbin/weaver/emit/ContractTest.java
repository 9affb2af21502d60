package dev.bobbin.weaver.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.testing.WovenClasses;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Woven code links to what the version of the contract says, and to nothing else.
 *
 * <p>If this fails, a released runtime would not serve what is woven now, or the other way round:
 * raise RuntimeMembers.CONTRACT and Contract.VERSION, and add the list of the new version. The list
 * of a version that was released never changes.
 */
class ContractTest {
  private static final WovenClasses WOVEN =
      WovenClasses.of(
          """
          import dev.bobbin.*;
          import java.util.*;
          import java.util.stream.*;
          class Host {
            static int count;
            @Generator Gen<Integer> ints(int n) {
              for (int i = 0; i < n; i++) Gen.yield(i);
              return Gen.done();
            }
            @Generator static Gen<Long> longs() { while (true) Gen.yield(1L); }
            @Generator static Gen<Double> doubles() { while (true) Gen.yield(1.0); }
            @Generator static Gen<Character> letters() { while (true) Gen.yield('a'); }
            @Generator static Coroutine<String, String, Object> sent(List<String> names) {
              String sent = null;
              for (String name : names) sent = Gen.yield(name + sent);
              Gen.yield();
              return Gen.returns(sent);
            }
            @Generator static Coroutine<Object, Object, Object> returned(boolean early) {
              try {
                if (early) return Gen.returns(1);
                Gen.yield(1);
                return Gen.done();
              } finally {
                count++;
              }
            }
            @Generator static Coroutine<Object, Object, Object> delegating(Object[] array) {
              Object first = Gen.yieldFrom(sent(List.of()));
              Gen.yieldFrom(array);
              Gen.yieldFrom(Stream.of(1));
              return Gen.returns(first);
            }
            @Primed static Coroutine<Double, Double, Void> primed() {
              double total = 0;
              while (true) { double x = Gen.yield(total); total += x; }
            }
            @Generator Iterator<Object> iterator() { Gen.yieldFrom(iterable(1)); return null; }
            @Generator static Iterable<Object> iterable(int n) { Gen.yield(n); return null; }
            @Generator Iterable<Object> again(long n) { Gen.yieldFrom(iterable(1)); return null; }
            @Generator static Stream<Object> stream() { Gen.yield(1); return null; }
            @Generator static IntStream intStream() { Gen.yield(1); return null; }
            @Generator static LongStream longStream() { Gen.yield(1L); return null; }
            @Generator static DoubleStream doubleStream() { Gen.yield(1.0); return null; }
            @Generator static PrimitiveIterator.OfInt ofInt() { Gen.yield(1); return null; }
            @Generator static PrimitiveIterator.OfLong ofLong() { Gen.yield(1L); return null; }
            @Generator static PrimitiveIterator.OfDouble ofDouble() { Gen.yield(1.0); return null; }
            @Generator Gen<Object> loops() {
              for (Object x : stopping()) Gen.yield(x);
              for (Object x : this.ints(1)) Gen.yield(x);
              return Gen.done();
            }
            @Generator private Gen<Object> stopping() { Gen.yield(1); return Gen.done(); }
            @Generator Coroutine<Object, Object, Object> recursive(int n) {
              if (n == 0) return Gen.returns(n);
              Object below = Gen.yieldFrom(recursive(n - 1));
              Gen.yield(below);
              Gen.yieldFrom(recursive(n - 1));
              Gen.yieldFrom(List.of(n));
              return Gen.done();
            }
            interface Named {
              @Generator default Gen<String> name() { Gen.yield("a"); return Gen.done(); }
            }
          }
          """);

  @Test
  void woven_code_links_to_what_this_version_of_the_contract_says() throws IOException {
    List<String> links = Links.in(WOVEN.files());

    assertThat(String.join("\n", links))
        .as("raise the version of the contract, and add the list of the new version")
        .isEqualTo(listed());
  }

  @Test
  void all_that_woven_code_links_to_is_in_the_runtime() {
    assertThat(Links.in(WOVEN.files())).isNotEmpty().allMatch(Links::resolves);
  }

  private static String listed() throws IOException {
    String name = "contract-" + RuntimeMembers.CONTRACT + ".txt";
    try (InputStream in = ContractTest.class.getResourceAsStream(name)) {
      assertThat(in).as("the list of a version, " + name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n").strip();
    }
  }
}
