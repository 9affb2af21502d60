package dev.bobbin.weaver.internal.durable;

import static org.objectweb.asm.Opcodes.*;

import dev.bobbin.weaver.internal.contract.DurableMembers;
import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.emit.FrameExtension;
import dev.bobbin.weaver.internal.emit.FrameMembers;
import dev.bobbin.weaver.internal.frames.VerifierType;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.scan.YieldBox;
import dev.bobbin.weaver.internal.spill.SpillField;
import dev.bobbin.weaver.internal.spill.SpillPlan;
import java.util.List;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Writes what the module durable asks of a frame class, and the hooks of Java serialization. */
public final class DurableExtension implements FrameExtension {

  /** A text constant has 65,535 bytes at most (JVMS 4.4.7), and a letter up to three. */
  private static final int LONGEST_CONSTANT = 21_000;

  private final GeneratorMethod generator;
  private final SpillPlan plan;
  private final String layout;
  private final FrameMembers members;
  private final String name;

  private DurableExtension(GeneratorMethod generator, SpillPlan plan, String layout) {
    this.generator = generator;
    this.plan = plan;
    this.layout = layout;
    this.members = new FrameMembers(generator);
    this.name = generator.frameName();
  }

  /**
   * Returns the extension for a generator.
   *
   * @param generator its code as it was planned
   * @param fingerprint that of its code as compiled
   */
  public static FrameExtension of(GeneratorMethod generator, String fingerprint, SpillPlan plan) {
    return new DurableExtension(generator, plan, LayoutText.of(generator, plan, fingerprint));
  }

  @Override
  public List<String> interfaces() {
    return List.of(DurableMembers.FRAME);
  }

  @Override
  public void emit(ClassVisitor frame) {
    refuseKryo(frame);
    int constant = ACC_PRIVATE | ACC_STATIC | ACC_FINAL;
    frame.visitField(constant, "serialVersionUID", "J", null, 1L).visitEnd();
    register(frame);
    layout(frame);
    load(frame);
    store(frame);
    fresh(frame);
    migration(frame);
    hook(frame, "writeObject", "java/io/ObjectOutputStream", DurableMembers.WRITE);
    hook(frame, "readObject", "java/io/ObjectInputStream", DurableMembers.READ);
  }

  /** Where there is no Kryo, the JVM leaves out an annotation that it does not know. */
  private static void refuseKryo(ClassVisitor frame) {
    AnnotationVisitor annotation = frame.visitAnnotation(DurableMembers.KRYO_DESC, true);
    annotation.visit(
        DurableMembers.KRYO_SERIALIZER, Type.getType(DurableMembers.KRYO_REFUSAL_DESC));
    annotation.visitEnd();
  }

  private static MethodVisitor begin(
      ClassVisitor frame, int access, String method, String descriptor) {
    MethodVisitor code = frame.visitMethod(access, method, descriptor, null, null);
    code.visitCode();
    return code;
  }

  private static MethodVisitor begin(ClassVisitor frame, String method, String descriptor) {
    return begin(frame, ACC_PUBLIC | ACC_FINAL, method, descriptor);
  }

  private static void end(MethodVisitor code, int opcode) {
    code.visitInsn(opcode);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void newFrame(MethodVisitor code) {
    code.visitTypeInsn(NEW, name);
    code.visitInsn(DUP);
    if (!generator.isStatic()) {
      code.visitInsn(ACONST_NULL);
    }
    code.visitMethodInsn(INVOKESPECIAL, name, "<init>", members.constructorDescriptor(), false);
  }

  private void register(ClassVisitor frame) {
    MethodVisitor code = begin(frame, ACC_STATIC, "<clinit>", "()V");
    newFrame(code);
    code.visitIntInsn(BIPUSH, DurableMembers.CONTRACT);
    code.visitMethodInsn(
        INVOKESTATIC,
        DurableMembers.FRAMES,
        DurableMembers.REGISTER,
        DurableMembers.REGISTER_DESC,
        false);
    end(code, RETURN);
  }

  private void layout(ClassVisitor frame) {
    MethodVisitor code = begin(frame, DurableMembers.LAYOUT, DurableMembers.LAYOUT_DESC);
    code.visitLdcInsn(layout.substring(0, Math.min(layout.length(), LONGEST_CONSTANT)));
    for (int at = LONGEST_CONSTANT; at < layout.length(); at += LONGEST_CONSTANT) {
      int to = Math.min(layout.length(), at + LONGEST_CONSTANT);
      code.visitLdcInsn(layout.substring(at, to));
      String concat = "(Ljava/lang/String;)Ljava/lang/String;";
      code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/String", "concat", concat, false);
    }
    end(code, ARETURN);
  }

  private void load(ClassVisitor frame) {
    MethodVisitor code = begin(frame, DurableMembers.LOAD, DurableMembers.LOAD_DESC);
    when(code, DurableMembers.YIELDED, () -> loadYielded(code));
    if (!generator.isStatic()) {
      when(
          code,
          DurableMembers.RECEIVER,
          () -> {
            get(code, FrameMembers.RECEIVER, members.receiverDescriptor());
            code.visitInsn(ARETURN);
          });
    }
    code.visitVarInsn(ALOAD, 0);
    code.visitVarInsn(ILOAD, 1);
    code.visitMethodInsn(
        INVOKEVIRTUAL, name, RuntimeMembers.SPILLED, RuntimeMembers.SPILLED_DESC, false);
    end(code, ARETURN);
  }

  /** Emits code for the case that the field asked for is a certain one. */
  private static void when(MethodVisitor code, int field, Runnable then) {
    Label otherwise = new Label();
    code.visitVarInsn(ILOAD, 1);
    code.visitIntInsn(BIPUSH, field);
    code.visitJumpInsn(IF_ICMPNE, otherwise);
    then.run();
    code.visitLabel(otherwise);
    code.visitFrame(F_SAME, 0, null, 0, null);
  }

  private void get(MethodVisitor code, String field, String descriptor) {
    code.visitVarInsn(ALOAD, 0);
    code.visitFieldInsn(GETFIELD, name, field, descriptor);
  }

  private void loadYielded(MethodVisitor code) {
    YieldBox box = plan.box();
    if (box == null) {
      get(code, RuntimeMembers.VALUE, "Ljava/lang/Object;");
    } else {
      get(code, FrameMembers.YIELDED, box.primitive().getDescriptor());
      code.visitMethodInsn(INVOKESTATIC, box.owner(), "valueOf", box.descriptor(), false);
    }
    code.visitInsn(ARETURN);
  }

  private void store(ClassVisitor frame) {
    MethodVisitor code = begin(frame, DurableMembers.STORE, DurableMembers.STORE_DESC);
    when(code, DurableMembers.YIELDED, () -> storeYielded(code));
    if (!generator.isStatic()) {
      when(
          code,
          DurableMembers.RECEIVER,
          () -> put(code, FrameMembers.RECEIVER, members.receiverDescriptor(), this::castReceiver));
    }
    if (!plan.fields().isEmpty()) {
      switchOverFields(code);
    }
    end(code, RETURN);
  }

  private void castReceiver(MethodVisitor code) {
    code.visitTypeInsn(CHECKCAST, generator.host().name);
  }

  /** Emits what turns the value on the stack into one for a field. */
  private interface Cast {
    void emit(MethodVisitor code);
  }

  private void put(MethodVisitor code, String field, String descriptor, Cast cast) {
    code.visitVarInsn(ALOAD, 0);
    code.visitVarInsn(ALOAD, 2);
    cast.emit(code);
    code.visitFieldInsn(PUTFIELD, name, field, descriptor);
    code.visitInsn(RETURN);
  }

  private void storeYielded(MethodVisitor code) {
    YieldBox box = plan.box();
    if (box == null) {
      put(code, RuntimeMembers.VALUE, "Ljava/lang/Object;", value -> {});
    } else {
      String primitive = box.primitive().getDescriptor();
      put(code, FrameMembers.YIELDED, primitive, value -> unbox(value, box.owner(), primitive));
    }
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
      put(code, field.name(), field.descriptor(), value -> cast(value, field));
    }
    code.visitLabel(none);
    code.visitFrame(F_SAME, 0, null, 0, null);
  }

  private static void cast(MethodVisitor code, SpillField field) {
    if (!VerifierType.isObject(field.type())) {
      unbox(code, boxOf(field.descriptor()), field.descriptor());
    } else if (!field.type().equals("java/lang/Object")) {
      code.visitTypeInsn(CHECKCAST, (String) field.type());
    }
  }

  private static String boxOf(String primitive) {
    return switch (primitive) {
      case "I" -> "java/lang/Integer";
      case "F" -> "java/lang/Float";
      case "J" -> "java/lang/Long";
      default -> "java/lang/Double";
    };
  }

  private static void unbox(MethodVisitor code, String box, String primitive) {
    code.visitTypeInsn(CHECKCAST, box);
    String method = Type.getType(primitive).getClassName() + "Value";
    code.visitMethodInsn(INVOKEVIRTUAL, box, method, "()" + primitive, false);
  }

  private void fresh(ClassVisitor frame) {
    MethodVisitor code = begin(frame, DurableMembers.FRESH, DurableMembers.FRESH_DESC);
    newFrame(code);
    end(code, ARETURN);
  }

  private void migration(ClassVisitor frame) {
    MethodVisitor code = begin(frame, DurableMembers.MIGRATE, DurableMembers.MIGRATE_DESC);
    String migration = generator.durable().migration();
    if (migration == null) {
      code.visitInsn(ACONST_NULL);
    } else {
      code.visitTypeInsn(NEW, migration);
      code.visitInsn(DUP);
      code.visitMethodInsn(INVOKESPECIAL, migration, "<init>", "()V", false);
    }
    end(code, ARETURN);
  }

  private void hook(ClassVisitor frame, String method, String stream, String target) {
    MethodVisitor code = begin(frame, ACC_PRIVATE, method, "(L" + stream + ";)V");
    code.visitVarInsn(ALOAD, 0);
    code.visitVarInsn(ALOAD, 1);
    String descriptor = "(L" + DurableMembers.FRAME + ";L" + stream + ";)V";
    code.visitMethodInsn(INVOKESTATIC, DurableMembers.FRAMES, target, descriptor, false);
    end(code, RETURN);
  }
}
