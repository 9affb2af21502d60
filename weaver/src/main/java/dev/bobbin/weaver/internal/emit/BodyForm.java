package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.spill.PointPlan;
import java.util.List;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;

/**
 * What the forms of a body do not have in common: how they start, what a yield does, how they end.
 */
interface BodyForm {

  /**
   * Returns what comes before the code as compiled.
   *
   * @param first the label to start with
   * @param outside the labels of the blocks outside, by state from 1
   * @param line the line of the method's entry, 0 if unknown
   */
  InsnList enter(LabelNode first, List<LabelNode> outside, int line);

  /**
   * Returns what replaces the call of a marker; it stays in the try ranges where that was.
   *
   * @param outside the label of the point's block outside
   * @param resume the label where the body goes on
   */
  InsnList suspend(PointPlan point, LabelNode outside, LabelNode resume);

  /** Returns the point's block at the end of the method, outside every try range. */
  InsnList outside(PointPlan point, LabelNode outside, LabelNode resume);

  /**
   * Adds what a return does; its value is on the stack.
   *
   * @param value whether there is one
   */
  void leave(BodyCode code, boolean value);

  /** Returns what comes behind all blocks. */
  InsnList end();
}
