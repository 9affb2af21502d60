package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.frames.VerifierType;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.spill.Spill;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * How a start form is entered, and what it does where it cannot run the body itself: it calls the
 * factory.
 */
final class StartEntry {
  private static final int FIXED = Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;

  private final GeneratorMethod generator;

  /** The slots of the parameters that the body reads. */
  private final List<Integer> read;

  private final BodyLayout layout;
  private final LabelNode factory = new LabelNode();

  /**
   * Creates it.
   *
   * @param arguments the parameters that the body reads
   */
  StartEntry(GeneratorMethod generator, List<Spill> arguments, BodyLayout layout) {
    this.generator = generator;
    this.read = arguments.stream().map(Spill::slot).toList();
    this.layout = layout;
  }

  /** Returns where the factory is called; all before it is the code of the body. */
  LabelNode factory() {
    return factory;
  }

  /** Adds what comes first. */
  void enter(BodyCode code) {
    code.add(new VarInsnNode(Opcodes.ILOAD, generator.argumentSlots()));
    code.add(new JumpInsnNode(Opcodes.IFLE, factory));
    if (mayBeOverridden()) {
      loadReceiver(code);
      code.add(
          new MethodInsnNode(
              Opcodes.INVOKEVIRTUAL, "java/lang/Object", "getClass", "()Ljava/lang/Class;", false));
      code.add(new LdcInsnNode(Type.getObjectType(generator.host().name)));
      code.add(new JumpInsnNode(Opcodes.IF_ACMPNE, factory));
    }
    moveParameters(code);
  }

  private boolean mayBeOverridden() {
    return (generator.method().access & FIXED) == 0 && !Modifier.isFinal(generator.host().access);
  }

  /**
   * All that the body reads is moved, and nothing else is kept: what stayed behind would not be let
   * go where this is interpreted. A parameter that nobody reads, or a store, is a finding to
   * SpotBugs.
   */
  private void moveParameters(BodyCode code) {
    code.add(new VarInsnNode(Opcodes.ALOAD, generator.argumentSlots() + 1));
    code.add(new VarInsnNode(Opcodes.ILOAD, generator.argumentSlots()));
    loadArguments(code);
    List<Type> parameters = generator.parameters();
    int slot = generator.argumentSlots();
    for (int i = parameters.size() - 1; i >= 0; i--) {
      slot -= parameters.get(i).getSize();
      moveTo(slot, parameters.get(i), code);
    }
    keep(Opcodes.ISTORE, layout.levels(), Opcodes.ILOAD, code);
    keep(Opcodes.ASTORE, layout.frame(), Opcodes.ALOAD, code);
  }

  private void moveTo(int slot, Type parameter, BodyCode code) {
    if (read.contains(slot)) {
      code.add(new VarInsnNode(parameter.getOpcode(Opcodes.ISTORE), layout.shifted(slot)));
    } else {
      code.op(parameter.getSize() == 1 ? Opcodes.POP : Opcodes.POP2);
    }
  }

  private static void keep(int store, int slot, int load, BodyCode code) {
    code.add(new VarInsnNode(store, slot)).add(new VarInsnNode(load, slot)).op(Opcodes.POP);
  }

  private void loadReceiver(BodyCode code) {
    if (!generator.isStatic()) {
      code.add(new VarInsnNode(Opcodes.ALOAD, 0));
    }
  }

  private void loadArguments(BodyCode code) {
    int slot = generator.receiverSlots();
    for (Type parameter : generator.parameters()) {
      code.add(new VarInsnNode(parameter.getOpcode(Opcodes.ILOAD), slot));
      slot += parameter.getSize();
    }
  }

  /** Adds the call of the factory. */
  void callFactory(BodyCode code) {
    code.add(factory).add(BodyFrames.of(parameters()));
    loadReceiver(code);
    loadArguments(code);
    code.add(
        new MethodInsnNode(
            factoryOpcode(),
            generator.host().name,
            generator.method().name,
            generator.method().desc,
            generator.inInterface()));
    code.iterator();
    code.op(Opcodes.ARETURN);
  }

  private int factoryOpcode() {
    if (generator.isStatic()) {
      return Opcodes.INVOKESTATIC;
    }
    boolean isPrivate = Modifier.isPrivate(generator.method().access);
    return isPrivate ? Opcodes.INVOKESPECIAL : Opcodes.INVOKEVIRTUAL;
  }

  private List<Object> parameters() {
    List<Object> types = new ArrayList<>();
    if (!generator.isStatic()) {
      types.add(generator.host().name);
    }
    generator.parameters().forEach(parameter -> types.add(VerifierType.of(parameter)));
    types.add(Opcodes.INTEGER);
    types.add(generator.frameName());
    return types;
  }
}
