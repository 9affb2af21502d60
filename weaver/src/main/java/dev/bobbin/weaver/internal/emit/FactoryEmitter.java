package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.bytecode.Lines;
import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.frames.VerifierType;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.scan.ReturnKind;
import dev.bobbin.weaver.internal.spill.Spill;
import dev.bobbin.weaver.internal.spill.SpillPlan;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Writes the factory: a method that creates a frame, with the arguments in it, and returns it.
 *
 * <p>It has the name, descriptor, flags, annotations and signature of the generator's method.
 */
public final class FactoryEmitter {
  private final GeneratorMethod generator;
  private final SpillPlan plan;
  private final InsnList code = new InsnList();

  private FactoryEmitter(GeneratorMethod generator, SpillPlan plan) {
    this.generator = generator;
    this.plan = plan;
  }

  /** Returns the method that takes the place of the generator's. */
  public static MethodNode emit(GeneratorMethod generator, SpillPlan plan) {
    return new FactoryEmitter(generator, plan).emit();
  }

  private MethodNode emit() {
    LabelNode start = new LabelNode();
    LabelNode end = new LabelNode();
    int line = Lines.first(generator.method());
    code.add(start);
    if (line > 0) {
      code.add(new LineNumberNode(line, start));
    }
    newFrame();
    storeArguments();
    convert();
    code.add(new InsnNode(Opcodes.ARETURN));
    code.add(end);
    MethodNode factory = declaration(generator.method());
    factory.instructions = code;
    factory.localVariables = parameters(start, end);
    return factory;
  }

  private void newFrame() {
    if (generator.kind() == ReturnKind.ITERABLE) {
      code.add(new TypeInsnNode(Opcodes.NEW, RuntimeMembers.ITERABLE));
      code.add(new InsnNode(Opcodes.DUP));
    }
    code.add(new TypeInsnNode(Opcodes.NEW, generator.frameName()));
    code.add(new InsnNode(Opcodes.DUP));
    if (!generator.isStatic()) {
      code.add(new VarInsnNode(Opcodes.ALOAD, 0));
    }
    String descriptor = new FrameMembers(generator).constructorDescriptor();
    code.add(call(Opcodes.INVOKESPECIAL, generator.frameName(), "<init>", descriptor));
  }

  private void storeArguments() {
    for (Spill argument : plan.arguments()) {
      code.add(new InsnNode(Opcodes.DUP));
      int load = VerifierType.opcode(argument.type(), Opcodes.ILOAD);
      code.add(new VarInsnNode(load, argument.slot()));
      code.add(put(argument.field().name(), argument.field().descriptor()));
    }
  }

  private FieldInsnNode put(String field, String descriptor) {
    return new FieldInsnNode(Opcodes.PUTFIELD, generator.frameName(), field, descriptor);
  }

  private MethodInsnNode call(int opcode, String owner, String name, String descriptor) {
    return new MethodInsnNode(opcode, owner, name, descriptor, false);
  }

  private void convert() {
    if (generator.primed()) {
      forgetArguments();
      code.add(
          call(
              Opcodes.INVOKEVIRTUAL,
              generator.frameName(),
              RuntimeMembers.PRIMED,
              RuntimeMembers.PRIMED_METHOD_DESC));
    } else if (generator.kind() == ReturnKind.ITERABLE) {
      code.add(
          call(
              Opcodes.INVOKESPECIAL,
              RuntimeMembers.ITERABLE,
              "<init>",
              RuntimeMembers.ITERABLE_INIT_DESC));
    } else if (generator.kind() == ReturnKind.STREAM) {
      code.add(
          call(
              Opcodes.INVOKEVIRTUAL,
              generator.frameName(),
              RuntimeMembers.STREAM,
              RuntimeMembers.STREAM_DESC));
    } else if (generator.kind().box() != null) {
      code.add(
          call(
              Opcodes.INVOKESTATIC,
              RuntimeMembers.PRIMITIVES,
              RuntimeMembers.primitiveForm(generator.kind().descriptor()),
              "(L" + RuntimeMembers.FRAME + ";)" + generator.kind().descriptor()));
    }
  }

  /** The body runs to its first yield meanwhile: what it lets go must not be kept here. */
  private void forgetArguments() {
    for (Spill argument : plan.arguments()) {
      if (VerifierType.isObject(argument.type())) {
        code.add(new InsnNode(Opcodes.ACONST_NULL));
        code.add(new VarInsnNode(Opcodes.ASTORE, argument.slot()));
      }
    }
  }

  /** Debuggers and {@code -parameters} consumers still see the names. */
  private List<LocalVariableNode> parameters(LabelNode start, LabelNode end) {
    MethodNode method = generator.method();
    List<LocalVariableNode> parameters = new ArrayList<>();
    if (method.localVariables != null) {
      for (LocalVariableNode v : method.localVariables) {
        if (isParameter(v)) {
          parameters.add(new LocalVariableNode(v.name, v.desc, v.signature, start, end, v.index));
        }
      }
    }
    return parameters;
  }

  /** A parameter's range starts with the code; another variable may reuse its slot later. */
  private boolean isParameter(LocalVariableNode variable) {
    return variable.index < generator.argumentSlots()
        && generator.method().instructions.indexOf(variable.start) == firstLabel();
  }

  private int firstLabel() {
    int index = 0;
    while (!(generator.method().instructions.get(index) instanceof LabelNode)) {
      index++;
    }
    return index;
  }

  private static MethodNode declaration(MethodNode method) {
    MethodNode factory =
        new MethodNode(
            Opcodes.ASM9,
            method.access,
            method.name,
            method.desc,
            method.signature,
            method.exceptions.toArray(new String[0]));
    factory.parameters = method.parameters;
    factory.attrs = method.attrs;
    factory.visibleAnnotations = method.visibleAnnotations;
    factory.invisibleAnnotations = method.invisibleAnnotations;
    factory.visibleTypeAnnotations = method.visibleTypeAnnotations;
    factory.invisibleTypeAnnotations = method.invisibleTypeAnnotations;
    factory.visibleAnnotableParameterCount = method.visibleAnnotableParameterCount;
    factory.visibleParameterAnnotations = method.visibleParameterAnnotations;
    factory.invisibleAnnotableParameterCount = method.invisibleAnnotableParameterCount;
    factory.invisibleParameterAnnotations = method.invisibleParameterAnnotations;
    return factory;
  }
}
