package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.scan.Marker;
import dev.bobbin.weaver.internal.spill.PointPlan;
import dev.bobbin.weaver.internal.spill.Spill;
import dev.bobbin.weaver.internal.start.StartCall;
import java.util.List;
import java.util.function.Supplier;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The form that runs a new generator to its first suspension, and makes a frame only there.
 *
 * <pre>
 *     if (levels &lt;= 0) goto factory            (or the receiver's class may override the method)
 *     move the arguments
 *     ...
 *     frame = new frame; store the yielded value, the stack and the live variables
 *     frame.state = LOOKED_AHEAD + k; frame.nesting = NEW
 *     return frame
 *     ...
 *     started = walk(arguments, levels - 1)       (a yieldFrom of what has a start form)
 *     if (started == null || started instanceof ReturnValue) goto resume
 *     frame = new frame; frame.delegate = started; frame.pending = FIRST_STEP
 *     store the live variables; frame.state = k; frame.nesting = NEW
 *     return frame
 * resume:
 *     push unwrap(started)
 *     ...
 *     return null, or the ReturnValue
 * factory:
 *     return iterator(walk(arguments))
 * stopped:                      (from all above but the factory, for a NoSuchElementException e)
 *     throw failure(e)
 * </pre>
 *
 * <p>What is returned is null or a {@code ReturnValue} if the generator has ended, else what is to
 * be delegated to. An exception passes through to the caller, as if it were raised there.
 *
 * <p>Behind a yield nothing is left to be run: such code is removed afterwards.
 */
final class StartForm implements BodyForm {
  private static final String STOP = "java/util/NoSuchElementException";

  private static final int ZEROS_OF_ALL_LEVELS =
      Integer.numberOfLeadingZeros(RuntimeMembers.ALL_LEVELS);

  private final GeneratorMethod generator;
  private final StartCalls starts;
  private final BodyFrames frames;
  private final BodyLayout layout;
  private final Supplier<BodyCode> begin;
  private final StartEntry entry;
  private final LabelNode stopped = new LabelNode();

  StartForm(
      GeneratorMethod generator,
      List<Spill> arguments,
      StartCalls starts,
      BodyFrames frames,
      BodyLayout layout,
      Supplier<BodyCode> begin) {
    this.generator = generator;
    this.starts = starts;
    this.frames = frames;
    this.layout = layout;
    this.begin = begin;
    this.entry = new StartEntry(generator, arguments, layout);
  }

  @Override
  public InsnList enter(LabelNode first, List<LabelNode> outside, int line) {
    BodyCode code = begin.get().add(first);
    if (line > 0) {
      code.add(new LineNumberNode(line, first));
    }
    entry.enter(code);
    return code.instructions();
  }

  @Override
  public InsnList suspend(PointPlan point, LabelNode outside, LabelNode resume) {
    BodyCode code = begin.get();
    StartCall start = starts.at(point);
    if (start != null) {
      startDelegate(code, start, point, resume);
    } else if (point.point().marker() == Marker.YIELD_FROM) {
      startOther(code.iterator(), point).add(resume);
    } else {
      newFrame(code);
      Suspension.save(code, point, null, RuntimeMembers.LOOKED_AHEAD + point.point().state());
      returnFrame(code).add(resume);
    }
    return code.instructions();
  }

  private void startDelegate(BodyCode code, StartCall start, PointPlan point, LabelNode resume) {
    code.add(new VarInsnNode(Opcodes.ILOAD, layout.levels()));
    code.op(Opcodes.ICONST_1).op(Opcodes.ISUB);
    StartCalls.call(code, start.target()).op(Opcodes.DUP);
    code.add(new JumpInsnNode(Opcodes.IFNULL, resume)).op(Opcodes.DUP);
    code.add(new TypeInsnNode(Opcodes.INSTANCEOF, RuntimeMembers.RETURN_VALUE));
    code.add(new JumpInsnNode(Opcodes.IFNE, resume));
    suspendIn(code, point);
    returnFrame(code).add(resume).add(frames.started(point.locals()));
    code.callRuntime(
        RuntimeMembers.RETURN_VALUE, RuntimeMembers.UNWRAP, RuntimeMembers.UNWRAP_DESC);
  }

  /** Pops what is delegated to, and makes a frame that waits for it. */
  private void suspendIn(BodyCode code, PointPlan point) {
    newFrame(code);
    code.loadFrame().op(Opcodes.SWAP).putDelegate();
    Suspension.saveRest(code, point, point.point().state());
  }

  /**
   * The same for what has no start form, which takes its first step as it would below a body that
   * was resumed. The levels that have been used up count as nesting, and where it is nested a body
   * has fewer levels: so the Java stack does not grow with the depth.
   */
  private BodyCode startOther(BodyCode code, PointPlan point) {
    suspendIn(code, point);
    code.loadFrame().add(new VarInsnNode(Opcodes.ILOAD, layout.levels()));
    code.callRuntime("java/lang/Integer", "numberOfLeadingZeros", "(I)I");
    code.push(ZEROS_OF_ALL_LEVELS)
        .op(Opcodes.ISUB)
        .op(Opcodes.I2B)
        .put(RuntimeMembers.NESTING, "B");
    return returnFrame(code.startKept().op(Opcodes.POP));
  }

  private void newFrame(BodyCode code) {
    code.add(new TypeInsnNode(Opcodes.NEW, generator.frameName())).op(Opcodes.DUP);
    if (!generator.isStatic()) {
      code.add(new VarInsnNode(Opcodes.ALOAD, 0));
    }
    String descriptor = new FrameMembers(generator).constructorDescriptor();
    code.add(
        new MethodInsnNode(
            Opcodes.INVOKESPECIAL, generator.frameName(), "<init>", descriptor, false));
    code.add(new VarInsnNode(Opcodes.ASTORE, layout.frame()));
  }

  private static BodyCode returnFrame(BodyCode code) {
    code.loadFrame().push(RuntimeMembers.NEW).put(RuntimeMembers.NESTING, "B");
    return code.loadFrame().op(Opcodes.ARETURN);
  }

  @Override
  public InsnList outside(PointPlan point, LabelNode outside, LabelNode resume) {
    return begin.get().add(outside).instructions();
  }

  @Override
  public void leave(BodyCode code, boolean value) {
    if (value) {
      code.callRuntime(
          RuntimeMembers.RETURN_VALUE, RuntimeMembers.RETURN_OF, RuntimeMembers.RETURN_OF_DESC);
    } else {
      code.op(Opcodes.ACONST_NULL);
    }
    code.op(Opcodes.ARETURN);
  }

  @Override
  public InsnList end() {
    BodyCode code = begin.get();
    entry.callFactory(code);
    return emitStopped(code).instructions();
  }

  private BodyCode emitStopped(BodyCode code) {
    code.add(stopped).add(frames.failed(STOP));
    return code.callRuntime(
            RuntimeMembers.FRAME, RuntimeMembers.FAILURE, RuntimeMembers.FAILURE_DESC)
        .op(Opcodes.ATHROW);
  }

  /** Returns the range, to come behind those of the user's, for what a generator may not throw. */
  TryCatchBlockNode failing(LabelNode first) {
    return new TryCatchBlockNode(first, entry.factory(), stopped, STOP);
  }
}
