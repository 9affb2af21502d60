package dev.bobbin.javac.source;

import com.sun.source.tree.Tree;

/**
 * Where something can be reported.
 *
 * @param tree what is shown
 * @param member the method around it, as {@code binaryName.name}
 * @param isMarker whether it is the call of a marker
 * @param suppressed whether {@code @SuppressWarnings("bobbin")} is around it
 */
record Place(Tree tree, String member, boolean isMarker, boolean suppressed) {

  /** Returns another tree of the same method. */
  Place at(Tree other) {
    return new Place(other, member, false, suppressed);
  }
}
