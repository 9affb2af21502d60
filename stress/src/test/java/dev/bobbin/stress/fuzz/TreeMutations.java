package dev.bobbin.stress.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Wrong code in class files that are well formed: it gets past the reader, into the passes. */
final class TreeMutations {
  private static final Object[] TYPES = {
    Opcodes.TOP,
    Opcodes.INTEGER,
    Opcodes.FLOAT,
    Opcodes.LONG,
    Opcodes.DOUBLE,
    Opcodes.NULL,
    Opcodes.UNINITIALIZED_THIS,
    "java/lang/Object",
    "java/lang/String",
    "[I",
    "[[Ljava/lang/String;",
    "absent/Type"
  };

  /** A change of one method. */
  private interface Change {
    void apply(MethodNode method, Chance chance);
  }

  private TreeMutations() {}

  private static byte[] change(byte[] bytes, Chance chance, Change change) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, 0);
    List<MethodNode> methods =
        node.methods.stream().filter(method -> method.instructions.size() > 0).toList();
    List<MethodNode> generators = methods.stream().filter(TreeMutations::isGenerator).toList();
    boolean generator = !generators.isEmpty() && chance.percent(90);
    change.apply(chance.pick(generator ? generators : methods), chance);
    ClassWriter writer = new ClassWriter(0);
    node.accept(writer);
    return writer.toByteArray();
  }

  private static boolean isGenerator(MethodNode method) {
    return method.desc.endsWith("Ldev/bobbin/Gen;") || method.desc.endsWith("Coroutine;");
  }

  private static AbstractInsnNode pick(MethodNode method, Chance chance) {
    return method.instructions.get(chance.below(method.instructions.size()));
  }

  static byte[] removedInsn(byte[] bytes, Chance chance) {
    return change(
        bytes,
        chance,
        (method, c) -> {
          AbstractInsnNode insn = pick(method, c);
          if (!(insn instanceof LabelNode)) {
            method.instructions.remove(insn);
          }
        });
  }

  static byte[] copiedInsn(byte[] bytes, Chance chance) {
    return change(
        bytes,
        chance,
        (method, c) -> {
          AbstractInsnNode insn = pick(method, c);
          if (!(insn instanceof LabelNode)) {
            method.instructions.insert(pick(method, c), insn.clone(labels(method)));
          }
        });
  }

  static byte[] movedInsn(byte[] bytes, Chance chance) {
    return change(
        bytes,
        chance,
        (method, c) -> {
          AbstractInsnNode insn = pick(method, c);
          AbstractInsnNode place = pick(method, c);
          if (insn != place) {
            method.instructions.remove(insn);
            method.instructions.insert(place, insn);
          }
        });
  }

  static byte[] otherInsn(byte[] bytes, Chance chance) {
    return change(bytes, chance, TreeMutations::replace);
  }

  private static void replace(MethodNode method, Chance chance) {
    AbstractInsnNode insn = pick(method, chance);
    if (insn instanceof VarInsnNode variable) {
      boolean loads = variable.getOpcode() <= Opcodes.ALOAD;
      int first = loads ? Opcodes.ILOAD : Opcodes.ISTORE;
      variable.setOpcode(first + chance.below(5));
      variable.var = chance.percent(50) ? variable.var : chance.below(method.maxLocals + 1);
    } else if (insn instanceof IincInsnNode increment) {
      increment.var = chance.below(method.maxLocals + 1);
    } else if (insn instanceof JumpInsnNode jump) {
      jump.label = chance.pick(labelNodes(method));
    } else if (insn.getOpcode() >= 0) {
      int opcode = chance.below(0xC4);
      if (isSimple(opcode)) {
        method.instructions.set(insn, new InsnNode(opcode));
      }
    }
  }

  /** Returns whether an opcode stands alone (JVMS 6.5). */
  private static boolean isSimple(int opcode) {
    return opcode <= 15
        || opcode >= 46 && opcode <= 53
        || opcode >= 79 && opcode <= 131
        || opcode >= 133 && opcode <= 152
        || opcode >= 172 && opcode <= 177
        || opcode == 190
        || opcode == 191
        || opcode == 194
        || opcode == 195;
  }

  /**
   * A suspension point anywhere, which leaves the rest as it is; often the class still verifies.
   */
  static byte[] yieldAnywhere(byte[] bytes, Chance chance) {
    return change(
        bytes,
        chance,
        (method, c) -> {
          InsnList yield = new InsnList();
          yield.add(c.percent(80) ? new InsnNode(Opcodes.ACONST_NULL) : new IntInsnNode(16, 7));
          yield.add(
              new MethodInsnNode(
                  Opcodes.INVOKESTATIC,
                  "dev/bobbin/Gen",
                  "yield",
                  "(Ljava/lang/Object;)Ljava/lang/Object;",
                  true));
          yield.add(new InsnNode(Opcodes.POP));
          method.instructions.insert(pick(method, c), yield);
          method.maxStack++;
        });
  }

  static byte[] tryBlock(byte[] bytes, Chance chance) {
    return change(
        bytes,
        chance,
        (method, c) -> {
          List<LabelNode> labels = labelNodes(method);
          if (labels.isEmpty()) {
            return;
          }
          if (method.tryCatchBlocks.isEmpty() || c.percent(20)) {
            method.tryCatchBlocks.add(
                new TryCatchBlockNode(c.pick(labels), c.pick(labels), c.pick(labels), null));
          }
          TryCatchBlockNode block = c.pick(method.tryCatchBlocks);
          switch (c.below(5)) {
            case 0 -> block.start = c.pick(labels);
            case 1 -> block.end = c.pick(labels);
            case 2 -> block.handler = c.pick(labels);
            case 3 -> block.type = c.percent(50) ? null : "absent/Type";
            default -> Collections.swap(method.tryCatchBlocks, 0, method.tryCatchBlocks.size() - 1);
          }
        });
  }

  static byte[] frame(byte[] bytes, Chance chance) {
    return change(
        bytes,
        chance,
        (method, c) -> {
          List<FrameNode> frames = new ArrayList<>();
          for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof FrameNode frame) {
              frames.add(frame);
            }
          }
          if (!frames.isEmpty()) {
            changeFrame(method, c.pick(frames), c);
          }
        });
  }

  private static void changeFrame(MethodNode method, FrameNode frame, Chance chance) {
    switch (chance.below(5)) {
      case 0 -> method.instructions.remove(frame);
      case 1 -> {
        method.instructions.remove(frame);
        method.instructions.insert(pick(method, chance), frame);
      }
      case 2 -> frame.local = changed(frame.local, method, chance);
      case 3 -> frame.stack = changed(frame.stack, method, chance);
      default -> {
        method.instructions.set(
            frame,
            new FrameNode(
                Opcodes.F_FULL,
                chance.below(2),
                new Object[] {type(method, chance)},
                chance.below(2),
                new Object[] {type(method, chance)}));
      }
    }
  }

  private static List<Object> changed(List<Object> types, MethodNode method, Chance chance) {
    if (types == null || types.isEmpty()) {
      return types;
    }
    List<Object> changed = new ArrayList<>(types);
    changed.set(chance.below(changed.size()), type(method, chance));
    return changed;
  }

  private static Object type(MethodNode method, Chance chance) {
    List<LabelNode> labels = labelNodes(method);
    return labels.isEmpty() || chance.percent(90)
        ? TYPES[chance.below(TYPES.length)]
        : chance.pick(labels);
  }

  static byte[] variableTable(byte[] bytes, Chance chance) {
    return change(
        bytes,
        chance,
        (method, c) -> {
          List<LabelNode> labels = labelNodes(method);
          if (method.localVariables == null || method.localVariables.isEmpty()) {
            return;
          }
          LocalVariableNode variable = c.pick(method.localVariables);
          switch (c.below(5)) {
            case 0 -> variable.start = c.pick(labels);
            case 1 -> variable.end = c.pick(labels);
            case 2 -> variable.index = c.instead(variable.index) & 0xFFFF;
            case 3 -> variable.desc = List.of("I", "J", "[", "L", "", "V", "x").get(c.below(7));
            default -> variable.name = List.of("", "a/b", "this", "a\nb", ",").get(c.below(5));
          }
        });
  }

  static byte[] flags(byte[] bytes, Chance chance) {
    return change(
        bytes,
        chance,
        (method, c) -> {
          switch (c.below(4)) {
            case 0 -> method.access ^= 1 << c.below(13);
            case 1 -> method.maxStack = c.below(method.maxStack + 1);
            case 2 -> method.maxLocals = c.below(method.maxLocals + 1);
            default -> method.signature = List.of("", "()V", "<", "()L;").get(c.below(4));
          }
        });
  }

  private static List<LabelNode> labelNodes(MethodNode method) {
    List<LabelNode> labels = new ArrayList<>();
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof LabelNode label) {
        labels.add(label);
      }
    }
    return labels;
  }

  private static Map<LabelNode, LabelNode> labels(MethodNode method) {
    Map<LabelNode, LabelNode> labels = new HashMap<>();
    labelNodes(method).forEach(label -> labels.put(label, label));
    return labels;
  }
}
