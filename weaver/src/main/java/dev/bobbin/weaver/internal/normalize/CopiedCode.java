package dev.bobbin.weaver.internal.normalize;

import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.bytecode.Lines;
import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * A second instance of some of the nodes of a method, with the try ranges, variables and lines that
 * cover them.
 */
final class CopiedCode {

  /** A node of the method, by its index there, and its copy. */
  private record Copied(int index, AbstractInsnNode node) {}

  private final MethodNode method;
  private final AbstractInsnNode[] nodes;
  private final BitSet region;
  private final Map<AbstractInsnNode, Integer> indices = new IdentityHashMap<>();
  private final Map<LabelNode, LabelNode> labels = new IdentityHashMap<>();
  private final Map<Integer, LabelNode> entryLabels = new HashMap<>();
  private final List<Copied> copies = new ArrayList<>();
  private final InsnList code = new InsnList();

  /** Bit i of the region is set iff the node with index i is to be copied. */
  CopiedCode(MethodNode method, AbstractInsnNode[] nodes, BitSet region) {
    this.method = method;
    this.nodes = nodes;
    this.region = region;
    for (int i = 0; i < nodes.length; i++) {
      indices.put(nodes[i], i);
      if (nodes[i] instanceof LabelNode label) {
        labels.put(label, region.get(i) ? new LabelNode() : label);
      }
    }
  }

  /**
   * Returns the copy.
   *
   * @param entries by which of the nodes it will be entered
   * @param frames the stack map frame to put before an entry, null where one is copied
   * @param exits the label of a node outside of the region to which the copy goes on
   */
  InsnList emit(BitSet entries, IntFunction<FrameNode> frames, IntFunction<LabelNode> exits) {
    for (int i = region.nextSetBit(0); i >= 0; i = region.nextSetBit(i + 1)) {
      if (entries.get(i)) {
        addEntry(i, frames.apply(i));
      } else if (!region.get(i - 1)) {
        addLine(Lines.of(nodes[i]));
      }
      add(i);
      if (!region.get(i + 1) && ControlFlowGraph.fallsThrough(nodes[i])) {
        code.add(new JumpInsnNode(Opcodes.GOTO, exits.apply(i + 1)));
      }
    }
    return code;
  }

  private void addEntry(int index, FrameNode frame) {
    LabelNode label = new LabelNode();
    entryLabels.put(index, label);
    code.add(label);
    addLine(Lines.of(nodes[index]));
    if (frame != null) {
      code.add(frame);
    }
  }

  private void addLine(int line) {
    if (line > 0) {
      LabelNode label = new LabelNode();
      code.add(label);
      code.add(new LineNumberNode(line, label));
    }
  }

  private void add(int index) {
    AbstractInsnNode node = nodes[index];
    if (node instanceof LineNumberNode number) {
      addLine(number.line);
    } else {
      AbstractInsnNode copy = node.clone(labels);
      code.add(copy);
      copies.add(new Copied(index, copy));
    }
  }

  /** Returns the label by which the copy of an entry is entered. */
  LabelNode entry(int index) {
    return entryLabels.get(index);
  }

  /** Covers the copy, which must be in the method now, as its original is covered. */
  void cover() {
    List<TryCatchBlockNode> blocks = new ArrayList<>();
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      blocks.add(block);
      LabelNode handler = labels.get(block.handler);
      forEachRun(
          block.start,
          block.end,
          (start, end) -> blocks.add(new TryCatchBlockNode(start, end, handler, block.type)));
    }
    method.tryCatchBlocks = blocks;
    if (method.localVariables != null) {
      coverVariables();
    }
  }

  /** The body will have {@code this} from end to end: it is not covered twice. */
  private void coverVariables() {
    int firstSlot = Modifier.isStatic(method.access) ? 0 : 1;
    for (LocalVariableNode v : List.copyOf(method.localVariables)) {
      if (v.index >= firstSlot) {
        forEachRun(
            v.start,
            v.end,
            (start, end) ->
                method.localVariables.add(
                    new LocalVariableNode(v.name, v.desc, v.signature, start, end, v.index)));
      }
    }
  }

  /** Calls with labels around each run of copies whose originals are in a range. */
  private void forEachRun(
      LabelNode start, LabelNode end, BiConsumer<LabelNode, LabelNode> consumer) {
    int from = indices.get(start);
    int to = indices.get(end);
    int i = 0;
    while (i < copies.size()) {
      int first = i;
      while (i < copies.size() && from <= copies.get(i).index && copies.get(i).index < to) {
        i++;
      }
      if (holdsReal(copies.subList(first, i))) {
        consumer.accept(labelBefore(copies.get(first).node), labelBehind(copies.get(i - 1).node));
      }
      i = Math.max(i, first + 1);
    }
  }

  private static boolean holdsReal(List<Copied> run) {
    for (Copied copy : run) {
      if (Insns.isReal(copy.node)) {
        return true;
      }
    }
    return false;
  }

  private LabelNode labelBefore(AbstractInsnNode node) {
    LabelNode label = new LabelNode();
    method.instructions.insertBefore(node, label);
    return label;
  }

  private LabelNode labelBehind(AbstractInsnNode node) {
    LabelNode label = new LabelNode();
    method.instructions.insert(node, label);
    return label;
  }
}
