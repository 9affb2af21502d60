package dev.bobbin.durable;

import dev.bobbin.runtime.GeneratorFrame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.BaseStream;

/** The copies that one fork makes; generators wait in a row, so that they take no Java stack. */
final class Forks {

  /** A generator whose copy is to be filled. */
  private record Waiting(DurableFrame original, DurableFrame copy) {}

  private final CopiesMade copies = new CopiesMade();
  private final ArrayDeque<Waiting> waiting = new ArrayDeque<>(2);
  private final Copies values = new Copies(this::copy, copies);

  /**
   * Returns a copy that has nothing in common with the original but values; null if it refers to
   * something of which no such copy is known.
   */
  static Object independent(Object root) {
    Forks forks = new Forks();
    try {
      Object copy = forks.fork(root);
      return forks.copies.shares() ? null : copy;
    } catch (NotDurableException refused) {
      return null;
    }
  }

  Object fork(Object root) {
    Object copy = copy(root, "what is to be forked");
    for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
      fill(next.original, next.copy);
    }
    return copy;
  }

  private void fill(DurableFrame original, DurableFrame copy) {
    Layout layout = FrameType.of(original).layout();
    FrameImage image = FrameImage.of(original, layout);
    Object[] values = image.values();
    for (int i = 0; i < values.length; i++) {
      Shape.Entry entry = layout.shapes().get(image.state()).entries().get(i);
      if (!entry.isPrimitive() && !Copies.isLeaf(values[i])) {
        values[i] = copy(values[i], Place.variable(entry, layout, image.state()));
      }
    }
    new FrameImage(
            image.state(),
            image.lookedAhead(),
            image.pending(),
            part(image.value(), "the value of ", layout, image),
            part(image.delegate(), "the delegate of ", layout, image),
            values)
        .restore(copy, layout);
  }

  /** The place is put into words only where they may be needed: that takes longer than to copy. */
  private Object part(Object original, String what, Layout layout, FrameImage image) {
    return Copies.isLeaf(original) ? original : copy(original, what + layout.where(image.state()));
  }

  /** Returns the copy of an object, or the object itself if it is shared. */
  Object copy(Object original, String place) {
    if (Copies.isLeaf(original)) {
      return original;
    }
    Object known = copies.of(original);
    return known != null ? known : make(original, place);
  }

  private Object make(Object original, String place) {
    if (original instanceof DurableFrame frame) {
      DurableFrame copy = FrameType.of(frame).fresh();
      waiting.add(new Waiting(frame, copy));
      return copies.made(original, copy);
    }
    if (original instanceof PositionIterator iterator) {
      return position(iterator, place);
    }
    if (original instanceof RestIterator iterator) {
      return rest(iterator, place);
    }
    if (original instanceof Forkable forkable) {
      copies.share();
      return copies.made(original, forkable.fork());
    }
    if (isUnknown(original)) {
      throw Place.refuse(place, original);
    }
    return values.copy(original, place);
  }

  private static boolean isUnknown(Object original) {
    return original instanceof GeneratorFrame
        || original instanceof Iterator
        || original instanceof BaseStream
        || original instanceof Thread
        || Place.isResource(original);
  }

  private Object position(PositionIterator original, String place) {
    PositionIterator copy = copies.made(original, new PositionIterator(null, null));
    copy.next = original.next;
    copy.removable = original.removable;
    copy.source = copy(original.source, place);
    return copy;
  }

  private Object rest(RestIterator original, String place) {
    RestIterator copy = copies.made(original, new RestIterator(List.of()));
    List<Object> rest = new ArrayList<>();
    original.rest().forEach(element -> rest.add(copy(element, place)));
    copy.restore(rest);
    return copy;
  }
}
