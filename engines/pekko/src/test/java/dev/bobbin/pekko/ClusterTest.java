package dev.bobbin.pekko;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fronts, workers and entities in a cluster of one node. */
class ClusterTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir static Path folder;
  private static ActorTestKit kit;

  private final TestProbe<Front.Receipt> receipts = kit.createTestProbe();
  private final TestProbe<Front.Result> results = kit.createTestProbe();
  private final TestProbe<Entity.Answer> answers = kit.createTestProbe();

  @BeforeAll
  static void start() {
    kit = OneNode.start(folder);
  }

  @AfterAll
  static void stop() {
    kit.shutdownTestKit();
  }

  private Front.Status submit(ActorRef<FrontMessage> front, String id, Object item) {
    front.tell(new Front.Submit(id, item, receipts.ref()));
    return receipts.receiveMessage(PATIENCE).status();
  }

  private Front.Result finish(ActorRef<FrontMessage> front) {
    front.tell(new Front.Finish(results.ref()));
    return results.receiveMessage(PATIENCE);
  }

  @Test
  void workers_share_the_items_and_an_accumulator_gets_each_outcome_once() {
    kit.spawn(Programs.worker("one"));
    kit.spawn(Programs.worker("two"));
    ActorRef<FrontMessage> front = kit.spawn(Programs.front());

    for (int i = 0; i < 50; i++) {
      assertThat(submit(front, "line " + i, "to be or not to be")).isEqualTo(Front.Status.ACCEPTED);
    }

    assertThat(submit(front, "line 7", "to be")).isEqualTo(Front.Status.KNOWN);
    assertThat(finish(front).value()).isEqualTo(300);
    assertThat(submit(front, "line 51", "late")).isEqualTo(Front.Status.REFUSED);
  }

  @Test
  void a_failure_is_the_outcome_of_its_item_and_the_next_one_goes_to_a_new_coroutine() {
    Work<String, String> work = Work.named("moods");
    kit.spawn(Worker.of(work, "only", Course::moody));
    ActorRef<FrontMessage> front = kit.spawn(Front.inMemory(work, Course::gathering));

    submit(front, "1", "a");
    submit(front, "2", "fail");
    submit(front, "3", "b");
    submit(front, "4", "return");
    submit(front, "5", "c");

    assertThat(finish(front).value())
        .isEqualTo(
            Map.of(
                "1", "a as number 1",
                "2", "as told",
                "3", "b as number 1",
                "4", "returned as number 2",
                "5", "c as number 1"));
  }

  @Test
  void an_outcome_that_comes_twice_is_recognised_by_its_id() {
    Work<String, Integer> work = Work.named("twice");
    TestProbe<WorkerMessage> worker = kit.createTestProbe();
    ActorRef<FrontMessage> front = kit.spawn(Front.inMemory(work, Course::adding));
    submit(front, "x", "one two");

    for (int i = 0; i < 3; i++) {
      front.tell(new Front.Report<>(new Outcome<>("x", "one two", "w", 2, null), worker.ref()));
      assertThat(worker.receiveMessage(PATIENCE)).isEqualTo(new Worker.Recorded("x"));
    }

    assertThat(finish(front)).isEqualTo(new Front.Result(2, 2));
  }

  @Test
  void a_receipt_waits_while_there_is_no_room_for_more_items() {
    Work<String, Integer> work = Work.named("room");
    TestProbe<WorkerMessage> worker = kit.createTestProbe();
    ActorRef<FrontMessage> front = kit.spawn(Front.inMemory(work, Course::adding, 2));
    submit(front, "a", "one");
    submit(front, "b", "one");
    front.tell(new Front.Submit("c", "one", receipts.ref()));
    receipts.expectNoMessage(Duration.ofMillis(200));
    assertThat(submit(front, "b", "one")).isEqualTo(Front.Status.KNOWN);

    front.tell(new Front.Report<>(new Outcome<>("a", "one", "w", 1, null), worker.ref()));

    assertThat(receipts.receiveMessage(PATIENCE))
        .isEqualTo(new Front.Receipt("c", Front.Status.ACCEPTED));
    kit.stop(front);
  }

  @Test
  void a_front_with_a_journal_goes_on_where_the_last_one_stopped() {
    Work<String, Integer> work = Work.named("journal");
    PersistenceId id = PersistenceId.ofUniqueId("front");
    ActorRef<FrontMessage> first = kit.spawn(Front.journaled(work, id, Course::adding));
    submit(first, "a", "one");
    submit(first, "b", "one two");
    TestProbe<WorkerMessage> worker = kit.createTestProbe();
    first.tell(new Front.Report<>(new Outcome<>("a", "one", "w", 1, null), worker.ref()));
    worker.receiveMessage(PATIENCE);
    kit.stop(first);

    ActorRef<FrontMessage> second = kit.spawn(Front.journaled(work, id, Course::adding));
    assertThat(submit(second, "a", "one")).isEqualTo(Front.Status.KNOWN);
    assertThat(submit(second, "c", "one two three")).isEqualTo(Front.Status.ACCEPTED);
    kit.spawn(Worker.of(work, "late", Course::counting));

    assertThat(finish(second).value()).isEqualTo(6);
  }

  private Entity.Answer ask(ActorRef<Entity.Message> entity, String id, String value) {
    entity.tell(new Entity.Send(id, value, answers.ref()));
    return answers.receiveMessage(PATIENCE);
  }

  private static ActorRef<Entity.Message> chat(Duration idle) {
    return kit.spawn(Programs.chat("ann", idle));
  }

  @Test
  void an_idle_entity_is_saved_and_goes_on_where_it_waited() {
    Duration shortly = Duration.ofMillis(100);
    TestProbe<Object> watcher = kit.createTestProbe();
    ActorRef<Entity.Message> first = chat(shortly);
    assertThat(ask(first, "1", "hello").value()).isEqualTo("what is your name?");
    watcher.expectTerminated(first, PATIENCE);

    ActorRef<Entity.Message> second = chat(shortly);
    assertThat(ask(second, "2", "Ann").value()).isEqualTo("how old are you, Ann?");
    watcher.expectTerminated(second, PATIENCE);

    ActorRef<Entity.Message> third = chat(Duration.ofHours(1));
    assertThat(ask(third, "2", "Ann").value()).isEqualTo("how old are you, Ann?");
    assertThat(ask(third, "3", "41")).isEqualTo(new Entity.Answer("3", "Ann will be 42", true));
  }
}
