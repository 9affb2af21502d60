package dev.bobbin.dispatch.loop;

/** What Java Management Extensions show of an {@link EventLoop} that was registered. */
public interface EventLoopMXBean {

  /**
   * Returns what each task waits for, and where; see {@link EventLoop#dump()}.
   *
   * @return a text of several lines
   */
  String dump();
}
