package dev.bobbin.conformance.delegation;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * The code that a generator of a program runs: all that is no yield, no delegation and no return is
 * done in here, on a stack of blocks.
 */
final class Body {
  private final World world;
  private final int number;
  private final Deque<Block> blocks = new ArrayDeque<>();
  private boolean started;
  private boolean asks;
  private Object value;
  private Iterator<?> target;

  Body(World world, int number, List<Instruction> code) {
    this.world = world;
    this.number = number;
    blocks.push(new Block(Block.Type.BODY, code, null, null));
  }

  /** Runs to what only the generator can do; returns it. */
  Act step() {
    if (!started) {
      started = true;
      log("start");
    }
    Act act = null;
    while (act == null) {
      act = world.countStep() ? proceed() : result(null);
    }
    return act;
  }

  private Act proceed() {
    Instruction instruction = blocks.peek().next();
    return instruction == null ? leave(blocks.pop()) : instruction.execute(this);
  }

  private Act leave(Block block) {
    if (block.exception != null && block.type == Block.Type.FINALLY) {
      throw unchecked(block.exception);
    }
    if (block.returns || block.type == Block.Type.BODY) {
      return leaveWith(block.returned);
    }
    if (block.hasFinale()) {
      enterFinally(new Block(Block.Type.FINALLY, block.origin.finale(), null, null));
    }
    return null;
  }

  /** Returns a value, unless a finally block comes first. */
  Act leaveWith(Object returned) {
    while (!blocks.isEmpty()) {
      Block block = blocks.pop();
      if (block.hasFinale()) {
        enterFinally(Block.returning(block.origin.finale(), returned));
        return null;
      }
    }
    return result(returned);
  }

  private Act result(Object returned) {
    value = returned;
    return Act.RETURN;
  }

  /** Goes to the handler or finally block that takes the exception, or throws it. */
  void unwind(Throwable exception) {
    while (!blocks.isEmpty()) {
      Block block = blocks.pop();
      if (block.type == Block.Type.TRY && block.origin.catches(exception)) {
        log("caught " + Kind.describe(exception));
        blocks.push(new Block(Block.Type.EXCEPT, block.origin.handler(), block.origin, exception));
        return;
      }
      if (block.hasFinale()) {
        enterFinally(new Block(Block.Type.FINALLY, block.origin.finale(), null, exception));
        return;
      }
    }
    throw unchecked(exception);
  }

  private void enterFinally(Block block) {
    log("finally");
    blocks.push(block);
  }

  Act enter(Instruction.Loop loop) {
    blocks.push(Block.loop(loop));
    return null;
  }

  Act enter(Instruction.Try instruction) {
    blocks.push(new Block(Block.Type.TRY, instruction.code(), instruction, null));
    return null;
  }

  Act yield(String yielded, boolean logsAnswer) {
    value = yielded;
    asks = logsAnswer;
    return Act.YIELD;
  }

  /** Takes what the yield gave. */
  void sent(Object sent) {
    if (asks) {
      log("got " + Operation.show(sent));
    }
  }

  Act delegate(Instruction.Target kind, int which) {
    target = world.target(kind, which);
    if (target instanceof Coroutine) {
      return Act.FROM_COROUTINE;
    }
    return target instanceof Gen ? Act.FROM_GEN : Act.FROM_ITERATOR;
  }

  /** Takes what the delegation gave. */
  void delegated(Object result) {
    log("from " + world.label(target) + " -> " + Operation.show(result));
  }

  Act perform(Operation operation, boolean bare) {
    Operation own = operation.by(number);
    log("> " + own.describe());
    log("= " + (bare ? world.perform(own) : world.outcome(own)));
    return null;
  }

  Act reraise() {
    for (Block block : blocks) {
      if (block.type == Block.Type.EXCEPT) {
        throw unchecked(block.exception);
      }
    }
    return null;
  }

  Act log(String text) {
    world.log("g" + number + " " + text);
    return null;
  }

  /** Tells that the generator has ended, for whatever reason. */
  void end() {
    log("end");
  }

  Object value() {
    return value;
  }

  @SuppressWarnings("unchecked")
  Coroutine<Object, Object, Object> coroutine() {
    return (Coroutine<Object, Object, Object>) target;
  }

  Gen<?> gen() {
    return (Gen<?>) target;
  }

  Iterator<?> target() {
    return target;
  }

  /** Throws any exception as if it were unchecked; declared to return, for use behind throw. */
  static RuntimeException unchecked(Throwable exception) {
    throw Body.<RuntimeException>sneaky(Objects.requireNonNull(exception));
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E sneaky(Throwable exception) throws E {
    throw (E) exception;
  }
}
