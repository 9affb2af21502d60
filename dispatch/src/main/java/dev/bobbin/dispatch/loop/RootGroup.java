package dev.bobbin.dispatch.loop;

/** The tasks outside of all scopes: each may fail without harm to the others. */
final class RootGroup extends TaskGroup {

  RootGroup(Loop loop) {
    super(loop);
  }

  @Override
  void ended(LoopTask<?> task) {
    if (task.state() == LoopTask.State.FAILED && !task.isObserved() && !loop.isMain(task)) {
      loop.failures().add(task);
    }
  }
}
