package dev.bobbin.stress.fuzz;

import dev.bobbin.stress.fuzz.Mutant.Step;
import java.util.ArrayList;
import java.util.List;

/** Leaves out damage that a failure does not need. */
final class Reducer {

  private Reducer() {}

  /** Returns a mutant with as few steps as possible that fails alike. */
  static Mutant reduce(Mutant failing, Verdict verdict, Judge judge) {
    for (int i = 0; i < failing.steps().size(); i++) {
      List<Step> fewer = new ArrayList<>(failing.steps());
      fewer.remove(i);
      Mutant smaller = new Mutant(failing.number(), failing.seed(), fewer);
      if (judge.judge(smaller.seed(), smaller.bytes()).detail().equals(verdict.detail())) {
        return reduce(smaller, verdict, judge);
      }
    }
    return failing;
  }
}
