package dev.bobbin.weaver.internal.emit;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PROTECTED;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.contract.WovenMark;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.scan.ReturnKind;
import dev.bobbin.weaver.internal.spill.Spill;
import dev.bobbin.weaver.internal.spill.SpillField;
import dev.bobbin.weaver.internal.spill.SpillPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.Method;

/**
 * Writes the frame class of a generator: its fields, what the runtime asks of it, and, unless it
 * delegates, the protocol's hot path.
 */
public final class FrameClassEmitter {
  private final GeneratorMethod generator;
  private final SpillPlan plan;
  private final FrameMembers members;
  private final String name;
  private final FrameExtension extension;
  private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
  private final ClassVisitor target;

  private FrameClassEmitter(GeneratorMethod generator, SpillPlan plan, FrameExtension extension) {
    this.generator = generator;
    this.plan = plan;
    this.extension = extension;
    this.members = new FrameMembers(generator);
    this.name = generator.frameName();
    this.target = new SyntheticMembers(writer, generator.line());
  }

  /** Returns the frame class of a generator that has no traversal. */
  public static FrameClassFile emit(
      GeneratorMethod generator, SpillPlan plan, FrameExtension extension) {
    return new FrameClassEmitter(generator, plan, extension).emit(List.of());
  }

  /** Returns the frame class of a generator that has a traversal. */
  public static FrameClassFile emitTraversed(
      GeneratorMethod generator, SpillPlan plan, FrameExtension extension) {
    return new FrameClassEmitter(generator, plan, extension).emit(List.of(TraversalEmitter::emit));
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
    extension.emit(target);
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
    String primitive = iterator == null ? null : iterator.getInternalName();
    List<String> interfaces = new ArrayList<>();
    interfaces.add(generator.ownInterface());
    interfaces.add(primitive);
    interfaces.removeIf(Objects::isNull);
    interfaces.addAll(extension.interfaces());
    return interfaces.toArray(new String[0]);
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

  private FrameMethod begin(int access, String method, String descriptor) {
    return FrameMethod.begin(target, name, access, method, descriptor);
  }

  private static void end(FrameMethod code) {
    code.returnValue();
    code.endMethod();
  }

  private void constructor() {
    FrameMethod code = begin(0, "<init>", members.constructorDescriptor());
    code.loadThis();
    code.push(RuntimeMembers.CONTRACT);
    code.invokeConstructor(
        Type.getObjectType(members.superclass()),
        new Method("<init>", RuntimeMembers.FRAME_INIT_DESC));
    if (!generator.isStatic()) {
      code.loadThis();
      code.loadArg(0);
      code.checkCast(Type.getObjectType(generator.host().name));
      code.put(FrameMembers.RECEIVER, members.receiverDescriptor());
    }
    end(code);
  }

  private void resume() {
    FrameMethod code =
        begin(ACC_PROTECTED | ACC_FINAL, RuntimeMembers.RESUME, RuntimeMembers.RESUME_DESC);
    BodyCall.emit(
        code, generator, () -> BodyCall.giveAway(code, 0), () -> BodyCall.giveAway(code, 1));
    end(code);
  }

  private void clear(FrameEnd end) {
    FrameMethod code =
        begin(ACC_PROTECTED | ACC_FINAL, RuntimeMembers.CLEAR, RuntimeMembers.CLEAR_DESC);
    end.emitClear(code);
    end(code);
  }

  private void spilled() {
    FrameMethod code =
        begin(ACC_PROTECTED | ACC_FINAL, RuntimeMembers.SPILLED, RuntimeMembers.SPILLED_DESC);
    if (!plan.fields().isEmpty()) {
      switchOverFields(code);
    }
    code.pushNull();
    end(code);
  }

  private void switchOverFields(FrameMethod code) {
    Label[] labels = new Label[plan.fields().size()];
    Arrays.setAll(labels, i -> new Label());
    Label none = new Label();
    code.loadArg(0);
    code.visitTableSwitchInsn(0, labels.length - 1, none, labels);
    for (SpillField field : plan.fields()) {
      code.markTarget(labels[field.index()]);
      code.get(field.name(), field.descriptor());
      code.valueOf(Type.getType(field.descriptor()));
      code.returnValue();
    }
    code.markTarget(none);
  }

  /** Each run of an iterable has a frame of its own, with the original arguments. */
  private void fresh() {
    FrameMethod code =
        begin(ACC_PROTECTED | ACC_FINAL, RuntimeMembers.FRESH, RuntimeMembers.FRESH_DESC);
    code.newInstance(Type.getObjectType(name));
    code.dup();
    if (!generator.isStatic()) {
      code.get(FrameMembers.RECEIVER, members.receiverDescriptor());
    }
    code.callPrivate("<init>", members.constructorDescriptor());
    for (Spill argument : plan.arguments()) {
      copy(code, argument.field().name(), argument.field().descriptor());
    }
    end(code);
  }

  /** Sets a field of the frame on the stack to what is in the same field of this one. */
  private static void copy(FrameMethod code, String field, String descriptor) {
    code.dup();
    code.get(field, descriptor);
    code.put(field, descriptor);
  }

  private void metadata(String text) {
    FrameMethod code =
        begin(ACC_PROTECTED | ACC_FINAL, RuntimeMembers.METADATA, RuntimeMembers.METADATA_DESC);
    code.push(text);
    end(code);
  }
}
