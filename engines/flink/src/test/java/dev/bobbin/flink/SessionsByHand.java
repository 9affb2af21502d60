package dev.bobbin.flink;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

// snippet: byHand
/** What {@link Sessions} does, as a state machine by hand. */
public final class SessionsByHand extends KeyedProcessFunction<String, Hit, String> {
  private static final long serialVersionUID = 1L;
  private static final long SILENCE = 30_000;

  /** An open session. */
  public static final class Session {
    public long start;
    public int pages;
    public long latest;
    public long timer;
  }

  private transient ValueState<Session> sessions;

  @Override
  public void open(OpenContext context) {
    sessions = getRuntimeContext().getState(new ValueStateDescriptor<>("session", Session.class));
  }

  @Override
  public void processElement(Hit hit, Context context, Collector<String> out) throws Exception {
    Session session = sessions.value();
    if (session != null && session.latest + SILENCE < hit.time()) {
      // The watermark lags behind: the session has ended, though its timer has not fired.
      end(session, context.getCurrentKey(), out);
      context.timerService().deleteEventTimeTimer(session.timer);
      session = null;
    }
    if (session == null) {
      session = new Session();
      session.start = hit.time();
      session.latest = hit.time();
      session.timer = hit.time() + SILENCE;
      context.timerService().registerEventTimeTimer(session.timer);
    }
    session.pages++;
    session.latest = Math.max(session.latest, hit.time());
    sessions.update(session);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<String> out) throws Exception {
    Session session = sessions.value();
    if (session == null || session.timer != time) {
      return;
    }
    long deadline = session.latest + SILENCE;
    if (deadline > time) {
      session.timer = deadline;
      context.timerService().registerEventTimeTimer(deadline);
      sessions.update(session);
    } else {
      end(session, context.getCurrentKey(), out);
      sessions.clear();
    }
  }

  private static void end(Session session, String visitor, Collector<String> out) {
    out.collect(visitor + " at " + session.start + ": " + session.pages + " pages");
  }
}
// end
