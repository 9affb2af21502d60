package dev.bobbin.stress.fuzz;

import java.util.ArrayList;
import java.util.List;

/**
 * A damaged class file.
 *
 * @param number what it is made from, the same bytes each time
 * @param seed the class file that it was
 * @param steps the damage, in order
 */
record Mutant(long number, Seed seed, List<Step> steps) {

  /** A kind of damage and the number from which its choices follow. */
  record Step(Mutation mutation, long number) {}

  /** Returns the mutant of a number. */
  static Mutant of(long number, Seeds seeds) {
    Chance chance = new Chance(number);
    Seed seed = seeds.pick(chance);
    List<Step> steps = new ArrayList<>();
    do {
      Mutation mutation = chance.pick(List.of(Mutation.values()));
      steps.add(new Step(mutation, chance.number()));
    } while (steps.size() < 3 && chance.percent(30));
    return new Mutant(number, seed, steps);
  }

  /** Returns the damaged class file. */
  byte[] bytes() {
    byte[] bytes = seed.bytes();
    for (Step step : steps) {
      bytes = step.mutation().apply(bytes, new Chance(step.number()));
    }
    return bytes;
  }

  @Override
  public String toString() {
    return number + " of " + seed + ", " + steps.stream().map(Step::mutation).toList();
  }
}
