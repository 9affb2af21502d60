package com.acme.application;

import com.acme.library.Task;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.List;
import java.util.function.Function;

public final class Launch {
  private Launch() {}

  interface Pair<R> extends Task<List<R>> {
    @Override
    default String described() {
      return "pair, " + Task.super.described();
    }
  }

  @Generator
  static <R> Pair<R> pair(Function<Integer, Task<R>> part) {
    R first = Gen.yieldFrom(part.apply(1));
    R second = Gen.yieldFrom(part.apply(2));
    return Gen.done(List.of(first, second));
  }

  private static void print(Task<?> task) {
    System.out.println(task.described());
    System.out.println(task.toList() + " " + task.result());
  }

  public static void main(String[] args) {
    Function<Integer, Task<String>> part =
        number -> {
          Gen.yield("part " + number);
          return Gen.done("done " + number);
        };
    print(part.apply(0));
    print(pair(part));
    Task.Step<Integer> steps = pair(part).upTo(3);
    System.out.println(steps.name() + " " + steps.toList());
  }
}
