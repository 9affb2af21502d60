package dev.bobbin.dispatch.loop;

/** The tasks outside of all scopes: each may fail without harm to the others. */
final class RootGroup extends TaskGroup {

  RootGroup(EventLoop loop) {
    super(loop);
  }

  @Override
  void ended(Task<?> task) {
    if (task.state() == Task.State.FAILED && !task.isObserved() && task != loop.main) {
      loop.failures.add(task);
    }
  }
}
