package dev.bobbin.itertools;

import dev.bobbin.Gen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One of the generators that {@link Itertools#tee(Iterable)} makes. */
final class TeeBranch<T> extends IteratorGen<T> {
  private final Tee<T> tee;
  private Tee.Link<T> place;

  TeeBranch(Tee<T> tee, Tee.Link<T> place) {
    this.tee = tee;
    this.place = place;
    tee.hold();
  }

  /** Returns a branch of the iterable: itself if it is one, as in CPython. */
  @SuppressWarnings("unchecked")
  static <T> TeeBranch<T> of(Iterable<? extends T> iterable) {
    if (iterable instanceof TeeBranch) {
      return (TeeBranch<T>) iterable;
    }
    Sources sources = new Sources();
    Tee<T> tee = new Tee<>(sources.<T>read(iterable), sources);
    return new TeeBranch<>(tee, new Tee.Link<>());
  }

  /** Returns this branch, and others that go on where it is, n in all. */
  List<Gen<T>> copies(int n) {
    List<Gen<T>> branches = new ArrayList<>(List.of(this));
    while (branches.size() < n) {
      branches.add(new TeeBranch<>(tee, place));
    }
    return Collections.unmodifiableList(branches);
  }

  @Override
  boolean fetch() {
    return tee.fetch(place);
  }

  @Override
  T take() {
    T value = place.value;
    place = place.next;
    return value;
  }

  @Override
  void release() {
    place = null;
    tee.release();
  }
}
