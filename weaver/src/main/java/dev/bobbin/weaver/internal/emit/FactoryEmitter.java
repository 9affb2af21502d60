package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.bytecode.Lines;
import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.frames.VerifierType;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.scan.ReturnKind;
import dev.bobbin.weaver.internal.spill.Spill;
import dev.bobbin.weaver.internal.spill.SpillField;
import dev.bobbin.weaver.internal.spill.SpillPlan;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes the factory: a method that creates a frame, with the arguments in it, and returns it.
 *
 * <p>It has the name, descriptor, flags, annotations and signature of the generator's method.
 */
public final class FactoryEmitter {
  private static final Type ITERABLE = Type.getObjectType(RuntimeMembers.ITERABLE);

  private final GeneratorMethod generator;
  private final SpillPlan plan;
  private final Type frame;
  private final MethodNode factory;
  private final GeneratorAdapter code;

  private FactoryEmitter(GeneratorMethod generator, SpillPlan plan) {
    this.generator = generator;
    this.plan = plan;
    this.frame = Type.getObjectType(generator.frameName());
    this.factory = declaration(generator.method());
    this.code = new GeneratorAdapter(factory, factory.access, factory.name, factory.desc);
  }

  /** Returns the method that takes the place of the generator's. */
  public static MethodNode emit(GeneratorMethod generator, SpillPlan plan) {
    return new FactoryEmitter(generator, plan).emit();
  }

  private MethodNode emit() {
    Label start = code.mark();
    int line = Lines.first(generator.method());
    if (line > 0) {
      code.visitLineNumber(line, start);
    }
    newFrame();
    storeArguments();
    convert();
    code.returnValue();
    nameParameters(start, code.mark());
    return factory;
  }

  private void newFrame() {
    if (generator.kind() == ReturnKind.ITERABLE) {
      code.newInstance(ITERABLE);
      code.dup();
    }
    code.newInstance(frame);
    code.dup();
    if (!generator.isStatic()) {
      code.loadThis();
    }
    String descriptor = new FrameMembers(generator).constructorDescriptor();
    code.invokeConstructor(frame, new Method("<init>", descriptor));
  }

  private void storeArguments() {
    for (Spill argument : plan.arguments()) {
      code.dup();
      code.visitVarInsn(VerifierType.opcode(argument.type(), Opcodes.ILOAD), argument.slot());
      SpillField field = argument.field();
      code.putField(frame, field.name(), Type.getType(field.descriptor()));
    }
  }

  private void convert() {
    if (generator.primed()) {
      forgetArguments();
      code.invokeVirtual(
          frame, new Method(RuntimeMembers.PRIMED, RuntimeMembers.PRIMED_METHOD_DESC));
    } else if (generator.kind() == ReturnKind.ITERABLE) {
      code.invokeConstructor(ITERABLE, new Method("<init>", RuntimeMembers.ITERABLE_INIT_DESC));
    } else if (generator.kind() == ReturnKind.STREAM) {
      code.invokeVirtual(frame, new Method(RuntimeMembers.STREAM, RuntimeMembers.STREAM_DESC));
    } else if (generator.kind().box() != null) {
      String primitives = generator.kind().descriptor();
      code.invokeStatic(
          Type.getObjectType(RuntimeMembers.PRIMITIVES),
          new Method(
              RuntimeMembers.primitiveForm(primitives),
              "(L" + RuntimeMembers.FRAME + ";)" + primitives));
    }
  }

  /** The body runs to its first yield meanwhile: what it lets go must not be kept here. */
  private void forgetArguments() {
    for (Spill argument : plan.arguments()) {
      if (VerifierType.isObject(argument.type())) {
        code.visitInsn(Opcodes.ACONST_NULL);
        code.visitVarInsn(Opcodes.ASTORE, argument.slot());
      }
    }
  }

  /** Debuggers and {@code -parameters} consumers still see the names. */
  private void nameParameters(Label start, Label end) {
    MethodNode method = generator.method();
    if (method.localVariables != null) {
      for (LocalVariableNode v : method.localVariables) {
        if (isParameter(v)) {
          code.visitLocalVariable(v.name, v.desc, v.signature, start, end, v.index);
        }
      }
    }
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
