package dev.bobbin.samples.guide;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.Step;
import dev.bobbin.durable.Durable;
import dev.bobbin.durable.IncompatibleStateException;
import dev.bobbin.durable.Migration;
import dev.bobbin.durable.NotDurableException;
import dev.bobbin.durable.SavedState;
import dev.bobbin.durable.SnapshotCodec;
import dev.bobbin.durable.Snapshots;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Generators that are saved, restored, forked and upgraded. */
final class Durables {
  private static final ClassLoader LOADER = Durables.class.getClassLoader();

  private Durables() {}

  // snippet: first
  @Durable
  @Generator
  static Gen<String> tour(List<String> cities) {
    int stop = 0;
    for (String city : cities) {
      stop++;
      Gen.yield(stop + ": " + city);
    }
    return Gen.done();
  }

  static void first() {
    Gen<String> tour = tour(List.of("Oslo", "Rome", "Lima"));
    System.out.println(tour.next());

    byte[] snapshot = Snapshots.toBytes(tour);
    Gen<String> restored =
        Snapshots.fromBytes(snapshot, LOADER, "dev.bobbin.samples.guide.Durables");
    System.out.println(restored.toList());
  }

  // end

  // snippet: refused
  @Durable
  @Generator
  static Gen<Object> holding(Object held) {
    Gen.yield(1);
    Gen.yield(held);
    return Gen.done();
  }

  static void refused() {
    Gen<Object> holding = holding(new Object());
    holding.next();
    try {
      Snapshots.toBytes(holding);
    } catch (NotDurableException e) {
      System.out.println(e.getMessage().replaceAll("java:\\d+", "java:.."));
    }
    try {
      Snapshots.fromBytes(Snapshots.toBytes(tour(List.of())), LOADER);
    } catch (IncompatibleStateException e) {
      System.out.println(e.getMessage());
    }
  }

  // end

  // snippet: queens
  /** Yields the row that needs a queen; is sent the column. */
  @Durable
  @Generator
  static Coroutine<Integer, Integer, List<Integer>> board(int size) {
    List<Integer> queens = new ArrayList<>();
    while (queens.size() < size) {
      int row = queens.size();
      int column = Gen.yield(row);
      for (int other = 0; other < row; other++) {
        int distance = Math.abs(queens.get(other) - column);
        if (distance == 0 || distance == row - other) {
          return Gen.done();
        }
      }
      queens.add(column);
    }
    return Gen.returns(queens);
  }

  static List<Integer> solve(Coroutine<Integer, Integer, List<Integer>> board, int size) {
    for (int column = 0; column < size; column++) {
      Coroutine<Integer, Integer, List<Integer>> choice = Snapshots.fork(board);
      List<Integer> solution =
          choice.resume(column) instanceof Step.Returned<Integer, List<Integer>> end
              ? end.value()
              : solve(choice, size);
      if (solution != null) {
        return solution;
      }
    }
    return null;
  }

  static void queens() {
    Coroutine<Integer, Integer, List<Integer>> board = board(8);
    board.next();
    System.out.println(solve(board, 8));
  }

  // end

  // snippet: readings
  /** Asks which of its operators is applied last; returns the text with all its brackets. */
  @Durable
  @Generator
  static Coroutine<Integer, Integer, String> reading(String text) {
    List<Integer> operators = new ArrayList<>();
    for (int at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
      operators.add(at);
    }
    if (operators.isEmpty()) {
      return Gen.returns(text);
    }
    int choice = Gen.yield(operators.size());
    int last = operators.get(choice);
    String left = Gen.yieldFrom(reading(text.substring(0, last)));
    String right = Gen.yieldFrom(reading(text.substring(last + 1)));
    return Gen.returns("(" + left + " - " + right + ")");
  }

  static void read(Coroutine<Integer, Integer, String> parser, int choices, List<String> found) {
    for (int choice = 0; choice < choices; choice++) {
      Coroutine<Integer, Integer, String> fork = Snapshots.fork(parser);
      Step<Integer, String> step = fork.resume(choice);
      if (step instanceof Step.Yielded<Integer, String> asked) {
        read(fork, asked.value(), found);
      } else {
        found.add(((Step.Returned<Integer, String>) step).value());
      }
    }
  }

  static void readings() {
    Coroutine<Integer, Integer, String> parser = reading("8-4-2-1");
    List<String> found = new ArrayList<>();
    read(parser, parser.next(), found);
    found.forEach(System.out::println);
  }

  // end

  // snippet: whatIf
  @Durable
  @Generator
  static Coroutine<Long, Integer, Void> savings(long amount) {
    while (true) {
      int percent = Gen.yield(amount);
      amount += amount * percent / 100;
    }
  }

  static void whatIf() {
    Coroutine<Long, Integer, Void> savings = savings(1000);
    savings.next();
    savings.send(5);
    for (int percent : new int[] {1, 4, 10}) {
      Coroutine<Long, Integer, Void> future = Snapshots.fork(savings);
      future.send(percent);
      System.out.println(percent + " %: " + future.send(percent));
    }
  }

  // end

  // snippet: undo
  @Durable
  @Generator
  static Coroutine<String, String, Void> editor() {
    StringBuilder text = new StringBuilder();
    while (true) {
      String typed = Gen.yield(text.toString());
      text.append(typed);
    }
  }

  static void undo() {
    Deque<Coroutine<String, String, Void>> history = new ArrayDeque<>();
    Coroutine<String, String, Void> editor = editor();
    editor.next();
    for (String typed : List.of("to be", " or", " not")) {
      history.push(Snapshots.fork(editor));
      System.out.println(editor.send(typed));
    }
    history.pop();
    editor = history.pop();
    System.out.println(editor.send(", that is"));
  }

  // end

  // snippet: before
  /** The first version. */
  static final class Before {
    @Durable(id = "checkout")
    @Generator
    static Coroutine<String, String, String> checkout(int items) {
      int price = 10 * items;
      String name = Gen.yield("name?");
      String card = Gen.yield("card?");
      return Gen.returns(name + " pays " + price + " by " + card);
    }
  }

  // end

  // snippet: after
  /** Asks for an address as well, and counts in cents. */
  static final class After {
    @Durable(id = "checkout", migration = AddressMigration.class)
    @Generator
    static Coroutine<String, String, String> checkout(int items) {
      long cents = 1000L * items;
      String name = Gen.yield("name?");
      String address = Gen.yield("address?");
      String card = Gen.yield("card?");
      return Gen.returns(name + ", " + address + ", pays " + cents + " cents by " + card);
    }
  }

  /** Brings a state of the first version to where the new one is. */
  static final class AddressMigration implements Migration {
    @Override
    public SavedState migrate(SavedState old, Target present) {
      long cents = 100L * (int) old.variables().get("price");
      SavedState state = old.with("cents", cents);
      return old.point() == 1 ? state : state.at(3).with("address", "no address");
    }
  }

  // end

  // snippet: upgraded
  static void upgraded() {
    Coroutine<String, String, String> old = Before.checkout(3);
    old.next();
    old.send("Ann");
    SnapshotCodec writer = SnapshotCodec.of(LOADER);
    byte[] snapshot = writer.toBytes(old);
    byte[] schema = writer.schema();
    System.out.println(snapshot.length + " bytes, " + schema.length + " of the schema");

    SnapshotCodec reader = SnapshotCodec.of(LOADER).reading(schema).with(After.class);
    Coroutine<String, String, String> present = reader.fromBytes(snapshot);
    System.out.println(present.resume("Visa"));
  }

  // end

  // snippet: changed
  /** The first version with another price. */
  static final class Changed {
    @Durable(id = "checkout")
    @Generator
    static Coroutine<String, String, String> checkout(int items) {
      int price = 12 * items;
      String name = Gen.yield("name?");
      String card = Gen.yield("card?");
      return Gen.returns(name + " pays " + price + " by " + card);
    }
  }

  static void changed() {
    Coroutine<String, String, String> old = Before.checkout(3);
    old.next();
    SnapshotCodec writer = SnapshotCodec.of(LOADER);
    byte[] snapshot = writer.toBytes(old);
    SnapshotCodec reader = SnapshotCodec.of(LOADER).reading(writer.schema()).with(Changed.class);
    try {
      reader.fromBytes(snapshot);
    } catch (IncompatibleStateException e) {
      String accepts =
          e.getMessage().replaceAll("(?s).*(@Durable\\(accepts = \")\\w+.*", "$1..\")");
      System.out.println("If it is the same place in the code, write " + accepts);
    }
  }
  // end
}
