package dev.bobbin.pekko;

import dev.bobbin.Gen;
import dev.bobbin.testing.AccessLog;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** The actors of the log pipeline. */
final class LogPrograms {
  private static final int CHUNK = 2_000;

  private LogPrograms() {}

  // snippet: actors
  static final Work<LogPipeline.Chunk, LogPipeline.Sum> LOG = Work.named("log");

  /** On each node that works. */
  static Behavior<WorkerMessage> worker(String name, boolean slow) {
    return Worker.of(LOG, name, () -> LogPipeline.worker(slow));
  }

  /** Hands in one chunk after the other, each when the front has room for it. */
  static Behavior<Object> feeder(Gen<LogPipeline.Chunk> chunks, ActorRef<Front.Result> replyTo) {
    return Behaviors.setup(
        context -> {
          ActorRef<FrontMessage> front =
              context.spawn(Front.inMemory(LOG, LogPipeline::accumulator), "front");
          ActorRef<Front.Receipt> receipts = context.getSelf().narrow();
          front.tell(next(chunks, receipts, replyTo));
          return Behaviors.receiveMessage(
              receipt -> {
                front.tell(next(chunks, receipts, replyTo));
                return Behaviors.same();
              });
        });
  }

  private static FrontMessage next(
      Gen<LogPipeline.Chunk> chunks,
      ActorRef<Front.Receipt> receipts,
      ActorRef<Front.Result> replyTo) {
    if (!chunks.hasNext()) {
      return new Front.Finish(replyTo);
    }
    LogPipeline.Chunk chunk = chunks.next();
    return new Front.Submit(chunk.id(), chunk, receipts);
  }

  // end

  /** Returns the chunks of the first lines of the log. */
  static Gen<LogPipeline.Chunk> chunks(long lines) {
    return LogPipeline.broadcast(
        LogPipeline.entries(AccessLog.lines(lines)), LogPipeline.queries(CHUNK));
  }
}
