package dev.bobbin.samples.references.tasks;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.StopIteration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Coroutines that call each other by yielding the call, on a stack of their own. */
public class Trampoline {

  Trampoline() {}

  // snippet: trampoline
  /** What a coroutine yields to call another one. */
  record Call(Coroutine<Call, Object, ?> callee) {}

  static Object trampoline(Coroutine<Call, Object, ?> main) {
    Deque<Coroutine<Call, Object, ?>> stack = new ArrayDeque<>();
    stack.push(main);
    Object value = null;
    while (!stack.isEmpty()) {
      try {
        stack.push(stack.peek().send(value).callee());
        value = null;
      } catch (StopIteration returned) {
        stack.pop();
        value = returned.value();
      }
    }
    return value;
  }

  // end

  // snippet: sum
  @Generator
  Coroutine<Call, Object, Long> add(long left, long right) {
    return Gen.returns(left + right);
  }

  @Generator
  Coroutine<Call, Object, Long> sum(int last) {
    if (last == 0) {
      return Gen.returns(0L);
    }
    long sumBefore = Gen.<Long>yield(new Call(sum(last - 1)));
    return Gen.returns(Gen.<Long>yield(new Call(add(sumBefore, last))));
  }

  // end

  // snippet: delegating
  @Generator
  static Coroutine<Object, Object, Long> delegatingSum(int last) {
    if (last == 0) {
      return Gen.returns(0L);
    }
    long sumBefore = Gen.yieldFrom(delegatingSum(last - 1));
    return Gen.returns(sumBefore + last);
  }

  // end

  /** Adds up numbers by as many nested calls. */
  public static void run() {
    System.out.println("Trampoline, 20000 calls deep: " + trampoline(new Trampoline().sum(20_000)));
    Coroutine<Object, Object, Long> delegating = delegatingSum(1_000_000);
    delegating.hasNext();
    System.out.println("yieldFrom, a million deep: " + delegating.result());
  }
}
