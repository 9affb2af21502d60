package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.bytecode.Lines;
import dev.bobbin.weaver.internal.bytecode.MethodCopy;
import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.liveness.Liveness;
import dev.bobbin.weaver.internal.normalize.NormalizedGenerator;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.scan.YieldBox;
import dev.bobbin.weaver.internal.spill.EarlyStore;
import dev.bobbin.weaver.internal.spill.PointPlan;
import dev.bobbin.weaver.internal.spill.SpillPlan;
import dev.bobbin.weaver.internal.start.StartForms;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Turns the code of a generator into a body: what the form puts before it, the code as compiled
 * with each marker replaced, and the form's blocks outside of all try ranges.
 */
public final class BodyEmitter {
  private final GeneratorMethod generator;

  /** The code as compiled, from which the body is made. */
  private final MethodCopy code;

  private final SpillPlan plan;
  private final StartCalls starts;
  private final BodyLayout layout;
  private final BodyFrames frames;
  private final MethodNode body;
  private final LabelNode first = new LabelNode();
  private final LabelNode last = new LabelNode();

  private BodyEmitter(
      GeneratorMethod generator, SpillPlan plan, StartForms forms, BodyLayout layout) {
    this.generator = generator;
    this.code = MethodCopy.of(generator.method());
    this.plan = plan.in(code);
    this.starts = new StartCalls(this.plan, forms);
    this.layout = layout;
    this.frames = new BodyFrames(layout);
    this.body = BodyMethod.create(generator, layout.descriptor());
  }

  /** Returns the resumable body. */
  public static MethodNode emit(
      NormalizedGenerator normalized, SpillPlan plan, Liveness liveness, StartForms forms) {
    GeneratorMethod generator = normalized.generator();
    BodyEmitter emitter = new BodyEmitter(generator, plan, forms, BodyLayout.resumable(generator));
    FirstReads firstReads = new FirstReads(emitter.code.method(), normalized.flow(), emitter.plan);
    var form =
        new ResumableForm(emitter.plan, firstReads, emitter.starts, emitter.frames, emitter::begin);
    emitter.emit(form, liveness);
    return emitter.body;
  }

  /** Returns the start form. */
  public static MethodNode emitStart(
      GeneratorMethod generator, SpillPlan plan, Liveness liveness, StartForms forms) {
    BodyLayout layout = BodyLayout.start(generator);
    BodyEmitter emitter = new BodyEmitter(generator, plan.ofNewFrames(), forms, layout);
    var form =
        new StartForm(
            generator,
            emitter.plan.arguments(),
            emitter.starts,
            emitter.frames,
            layout,
            emitter::begin);
    emitter.emit(form, liveness);
    emitter.body.tryCatchBlocks.add(form.failing(emitter.first));
    DeadCode.remove(emitter.body);
    return emitter.generated();
  }

  /** Returns the traversal. */
  public static MethodNode emitTraversal(
      GeneratorMethod generator, SpillPlan plan, Liveness liveness) {
    YieldedValue yielded = new YieldedValue(generator.frameName(), plan.box());
    BodyLayout layout = BodyLayout.traversal(generator, yielded.consumer());
    BodyEmitter emitter = new BodyEmitter(generator, plan, StartForms.NONE, layout);
    var form = new TraversalForm(emitter.plan, emitter.frames, yielded, layout, emitter::begin);
    emitter.emit(form, liveness);
    return emitter.generated();
  }

  private MethodNode generated() {
    body.invisibleAnnotations =
        new ArrayList<>(List.of(new AnnotationNode(RuntimeMembers.TRAVERSAL_DESC)));
    return body;
  }

  /** Returns the method by which the frame class reaches the resumable body. */
  public static MethodNode accessor(GeneratorMethod generator) {
    return Accessor.resumable(generator).method();
  }

  /** Returns the method by which the frame class reaches the traversal. */
  public static MethodNode traversalAccessor(GeneratorMethod generator, SpillPlan plan) {
    String consumer = new YieldedValue(generator.frameName(), plan.box()).consumer();
    return Accessor.traversal(generator, consumer).method();
  }

  private BodyCode begin() {
    return new BodyCode(generator.frameName(), layout, plan.moved());
  }

  private void emit(BodyForm form, Liveness liveness) {
    MethodNode method = code.method();
    int entryLine = Lines.first(method);
    frames.rewrite(generator.method(), liveness, code);
    shiftSlots(method.instructions);
    body.tryCatchBlocks = method.tryCatchBlocks;
    body.instructions.add(method.instructions);
    new ReleaseEmitter(body, this::begin).emit(plan.releases());
    storeEarly();
    new ReturnRewriter(body, generator, form, this::begin).rewrite();
    Map<AbstractInsnNode, PointPlan> resumeLabels = new IdentityHashMap<>();
    InsnList outside = new InsnList();
    List<LabelNode> blocks = replaceMarkers(form, resumeLabels, outside);
    body.instructions.add(outside);
    body.instructions.add(form.end());
    body.instructions.insert(form.enter(first, blocks, entryLine));
    body.instructions.add(last);
    new DebugInfoEmitter(body, layout, resumeLabels).emit(method, first, last);
  }

  private void shiftSlots(InsnList code) {
    for (AbstractInsnNode insn : code) {
      if (insn instanceof VarInsnNode access) {
        access.var = layout.shifted(access.var);
      } else if (insn instanceof IincInsnNode increment) {
        increment.var = layout.shifted(increment.var);
      }
    }
  }

  private void storeEarly() {
    for (EarlyStore store : plan.early()) {
      body.instructions.insert(store.set(), begin().save(store.local()).instructions());
    }
  }

  /** Returns the labels of the blocks outside, by state from 1. */
  private List<LabelNode> replaceMarkers(
      BodyForm form, Map<AbstractInsnNode, PointPlan> resumeLabels, InsnList outside) {
    List<LabelNode> blocks = new ArrayList<>();
    for (PointPlan point : plan.points()) {
      LabelNode resume = new LabelNode();
      LabelNode block = new LabelNode();
      AbstractInsnNode call = point.point().call();
      if (plan.box() != null) {
        body.instructions.remove(YieldBox.callBefore(point.point()));
      }
      body.instructions.insertBefore(call, form.suspend(point, block, resume));
      body.instructions.remove(call);
      outside.add(form.outside(point, block, resume));
      resumeLabels.put(resume, point);
      blocks.add(block);
    }
    starts.removeFrom(body.instructions);
    return blocks;
  }
}
