package dev.bobbin.weaver.internal.normalize;

import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.bytecode.Jumps;
import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import dev.bobbin.weaver.internal.flow.Loop;
import dev.bobbin.weaver.internal.flow.LoopFinder;
import dev.bobbin.weaver.internal.frames.TypeAnalysis;
import dev.bobbin.weaver.internal.frames.TypeState;
import dev.bobbin.weaver.internal.frames.TypeStates;
import dev.bobbin.weaver.internal.frames.VerifierType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Makes an irreducible loop reducible by node splitting: copies what its other entries reach inside
 * of it, and leads them into the copy.
 */
final class PathCopy {
  private final MethodNode method;
  private final AbstractInsnNode[] nodes;
  private final Loop loop;
  private final BitSet region;
  private final CopiedCode copy;

  /** The types at the seams that have no frame, by node; null where no path is known to lead. */
  private final Map<Integer, TypeState> seams = new HashMap<>();

  private PathCopy(String owner, MethodNode method, Loop loop, LoopFinder flow) {
    this.method = method;
    this.nodes = method.instructions.toArray();
    this.loop = loop;
    this.region = region(loop, flow);
    this.copy = new CopiedCode(method, nodes, region);
    addSeams(owner);
  }

  private void addSeams(String owner) {
    Map<AbstractInsnNode, Integer> open = new IdentityHashMap<>();
    for (int i = 0; i < nodes.length; i++) {
      if (isSeam(i) && !hasFrame(i)) {
        open.put(nodes[i], i);
      }
    }
    TypeStates types = TypeAnalysis.analyze(owner, method, open::containsKey);
    for (Map.Entry<AbstractInsnNode, Integer> seam : open.entrySet()) {
      seams.put(seam.getValue(), types.before(seam.getKey()));
    }
  }

  /** Gives a loop one entry; returns false, and changes nothing, if it cannot. */
  static boolean insert(String owner, MethodNode method, Loop loop, LoopFinder flow) {
    PathCopy path = new PathCopy(owner, method, loop, flow);
    if (path.isEnteredByException() || !arePlain(path.seams.values())) {
      return false;
    }
    InsnList code = path.copy.emit(loop.otherEntries(), path::entryFrame, path::exit);
    path.redirect();
    method.instructions.add(code);
    path.copy.cover();
    return true;
  }

  /** Bit i is set iff node i is reached from an entry, in the loop and not through its header. */
  private static BitSet region(Loop loop, LoopFinder flow) {
    BitSet reached = new BitSet();
    BitSet pending = (BitSet) loop.otherEntries().clone();
    for (int node = pending.nextSetBit(0); node >= 0; node = pending.nextSetBit(0)) {
      pending.clear(node);
      reached.set(node);
      for (int next : flow.edges(node)) {
        boolean inside = next != loop.header() && loop.nodes().get(next);
        pending.set(next, inside && !reached.get(next));
      }
    }
    return reached;
  }

  /** The copy is entered here, or left to here. */
  private boolean isSeam(int node) {
    boolean exit = node > 0 && region.get(node - 1) && !region.get(node);
    return loop.otherEntries().get(node) || exit && ControlFlowGraph.fallsThrough(nodes[node - 1]);
  }

  private boolean isEnteredByException() {
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      if (loop.otherEntries().get(method.instructions.indexOf(block.handler))) {
        return true;
      }
    }
    return false;
  }

  /** The simulation's names of uninitialised objects mean nothing in a stack map frame. */
  private static boolean arePlain(Iterable<TypeState> states) {
    for (TypeState state : states) {
      if (state == null || holdsLabel(state.locals()) || holdsLabel(state.stack())) {
        return false;
      }
    }
    return true;
  }

  private static boolean holdsLabel(List<Object> types) {
    for (Object type : types) {
      if (type instanceof Label) {
        return true;
      }
    }
    return false;
  }

  private FrameNode entryFrame(int node) {
    return hasFrame(node) ? null : frame(seams.get(node));
  }

  /** JVMS 4.7.4: there is one frame at an offset. */
  private boolean hasFrame(int node) {
    for (int i = node; i < nodes.length && !Insns.isReal(nodes[i]); i++) {
      if (nodes[i] instanceof FrameNode) {
        return true;
      }
    }
    for (int i = node - 1; i >= 0 && !Insns.isReal(nodes[i]); i--) {
      if (nodes[i] instanceof FrameNode) {
        return true;
      }
    }
    return false;
  }

  private static FrameNode frame(TypeState state) {
    List<Object> locals = new ArrayList<>();
    for (int slot = 0; slot < state.locals().size(); slot++) {
      locals.add(state.local(slot));
      slot += VerifierType.size(state.local(slot)) - 1;
    }
    Object[] stack = state.stack().toArray();
    return new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), stack.length, stack);
  }

  private LabelNode exit(int node) {
    LabelNode label = new LabelNode();
    method.instructions.insertBefore(nodes[node], label);
    if (!hasFrame(node)) {
      method.instructions.insertBefore(nodes[node], frame(seams.get(node)));
    }
    return label;
  }

  private void redirect() {
    for (int i = 0; i < nodes.length; i++) {
      if (!loop.nodes().get(i)) {
        Jumps.redirect(nodes[i], this::redirected);
        boolean fallsIn = loop.otherEntries().get(i + 1);
        if (fallsIn && ControlFlowGraph.fallsThrough(nodes[i])) {
          method.instructions.insert(nodes[i], new JumpInsnNode(Opcodes.GOTO, copy.entry(i + 1)));
        }
      }
    }
  }

  private LabelNode redirected(LabelNode target) {
    BitSet entries = loop.otherEntries();
    for (int entry = entries.nextSetBit(0); entry >= 0; entry = entries.nextSetBit(entry + 1)) {
      if (nodes[entry] == target) {
        return copy.entry(entry);
      }
    }
    return target;
  }
}
