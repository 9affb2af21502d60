package dev.bobbin.weaver.internal.durable;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The code of a method as text, the same for the same instructions. Saved states are bound to it:
 * it stays as it is in every version.
 */
final class CodeText {
  private final MethodNode method;
  private final Function<Handle, String> handles;

  /** By label, how many instructions come before it. */
  private final Map<LabelNode, Integer> labels = new IdentityHashMap<>();

  private final StringBuilder text = new StringBuilder();

  CodeText(MethodNode method, Function<Handle, String> handles) {
    this.method = method;
    this.handles = handles;
  }

  String text() {
    text.append(method.desc).append('\n');
    placeLabels();
    for (AbstractInsnNode insn : method.instructions) {
      if (insn.getOpcode() >= 0) {
        text.append(insn.getOpcode());
        operands(insn);
        text.append('\n');
      }
    }
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      add("try", at(block.start), at(block.end), at(block.handler), block.type);
      text.append('\n');
    }
    return text.toString();
  }

  private void placeLabels() {
    int index = 0;
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof LabelNode label) {
        labels.put(label, index);
      } else if (insn.getOpcode() >= 0) {
        index++;
      }
    }
  }

  private Integer at(LabelNode label) {
    return labels.get(label);
  }

  private void add(Object... operands) {
    for (Object operand : operands) {
      text.append(' ').append(operand);
    }
  }

  private void operands(AbstractInsnNode insn) {
    switch (insn.getType()) {
      case AbstractInsnNode.VAR_INSN -> add(((VarInsnNode) insn).var);
      case AbstractInsnNode.INT_INSN -> add(((IntInsnNode) insn).operand);
      case AbstractInsnNode.TYPE_INSN -> add(((TypeInsnNode) insn).desc);
      case AbstractInsnNode.JUMP_INSN -> add(at(((JumpInsnNode) insn).label));
      case AbstractInsnNode.IINC_INSN -> {
        IincInsnNode increment = (IincInsnNode) insn;
        add(increment.var, increment.incr);
      }
      case AbstractInsnNode.FIELD_INSN -> {
        FieldInsnNode field = (FieldInsnNode) insn;
        add(field.owner, field.name, field.desc);
      }
      case AbstractInsnNode.METHOD_INSN -> {
        MethodInsnNode call = (MethodInsnNode) insn;
        add(call.owner, call.name, call.desc);
      }
      case AbstractInsnNode.MULTIANEWARRAY_INSN -> {
        MultiANewArrayInsnNode array = (MultiANewArrayInsnNode) insn;
        add(array.desc, array.dims);
      }
      case AbstractInsnNode.LDC_INSN -> constant(((LdcInsnNode) insn).cst);
      case AbstractInsnNode.TABLESWITCH_INSN -> tableSwitch((TableSwitchInsnNode) insn);
      case AbstractInsnNode.LOOKUPSWITCH_INSN -> lookupSwitch((LookupSwitchInsnNode) insn);
      case AbstractInsnNode.INVOKE_DYNAMIC_INSN -> dynamic((InvokeDynamicInsnNode) insn);
      default -> {
        // The other instructions have no operands.
      }
    }
  }

  private void tableSwitch(TableSwitchInsnNode table) {
    add(table.min, table.max);
    targets(table.dflt, table.labels);
  }

  private void lookupSwitch(LookupSwitchInsnNode lookup) {
    lookup.keys.forEach(this::add);
    targets(lookup.dflt, lookup.labels);
  }

  private void targets(LabelNode otherwise, List<LabelNode> targets) {
    add(at(otherwise));
    targets.forEach(target -> add(at(target)));
  }

  private void dynamic(InvokeDynamicInsnNode call) {
    add(call.name, call.desc, call.bsm);
    for (Object argument : call.bsmArgs) {
      constant(argument);
    }
  }

  private void constant(Object constant) {
    if (constant instanceof Handle handle) {
      add(handles.apply(handle));
    } else if (constant instanceof ConstantDynamic dynamic) {
      add(dynamic.getName(), dynamic.getDescriptor(), dynamic.getBootstrapMethod());
      for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
        constant(dynamic.getBootstrapMethodArgument(i));
      }
    } else {
      String value = constant.toString();
      add(constant.getClass().getSimpleName(), value.length(), value);
    }
  }
}
