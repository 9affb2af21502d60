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

  @Primed
  static Coroutine<Void, List<Integer>, List<Integer>> filterFirstList(
      Coroutine<?, List<Integer>, List<Integer>> target) {
    while (true) {
      try {
        List<Integer> listYielded = Gen.yield();
        List<Integer> filteredElement = listYielded.subList(1, listYielded.size());
        target.send(filteredElement);
      } catch (StopIteration e) {
        System.out.println("Filter: I am done!");
        return Gen.returns(target.result());
      }
    }
  }

  @Primed
  static Coroutine<Void, List<Integer>, List<Integer>> doubleFirstList(
      Coroutine<?, List<Integer>, List<Integer>> target) {
    while (true) {
      try {
        List<Integer> listYielded = Gen.yield();
        int firstElement = listYielded.get(0);
        listYielded = new ArrayList<>(listYielded);
        listYielded.set(0, firstElement * 2);
        target.send(listYielded);
      } catch (StopIteration e) {
        System.out.println("Double: I am done!");
        return Gen.returns(target.result());
      }
    }
  }

  @Primed
  static Coroutine<Void, List<Integer>, List<Integer>> squareList() {
    List<Integer> listYielded = Gen.yield();
    List<Integer> newList = listYielded.stream().map(a -> a * a).toList();
    return Gen.returns(newList);
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
