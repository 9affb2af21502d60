package dev.bobbin.agent;

import dev.bobbin.weaver.WovenCode;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** The exception handlers of a body, and what is behind them in the source. */
final class Handlers {
  private static final String THROWABLE = "java/lang/Throwable";

  /** As far as a handler that a compiler has made is looked at; it is short. */
  private static final int NEAR = 24;

  private final MethodNode body;

  private Handlers(MethodNode body) {
    this.body = body;
  }

  static Handlers of(MethodNode body) {
    return new Handlers(body);
  }

  /** Returns whether no text of the user is behind it: of a lock, or of a loop that closes. */
  boolean isMade(TryCatchBlockNode block) {
    return block.type == null
        && near(
            block.handler,
            each ->
                each.getOpcode() == Opcodes.MONITOREXIT
                    || each instanceof MethodInsnNode call && call.owner.equals(WovenCode.LOOPS));
  }

  /** Returns whether it is a finally, or closes the resources of a try. */
  boolean isFinally(TryCatchBlockNode block) {
    return block.type == null
        || block.type.equals(THROWABLE)
            && near(
                block.handler,
                each -> each instanceof MethodInsnNode call && call.name.equals("addSuppressed"));
  }

  private static boolean near(LabelNode handler, Predicate<AbstractInsnNode> sought) {
    AbstractInsnNode each = handler;
    for (int i = 0; i < NEAR && each != null && each.getOpcode() != Opcodes.ATHROW; i++) {
      if (sought.test(each)) {
        return true;
      }
      each = each.getNext();
    }
    return false;
  }

  /** Returns the line of a handler's first instruction, or 0. */
  static int line(LabelNode handler) {
    AbstractInsnNode each = handler;
    while (each.getNext() != null && each.getNext().getOpcode() < 0) {
      each = each.getNext();
    }
    // A compiler notes a line only where it differs from the one before.
    while (each != null) {
      if (each instanceof LineNumberNode number) {
        return number.line;
      }
      each = each.getPrevious();
    }
    return 0;
  }

  /**
   * Returns the states in which the body waits inside a try with a finally: {@code ,1,3,}, or an
   * empty text. The state is stored before the body suspends, and what was raised is thrown where
   * it is resumed, which is the next such call in the code.
   */
  String guardedStates() {
    StringBuilder states = new StringBuilder();
    int state = 0;
    for (AbstractInsnNode each : body.instructions) {
      if (each instanceof FieldInsnNode field
          && field.getOpcode() == Opcodes.PUTFIELD
          && field.name.equals(WovenCode.STATE)) {
        state = constant(field.getPrevious());
      } else if (state > 0 && resumes(each)) {
        if (isGuarded(each)) {
          states.append(states.isEmpty() ? "," : "").append(state).append(',');
        }
        state = 0;
      }
    }
    return states.toString();
  }

  private static boolean resumes(AbstractInsnNode instruction) {
    return instruction instanceof MethodInsnNode call
        && (call.name.equals(WovenCode.RETHROW) || call.name.equals(WovenCode.ANSWER))
        && call.desc.contains("L" + THROWABLE + ";");
  }

  private boolean isGuarded(AbstractInsnNode instruction) {
    int index = body.instructions.indexOf(instruction);
    return body.tryCatchBlocks.stream()
        .filter(block -> isFinally(block) && !isMade(block))
        .anyMatch(
            block ->
                body.instructions.indexOf(block.start) < index
                    && index < body.instructions.indexOf(block.end));
  }

  private static int constant(AbstractInsnNode instruction) {
    if (instruction instanceof IntInsnNode push) {
      return push.operand;
    }
    if (instruction instanceof LdcInsnNode load && load.cst instanceof Integer number) {
      return number;
    }
    int opcode = instruction.getOpcode();
    return opcode > Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5 ? opcode - Opcodes.ICONST_0 : 0;
  }
}
