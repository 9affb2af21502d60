package dev.bobbin.samples.references.puzzles;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.List;

/** All orders of some elements, by recursion. */
public class Permutations {

  Permutations() {}

  // snippet: permutations
  @Generator
  <T> Gen<List<T>> permutations(List<T> elements) {
    if (elements.isEmpty()) {
      Gen.yield(List.of());
      return Gen.done();
    }
    List<T> rest = elements.subList(1, elements.size());
    for (List<T> permutation : permutations(rest)) {
      for (int place = 0; place < elements.size(); place++) {
        List<T> longer = new ArrayList<>(permutation);
        longer.add(place, elements.get(0));
        Gen.yield(longer);
      }
    }
    return Gen.done();
  }

  // end

  // snippet: run
  /** Prints those of three, counts those of eight, and takes the first of twenty. */
  public static void run() {
    Permutations orders = new Permutations();
    for (List<String> permutation : orders.permutations(List.of("a", "b", "c"))) {
      System.out.println(String.join(" ", permutation));
    }
    List<Integer> numbers = List.of(1, 2, 3, 4, 5, 6, 7, 8);
    System.out.println("Eight elements: " + orders.permutations(numbers).stream().count());
    List<String> letters = List.of("abcdefghijklmnopqrst".split(""));
    List<String> first = orders.permutations(letters).next();
    System.out.println("The first of twenty: " + String.join("", first));
  }
  // end
}
