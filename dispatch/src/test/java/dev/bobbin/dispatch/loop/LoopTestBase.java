package dev.bobbin.dispatch.loop;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A loop whose delays pass at once, and a list for what its tasks tell. */
@ExtendWith(Watchdog.class)
abstract class LoopTestBase {
  final VirtualClock clock = new VirtualClock();
  final EventLoop loop = new EventLoop(clock);
  final List<Object> told = new ArrayList<>();

  @AfterEach
  void closeLoop() {
    loop.close();
  }

  void tell(Object what) {
    told.add(what);
  }
}
