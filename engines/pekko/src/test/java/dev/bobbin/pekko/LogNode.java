package dev.bobbin.pekko;

import com.typesafe.config.Config;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** One JVM of a cluster: a front that is fed the log, or a worker. */
final class LogNode {

  private LogNode() {}

  /** Prints the results. */
  private static Behavior<Front.Result> program(long lines) {
    return Behaviors.setup(
        context -> {
          ActorRef<Front.Result> results = context.getSelf();
          context.spawn(LogPrograms.feeder(LogPrograms.chunks(lines), results), "feeder");
          long start = System.nanoTime();
          return Behaviors.receiveMessage(
              result -> {
                ((List<?>) result.value()).forEach(System.out::println);
                System.out.println((System.nanoTime() - start) / 1_000_000 + " ms\nend");
                return Behaviors.stopped();
              });
        });
  }

  /** Arguments: front or a worker's name, port, port of the seed, folder of the journal, lines. */
  public static void main(String[] arguments) {
    String role = arguments[0];
    Config config = Node.config(arguments[1], arguments[2], arguments[3]);
    ActorSystem<?> system =
        role.equals("front")
            ? ActorSystem.create(program(Long.parseLong(arguments[4])), "numbers", config)
            : ActorSystem.create(
                LogPrograms.worker(role, role.startsWith("slow")), "numbers", config);
    system.getWhenTerminated().toCompletableFuture().join();
  }
}
