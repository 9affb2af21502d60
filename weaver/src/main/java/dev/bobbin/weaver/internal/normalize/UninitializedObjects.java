package dev.bobbin.weaver.internal.normalize;

import dev.bobbin.weaver.internal.frames.TypeState;
import dev.bobbin.weaver.internal.frames.TypeStates;
import dev.bobbin.weaver.internal.scan.SuspensionPoint;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Label;

/** Which uninitialised objects exist at a suspension point, in a slot or on the operand stack. */
final class UninitializedObjects {

  private UninitializedObjects() {}

  /** Returns the labels of the NEW instructions that make them. */
  static Set<Object> acrossSuspension(List<SuspensionPoint> points, TypeStates types) {
    Set<Object> labels = Collections.newSetFromMap(new IdentityHashMap<>());
    for (SuspensionPoint point : points) {
      TypeState state = types.before(point.call());
      if (state != null) {
        addLabels(state.locals(), labels);
        addLabels(state.stack(), labels);
      }
    }
    return labels;
  }

  private static void addLabels(List<Object> types, Set<Object> labels) {
    for (Object type : types) {
      if (type instanceof Label) {
        labels.add(type);
      }
    }
  }
}
