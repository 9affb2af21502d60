package dev.bobbin.samples.course;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Primed;
import dev.bobbin.StopIteration;
import java.util.ArrayList;
import java.util.List;

/** Pushes a list through coroutines; what the last one returns travels back to the caller. */
public final class CoroutinePipelines {

  private CoroutinePipelines() {}

  /** Is sent lists, and returns what has become of the first one at the end of the pipeline. */
  interface Stage extends Coroutine<Void, List<Integer>, List<Integer>> {}

  @Primed
  static Stage filterFirstList(Coroutine<?, List<Integer>, List<Integer>> target) {
    while (true) {
      try {
        List<Integer> listYielded = Gen.yield();
        List<Integer> filteredElement = listYielded.subList(1, listYielded.size());
        target.send(filteredElement);
      } catch (StopIteration e) {
        System.out.println("Filter: I am done!");
        return Gen.done(target.result());
      }
    }
  }

  @Primed
  static Stage doubleFirstList(Coroutine<?, List<Integer>, List<Integer>> target) {
    while (true) {
      try {
        List<Integer> listYielded = Gen.yield();
        List<Integer> doubled = new ArrayList<>(listYielded);
        doubled.set(0, listYielded.get(0) * 2);
        target.send(doubled);
      } catch (StopIteration e) {
        System.out.println("Double: I am done!");
        return Gen.done(target.result());
      }
    }
  }

  @Primed
  static Stage squareList() {
    List<Integer> listYielded = Gen.yield();
    List<Integer> newList = listYielded.stream().map(a -> a * a).toList();
    return Gen.done(newList);
  }

  static void getData(Coroutine<?, List<Integer>, ?> coroutine, List<Integer> iterable) {
    try {
      coroutine.send(iterable);
    } catch (StopIteration e) {
      System.out.println(Repr.of(e.value()));
    }
  }

  /** Pushes the same list through four pipelines. */
  public static void run() {
    List<Integer> data = List.of(2, 3, 4, 5);
    getData(filterFirstList(doubleFirstList(squareList())), data);
    getData(filterFirstList(squareList()), data);
    getData(doubleFirstList(squareList()), data);
    getData(doubleFirstList(filterFirstList(filterFirstList(squareList()))), data);
  }
}
