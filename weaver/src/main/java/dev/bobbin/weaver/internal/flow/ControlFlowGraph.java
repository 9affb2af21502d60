package dev.bobbin.weaver.internal.flow;

import dev.bobbin.weaver.internal.bytecode.Jumps;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * The control flow between the nodes of a method, labels, lines and frames included, by index.
 *
 * <p>An exception edge leads from each node of a try range to its handler. Nobody may change an
 * array that is handed out.
 */
public final class ControlFlowGraph {
  private static final int[] NONE = {};

  private final int[][] successors;
  private final int[][] handlers;

  /** Bit i is set iff control may come to node i from a later one, or from itself. */
  private final BitSet fromBehind = new BitSet();

  /** Reads the graph of a method. */
  public ControlFlowGraph(MethodNode method) {
    InsnList insns = method.instructions;
    successors = new int[insns.size()][];
    for (int i = 0; i < successors.length; i++) {
      successors[i] = successors(insns, i);
    }
    handlers = handlers(method);
    for (int i = 0; i < successors.length; i++) {
      noteTargets(i, successors[i]);
      noteTargets(i, handlers[i]);
    }
  }

  private void noteTargets(int node, int[] targets) {
    for (int target : targets) {
      if (target <= node) {
        fromBehind.set(target);
      }
    }
  }

  private static int[] successors(InsnList insns, int index) {
    AbstractInsnNode insn = insns.get(index);
    List<LabelNode> targets = Jumps.targets(insn);
    boolean fallsThrough = fallsThrough(insn) && index + 1 < insns.size();
    if (targets.isEmpty()) {
      return fallsThrough ? new int[] {index + 1} : NONE;
    }
    int[] result = new int[targets.size() + (fallsThrough ? 1 : 0)];
    int count = 0;
    if (fallsThrough) {
      result[count++] = index + 1;
    }
    for (LabelNode target : targets) {
      result[count++] = insns.indexOf(target);
    }
    return result;
  }

  /** Returns whether control may go on to the next node in the order of the code. */
  public static boolean fallsThrough(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    return switch (opcode) {
      case Opcodes.GOTO, Opcodes.ATHROW, Opcodes.TABLESWITCH, Opcodes.LOOKUPSWITCH -> false;
      default -> opcode < Opcodes.IRETURN || opcode > Opcodes.RETURN;
    };
  }

  private static int[][] handlers(MethodNode method) {
    InsnList insns = method.instructions;
    int[][] handlers = new int[insns.size()][];
    Arrays.fill(handlers, NONE);
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      int handler = insns.indexOf(block.handler);
      int end = insns.indexOf(block.end);
      for (int i = insns.indexOf(block.start); i < end; i++) {
        handlers[i] = append(handlers[i], handler);
      }
    }
    return handlers;
  }

  private static int[] append(int[] array, int value) {
    for (int element : array) {
      if (element == value) {
        return array;
      }
    }
    int[] longer = Arrays.copyOf(array, array.length + 1);
    longer[array.length] = value;
    return longer;
  }

  /** Returns the number of nodes. */
  public int size() {
    return successors.length;
  }

  /** Returns where control goes after the node, exceptions apart. */
  public int[] successors(int node) {
    return successors[node];
  }

  /** Returns where control goes if the node throws. */
  public int[] handlers(int node) {
    return handlers[node];
  }

  /** Returns whether control may come to the node from a later one, or from itself. */
  public boolean isEnteredFromBehind(int node) {
    return fromBehind.get(node);
  }

  /** Returns where control goes from the node, exceptions included. */
  int[] edges(int node) {
    int[] onward = successors[node];
    int[] thrown = handlers[node];
    if (thrown.length == 0) {
      return onward;
    }
    int[] edges = Arrays.copyOf(onward, onward.length + thrown.length);
    System.arraycopy(thrown, 0, edges, onward.length, thrown.length);
    return edges;
  }
}
