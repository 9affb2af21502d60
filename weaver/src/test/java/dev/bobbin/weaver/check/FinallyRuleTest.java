package dev.bobbin.weaver.check;

import static dev.bobbin.weaver.check.Hosts.host;

import org.junit.jupiter.api.Test;

/** Whether a finally around a yield is sure to run. */
class FinallyRuleTest {

  @Test
  void in_an_Iterator_or_Iterable_it_is_noted_once_for_each_generator() {
    Refusal.check(
        host(
            """
            @Generator Iterator<Integer> a() {
              try {
                Gen.yield(1); // NOTE FINALLY_MAY_NOT_RUN
                Gen.yield(2);
              } finally {
                System.gc();
              }
              return Gen.done();
            }

            @Generator Iterable<String> b(Reader file) throws IOException {
              try (BufferedReader lines = new BufferedReader(file)) {
                Gen.yield(lines.readLine()); // NOTE FINALLY_MAY_NOT_RUN
              }
              return Gen.done();
            }

            @Generator Iterable<String> c() {
              try {
                System.gc();
              } catch (RuntimeException e) {
                Gen.yield("c"); // NOTE FINALLY_MAY_NOT_RUN
              } finally {
                System.gc();
              }
              return Gen.done();
            }
            """));
  }

  @Test
  void who_can_close_it_is_told_nothing() {
    Refusal.check(
        host(
            """
            @Generator Gen<Integer> a() {
              try {
                Gen.yield(1);
              } finally {
                System.gc();
              }
              return Gen.done();
            }

            @Generator Stream<String> b(Reader file) throws IOException {
              try (BufferedReader lines = new BufferedReader(file)) {
                Gen.yield(lines.readLine());
              }
              return Gen.done();
            }

            @Generator Iterator<Integer> onlyCatches() {
              try {
                Gen.yield(1);
              } catch (RuntimeException e) {
                Gen.yield(2);
              }
              return Gen.done();
            }

            @Generator Iterator<Integer> besideIt(Reader file) throws IOException {
              String line;
              try (BufferedReader lines = new BufferedReader(file)) {
                line = lines.readLine();
              }
              Gen.yield(line.length());
              synchronized (this) {
                line = "";
              }
              Gen.yield(line.length());
              return Gen.done();
            }

            @Generator Iterator<Integer> inTheFinally() {
              try {
                System.gc();
              } finally {
                Gen.yield(1);
              }
              return Gen.done();
            }
            """));
  }
}
