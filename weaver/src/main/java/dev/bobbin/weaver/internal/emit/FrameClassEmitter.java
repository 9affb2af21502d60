package dev.bobbin.weaver.internal.emit;

import static org.objectweb.asm.Opcodes.*;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.contract.WovenMark;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.scan.ReturnKind;
import dev.bobbin.weaver.internal.spill.Spill;
import dev.bobbin.weaver.internal.spill.SpillField;
import dev.bobbin.weaver.internal.spill.SpillPlan;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Writes the frame class of a generator: its fields, what the runtime asks of it, and, unless it
 * delegates, the protocol's hot path.
 */
public final class FrameClassEmitter {
  private final GeneratorMethod generator;
  private final SpillPlan plan;
  private final FrameMembers members;
  private final String name;
  private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
  private final ClassVisitor target;

  private FrameClassEmitter(GeneratorMethod generator, SpillPlan plan) {
    this.generator = generator;
    this.plan = plan;
    this.members = new FrameMembers(generator);
    this.name = generator.frameName();
    this.target = new SyntheticMembers(writer, generator.line());
  }

  /** Returns the frame class of a generator that has no traversal. */
  public static FrameClassFile emit(GeneratorMethod generator, SpillPlan plan) {
    return new FrameClassEmitter(generator, plan).emit(List.of());
  }

  /** Returns the frame class of a generator that has a traversal. */
  public static FrameClassFile emitTraversed(GeneratorMethod generator, SpillPlan plan) {
    return new FrameClassEmitter(generator, plan).emit(List.of(TraversalEmitter::emit));
  }

  /** Writes some of the methods of a frame class. */
  private interface Part {
    void emit(ClassVisitor target, GeneratorMethod generator, YieldedValue yielded, FrameEnd end);
  }

  private FrameClassFile emit(List<Part> parts) {
    int version = generator.host().version & 0xFFFF;
    YieldedValue yielded = new YieldedValue(name, plan.box());
    target.visit(
        version,
        ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC,
        name,
        null,
        members.superclass(),
        interfaces(yielded));
    EnclosingMethod.begin(target, generator);
    WovenMark.put(target);
    fields();
    yielded.declare(target);
    constructor();
    resume();
    FrameEnd end =
        new FrameEnd(
            name,
            generatorName(),
            generator.isStatic() ? null : members.receiverDescriptor(),
            plan.fields());
    clear(end);
    spilled();
    if (generator.kind() == ReturnKind.ITERABLE) {
      fresh();
    }
    metadata(MetadataText.of(generator, plan));
    if (!generator.delegates()) {
      ProtocolEmitter.emit(target, generator, yielded, end);
    }
    parts.forEach(part -> part.emit(target, generator, yielded, end));
    EnclosingMethod.end(target, generator);
    target.visitEnd();
    return new FrameClassFile(name, writer.toByteArray());
  }

  private String generatorName() {
    String host = generator.host().name;
    return host.substring(host.lastIndexOf('/') + 1) + "." + generator.method().name;
  }

  private String[] interfaces(YieldedValue yielded) {
    Type iterator = yielded.primitiveIterator();
    return Stream.of(generator.ownInterface(), iterator == null ? null : iterator.getInternalName())
        .filter(Objects::nonNull)
        .toArray(String[]::new);
  }

  private void fields() {
    if (!generator.isStatic()) {
      field(FrameMembers.RECEIVER, members.receiverDescriptor());
    }
    for (SpillField field : plan.fields()) {
      field(field.name(), field.descriptor());
    }
  }

  private void field(String field, String descriptor) {
    target.visitField(0, field, descriptor, null, null).visitEnd();
  }

  private MethodVisitor begin(int access, String method, String descriptor) {
    MethodVisitor code = target.visitMethod(access, method, descriptor, null, null);
    code.visitCode();
    return code;
  }

  private static void end(MethodVisitor code, int returnOpcode) {
    code.visitInsn(returnOpcode);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void constructor() {
    MethodVisitor code = begin(0, "<init>", members.constructorDescriptor());
    code.visitVarInsn(ALOAD, 0);
    code.visitIntInsn(BIPUSH, RuntimeMembers.CONTRACT);
    code.visitMethodInsn(
        INVOKESPECIAL, members.superclass(), "<init>", RuntimeMembers.FRAME_INIT_DESC, false);
    if (!generator.isStatic()) {
      code.visitVarInsn(ALOAD, 0);
      code.visitVarInsn(ALOAD, 1);
      code.visitTypeInsn(CHECKCAST, generator.host().name);
      code.visitFieldInsn(PUTFIELD, name, FrameMembers.RECEIVER, members.receiverDescriptor());
    }
    end(code, RETURN);
  }

  private void resume() {
    MethodVisitor code =
        begin(ACC_PROTECTED | ACC_FINAL, RuntimeMembers.RESUME, RuntimeMembers.RESUME_DESC);
    BodyCall.emit(code, generator, () -> code.visitVarInsn(ALOAD, 2));
    end(code, IRETURN);
  }

  private void clear(FrameEnd end) {
    MethodVisitor code =
        begin(ACC_PROTECTED | ACC_FINAL, RuntimeMembers.CLEAR, RuntimeMembers.CLEAR_DESC);
    end.emitClear(code);
    end(code, RETURN);
  }

  private void spilled() {
    MethodVisitor code =
        begin(ACC_PROTECTED | ACC_FINAL, RuntimeMembers.SPILLED, RuntimeMembers.SPILLED_DESC);
    if (!plan.fields().isEmpty()) {
      switchOverFields(code);
    }
    code.visitInsn(ACONST_NULL);
    end(code, ARETURN);
  }

  private void switchOverFields(MethodVisitor code) {
    Label[] labels = new Label[plan.fields().size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = new Label();
    }
    Label none = new Label();
    code.visitVarInsn(ILOAD, 1);
    code.visitTableSwitchInsn(0, labels.length - 1, none, labels);
    for (SpillField field : plan.fields()) {
      code.visitLabel(labels[field.index()]);
      code.visitFrame(F_SAME, 0, null, 0, null);
      code.visitVarInsn(ALOAD, 0);
      code.visitFieldInsn(GETFIELD, name, field.name(), field.descriptor());
      box(code, field);
      code.visitInsn(ARETURN);
    }
    code.visitLabel(none);
    code.visitFrame(F_SAME, 0, null, 0, null);
  }

  private static void box(MethodVisitor code, SpillField field) {
    Type box = FrameMembers.boxOf(field);
    if (box != null) {
      String descriptor = "(" + field.descriptor() + ")" + box.getDescriptor();
      code.visitMethodInsn(INVOKESTATIC, box.getInternalName(), "valueOf", descriptor, false);
    }
  }

  /** Each run of an iterable has a frame of its own, with the original arguments. */
  private void fresh() {
    MethodVisitor code =
        begin(ACC_PROTECTED | ACC_FINAL, RuntimeMembers.FRESH, RuntimeMembers.FRESH_DESC);
    code.visitTypeInsn(NEW, name);
    code.visitInsn(DUP);
    if (!generator.isStatic()) {
      code.visitVarInsn(ALOAD, 0);
      code.visitFieldInsn(GETFIELD, name, FrameMembers.RECEIVER, members.receiverDescriptor());
    }
    code.visitMethodInsn(INVOKESPECIAL, name, "<init>", members.constructorDescriptor(), false);
    for (Spill argument : plan.arguments()) {
      copy(code, argument.field().name(), argument.field().descriptor());
    }
    end(code, ARETURN);
  }

  /** Sets a field of the frame on the stack to what is in the same field of this one. */
  private void copy(MethodVisitor code, String field, String descriptor) {
    code.visitInsn(DUP);
    code.visitVarInsn(ALOAD, 0);
    code.visitFieldInsn(GETFIELD, name, field, descriptor);
    code.visitFieldInsn(PUTFIELD, name, field, descriptor);
  }

  private void metadata(String text) {
    MethodVisitor code =
        begin(ACC_PROTECTED | ACC_FINAL, RuntimeMembers.METADATA, RuntimeMembers.METADATA_DESC);
    code.visitLdcInsn(text);
    end(code, ARETURN);
  }
}
