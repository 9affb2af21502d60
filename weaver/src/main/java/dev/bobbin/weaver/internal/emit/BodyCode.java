package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.frames.VerifierType;
import dev.bobbin.weaver.internal.spill.Spill;
import dev.bobbin.weaver.internal.spill.SpillField;
import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.InstructionAdapter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** The instructions from which a body's additions are made. */
final class BodyCode {
  private static final String OBJECT_DESC = "Ljava/lang/Object;";

  private final String frameClass;
  private final BodyLayout layout;
  private final InsnList code = new InsnList();

  private final Set<SpillField> moved;

  /**
   * Creates an empty list.
   *
   * @param moved the fields that are emptied when they are loaded
   */
  BodyCode(String frameClass, BodyLayout layout, Set<SpillField> moved) {
    this.frameClass = frameClass;
    this.layout = layout;
    this.moved = moved;
  }

  /** Returns the instructions added so far; they can be inserted once. */
  InsnList instructions() {
    return code;
  }

  BodyCode add(AbstractInsnNode insn) {
    code.add(insn);
    return this;
  }

  BodyCode op(int opcode) {
    return add(new InsnNode(opcode));
  }

  BodyCode addAll(Consumer<MethodVisitor> emitter) {
    MethodNode emitted = new MethodNode();
    emitter.accept(emitted);
    code.add(emitted.instructions);
    return this;
  }

  BodyCode loadFrame() {
    return add(new VarInsnNode(Opcodes.ALOAD, layout.frame()));
  }

  /** Pushes what was sent. */
  BodyCode takeSent() {
    return takeParameter(layout.sent());
  }

  /**
   * Pushes a parameter that an interpreted body would keep. It is overwritten with a number, since
   * a null that nobody reads is a finding to SpotBugs.
   */
  private BodyCode takeParameter(int slot) {
    return add(new VarInsnNode(Opcodes.ALOAD, slot))
        .op(Opcodes.ICONST_0)
        .add(new VarInsnNode(Opcodes.ISTORE, slot));
  }

  BodyCode get(String field, String descriptor) {
    return add(new FieldInsnNode(Opcodes.GETFIELD, frameClass, field, descriptor));
  }

  BodyCode put(String field, String descriptor) {
    return add(new FieldInsnNode(Opcodes.PUTFIELD, frameClass, field, descriptor));
  }

  /** Pops a reference into a field of the frame. */
  BodyCode popInto(String field) {
    return loadFrame().op(Opcodes.SWAP).put(field, OBJECT_DESC);
  }

  /** Pops a value of the given type into a field of the frame. */
  BodyCode popInto(String field, Type type) {
    loadFrame();
    if (type.getSize() == 2) {
      op(Opcodes.DUP_X2).op(Opcodes.POP);
    } else {
      op(Opcodes.SWAP);
    }
    return put(field, type.getDescriptor());
  }

  /** Pops the value on top of the stack into its field; a known null is just dropped. */
  BodyCode popInto(Spill spill) {
    return spill.field() == null
        ? op(Opcodes.POP)
        : popInto(spill.field().name(), Type.getType(spill.field().descriptor()));
  }

  BodyCode save(Spill local) {
    if (local.field() == null) {
      return this;
    }
    int load = VerifierType.opcode(local.type(), Opcodes.ILOAD);
    return loadFrame()
        .add(new VarInsnNode(load, layout.shifted(local.slot())))
        .put(local.field().name(), local.field().descriptor());
  }

  BodyCode forget(SpillField field) {
    return loadFrame().op(Opcodes.ACONST_NULL).put(field.name(), field.descriptor());
  }

  private BodyCode push(Spill spill) {
    return spill.field() == null
        ? op(Opcodes.ACONST_NULL)
        : loadFrame().get(spill.field().name(), spill.field().descriptor());
  }

  /** Pushes a value of the operand stack; its field is set again before the next suspension. */
  BodyCode restoreStack(Spill spill) {
    push(spill);
    return spill.field() != null && spill.field().isReference() ? forget(spill.field()) : this;
  }

  /** Restores a variable that is read before it is stored again, or lost. */
  BodyCode restore(Spill local) {
    int store = VerifierType.opcode(local.type(), Opcodes.ISTORE);
    return push(local).add(new VarInsnNode(store, layout.shifted(local.slot()))).empty(local);
  }

  /** Restores a variable, and reads it, since a dead store is a finding to SpotBugs. */
  BodyCode restoreUnread(Spill local) {
    int load = VerifierType.opcode(local.type(), Opcodes.ILOAD);
    boolean wide = VerifierType.size(local.type()) == 2;
    return restore(local)
        .add(new VarInsnNode(load, layout.shifted(local.slot())))
        .op(wide ? Opcodes.POP2 : Opcodes.POP);
  }

  /** Empties the field of a variable that was just loaded, if it is one of those. */
  BodyCode empty(Spill local) {
    return local.field() != null && moved.contains(local.field()) ? forget(local.field()) : this;
  }

  BodyCode putState(int state) {
    return loadFrame().push(state).put(RuntimeMembers.STATE, "I");
  }

  BodyCode push(int constant) {
    return addAll(to -> new InstructionAdapter(to).iconst(constant));
  }

  BodyCode callRuntime(String owner, String name, String descriptor) {
    return add(new MethodInsnNode(Opcodes.INVOKESTATIC, owner, name, descriptor, false));
  }

  /** Pops what has ended into the frame's value, if there is any, and returns false. */
  void leave(boolean value, boolean delegates) {
    if (value) {
      popInto(RuntimeMembers.VALUE);
    } else if (delegates) {
      // If a stack overflow kept the body from taking it, a delegate's result is still there.
      op(Opcodes.ACONST_NULL).popInto(RuntimeMembers.VALUE);
    }
    op(Opcodes.ICONST_0).op(Opcodes.IRETURN);
  }

  /** Throws what is to be raised, if anything: a call, so that coverage tools count no branch. */
  BodyCode rethrow() {
    return takeParameter(layout.raised())
        .callRuntime(RuntimeMembers.FRAME, RuntimeMembers.RETHROW, RuntimeMembers.RETHROW_DESC);
  }

  /** Pushes what a delegate has left or what was sent, or throws what it has left or was raised. */
  BodyCode takeAnswer() {
    return loadFrame()
        .takeSent()
        .takeParameter(layout.raised())
        .callFrame(RuntimeMembers.ANSWER, RuntimeMembers.ANSWER_DESC);
  }

  /** Pops what is delegated to; pushes its iterator. */
  BodyCode iterator() {
    return callRuntime(
        RuntimeMembers.DELEGATING_FRAME, RuntimeMembers.ITERATOR, RuntimeMembers.ITERATOR_DESC);
  }

  /** Pops an iterator; keeps it in the place of what was sent. */
  BodyCode keepDelegate() {
    return add(new VarInsnNode(Opcodes.ASTORE, layout.sent()));
  }

  /**
   * Delegates to what is in the place of what was sent; pushes the state to go on at, or -1 if the
   * body has to suspend. The frame has the delegate before the call, which a stack overflow may
   * keep from being made.
   */
  BodyCode startDelegate() {
    return loadFrame().takeSent().putDelegate().startKept();
  }

  /** Starts the delegate that the frame has; pushes what {@link #startDelegate} does. */
  BodyCode startKept() {
    return loadFrame().callFrame(RuntimeMembers.START_DELEGATE, RuntimeMembers.START_DELEGATE_DESC);
  }

  /** Pops a frame and what it is to delegate to. */
  BodyCode putDelegate() {
    return put(RuntimeMembers.DELEGATE, RuntimeMembers.DELEGATE_DESC)
        .loadFrame()
        .push(RuntimeMembers.FIRST_STEP)
        .put(RuntimeMembers.PENDING, "B");
  }

  /** Puts what the delegate returned in the place of what was sent and raised; keeps the state. */
  BodyCode receiveReturned() {
    return op(Opcodes.DUP)
        .loadFrame()
        .op(Opcodes.SWAP)
        .callFrame(RuntimeMembers.RETURNED_BY_DELEGATE, RuntimeMembers.RETURNED_BY_DELEGATE_DESC)
        .add(new VarInsnNode(Opcodes.ASTORE, layout.sent()))
        .op(Opcodes.ACONST_NULL)
        .add(new VarInsnNode(Opcodes.ASTORE, layout.raised()));
  }

  private BodyCode callFrame(String name, String descriptor) {
    return add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, frameClass, name, descriptor, false));
  }
}
