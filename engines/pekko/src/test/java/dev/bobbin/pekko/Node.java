package dev.bobbin.pekko;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.HashMap;
import java.util.Map;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.persistence.typed.PersistenceId;

/** One JVM of a cluster: a front with a journal that hands in numbers, or a worker. */
final class Node {
  private static final Work<Long, Long> WORK = Work.named("numbers");
  private static final int STEPS = 100_000;

  private Node() {}

  /** Something that takes a while. */
  static long scramble(long number) {
    long value = number;
    for (int i = 0; i < STEPS; i++) {
      value = value * 6364136223846793005L + 1442695040888963407L;
    }
    return value;
  }

  @Generator
  static Coroutine<Long, Long, Long> scrambling() {
    Long number = Gen.yield();
    while (true) {
      number = Gen.yield(scramble(number));
    }
  }

  /** Adds up, and tells how far it is. */
  @Generator
  static Coroutine<Void, Outcome<Long, Long>, String> adding() {
    Map<String, Integer> byWorker = new HashMap<>();
    long sum = 0;
    int count = 0;
    Outcome<Long, Long> outcome = Gen.yield();
    while (outcome != null) {
      sum += outcome.orThrow();
      byWorker.merge(outcome.worker(), 1, Integer::sum);
      System.out.println("have " + ++count);
      outcome = Gen.yield();
    }
    return Gen.returns(count + " outcomes, sum " + sum + ", by " + byWorker);
  }

  /** Hands in all numbers, also those that an earlier front was handed, and asks for the result. */
  private static Behavior<Object> program(int numbers) {
    return Behaviors.setup(
        context -> {
          ActorRef<FrontMessage> front =
              context.spawn(
                  Front.journaled(WORK, PersistenceId.ofUniqueId("front"), Node::adding), "front");
          ActorRef<Front.Receipt> receipts = context.getSelf().narrow();
          ActorRef<Front.Result> results = context.getSelf().narrow();
          front.tell(new Front.Submit("0", 0L, receipts));
          return Behaviors.receive(Object.class)
              .onMessage(
                  Front.Receipt.class,
                  receipt -> {
                    long next = Long.parseLong(receipt.id()) + 1;
                    front.tell(
                        next < numbers
                            ? new Front.Submit(Long.toString(next), next, receipts)
                            : new Front.Finish(results));
                    return Behaviors.same();
                  })
              .onMessage(
                  Front.Result.class,
                  result -> {
                    System.out.println("result: " + result.value());
                    System.out.println("duplicates: " + result.duplicates());
                    return Behaviors.stopped();
                  })
              .build();
        });
  }

  static Config config(String port, String seed, String journal) {
    return ConfigFactory.parseString(
            """
            pekko {
              loglevel = WARNING
              actor { provider = cluster, allow-java-serialization = on
                      warn-about-java-serializer-usage = off }
              remote.artery.canonical { hostname = "127.0.0.1", port = %s }
              cluster {
                seed-nodes = ["pekko://numbers@127.0.0.1:%s"]
                downing-provider-class = "org.apache.pekko.cluster.sbr.SplitBrainResolverProvider"
                split-brain-resolver { active-strategy = keep-oldest, stable-after = 2s
                                       keep-oldest.down-if-alone = off }
                jmx.enabled = off
              }
              persistence.journal.plugin = "pekko.persistence.journal.leveldb"
              persistence.journal.leveldb { dir = "%s", native = off }
            }
            """
                .formatted(port, seed, journal))
        .withFallback(ConfigFactory.load());
  }

  /**
   * Arguments: front or a worker's name, port, port of the seed, folder of the journal, numbers.
   */
  public static void main(String[] arguments) {
    String role = arguments[0];
    Config config = config(arguments[1], arguments[2], arguments[3]);
    ActorSystem<?> system =
        role.equals("front")
            ? ActorSystem.create(program(Integer.parseInt(arguments[4])), "numbers", config)
            : ActorSystem.create(Worker.of(WORK, role, Node::scrambling), "numbers", config);
    system.getWhenTerminated().toCompletableFuture().join();
  }
}
