package dev.bobbin.samples.references.puzzles;

import static dev.bobbin.itertools.Itertools.windowed;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.samples.trace.Trace;
import java.util.List;

/** Runs of these programs, recorded for the sequence diagrams of the guide. */
final class Diagrams {

  private Diagrams() {}

  static Trace permutations() {
    Trace trace = new Trace();
    Permutations traced =
        new Permutations() {
          @Override
          <T> Gen<List<T>> permutations(List<T> elements) {
            return trace.of("permutations of " + elements, super.permutations(elements));
          }
        };
    traced.permutations(List.of("a", "b")).toList();
    return trace;
  }

  static Trace queens() {
    Trace trace = new Trace();
    EightQueens traced =
        new EightQueens() {
          @Override
          Gen<List<Integer>> queens(int size, int rows) {
            return trace.of("queens in " + rows, super.queens(size, rows));
          }
        };
    traced.queens(4, 3).next();
    return trace;
  }

  static Trace sieve() {
    Trace trace = new Trace();
    Sieve traced =
        new Sieve() {
          @Override
          Gen<Integer> numbersFrom(int first) {
            return trace.of("numbers", super.numbersFrom(first));
          }

          @Override
          Gen<Integer> withoutMultiples(int prime, Gen<Integer> numbers) {
            return trace.of("without " + prime, super.withoutMultiples(prime, numbers));
          }
        };
    Gen<Integer> primes = trace.of("primes", traced.primes());
    for (int i = 0; i < 3; i++) {
      primes.next();
    }
    return trace;
  }

  static Trace approximations() {
    Trace trace = new Trace("settled");
    Approximations.settled(trace.of("squareRoot", Approximations.squareRoot(2)), 0.1);
    return trace;
  }

  static Trace windows() {
    Trace trace = new Trace();
    Gen<Integer> numbers = trace.of("numbers", new Sieve().numbersFrom(1));
    Gen<List<Integer>> windows = trace.of("windowed", windowed(numbers, 2));
    windows.next();
    windows.next();
    return trace;
  }

  static Trace turnstile() {
    Trace trace = new Trace();
    Coroutine<String, String, Void> turnstile =
        trace.primed("turnstile", () -> StateMachine.turnstile(2));
    List.of("push", "coin", "coin", "push").forEach(turnstile::send);
    return trace;
  }
}
