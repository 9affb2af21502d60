package dev.bobbin.weaver.internal.scan;

import dev.bobbin.weaver.internal.bytecode.Lines;
import java.util.BitSet;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Finds a line for the code that weaving adds for a generator: that of its declaration, as far as a
 * class file tells.
 *
 * <p>It is the last one before the method's first on which the host has no code: a breakpoint that
 * the user sets must not be reached where the user has nothing.
 */
final class DeclarationLines {

  /** The lines on which the host has code; 0 is none. */
  private final BitSet used = new BitSet();

  DeclarationLines(ClassNode host) {
    used.set(0);
    for (MethodNode method : host.methods) {
      for (AbstractInsnNode insn : method.instructions) {
        if (insn instanceof LineNumberNode number) {
          used.set(number.line);
        }
      }
    }
  }

  /** Returns the line, the first one of the method if no other is free, 0 if that has none. */
  int of(MethodNode method) {
    int first = Lines.first(method);
    if (first == 0) {
      return 0;
    }
    int free = used.previousClearBit(first);
    return free > 0 ? free : first;
  }
}
