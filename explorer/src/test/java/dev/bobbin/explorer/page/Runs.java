package dev.bobbin.explorer.page;

import java.util.Collections;

/** Recordings to look at. */
final class Runs {
  private Runs() {}

  private static final String LINES =
      """
      Gen<String> lines(Path file) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
          Gen.yield(in.readLine());
        }
        return Gen.done();
      }
      """;

  /** A try with resources that an exception leaves. */
  static Run resources() {
    Run run = new Run("Resources");
    run.source("Lines.java", LINES);
    int lines = run.generator("lines", "Lines.java", 2);
    run.add("next", lines).line(2);
    run.add("yielded", lines).value("a").line(3);
    run.add("raise", lines).value("IOException: gone").line(3);
    run.add("finally", lines).value("IOException: gone").line(2);
    run.add("failed", lines).value("IOException: gone").line(3);
    return run;
  }

  /** Two generators of one method that wait at the same line. */
  static Run namesakes() {
    Run run = new Run("Namesakes");
    run.source("Lines.java", LINES);
    int one = run.generator("lines", "Lines.java", 2);
    int two = run.generator("lines 2", "Lines.java", 2);
    run.add("created", one).line(2);
    run.add("next", one).line(2);
    run.add("yielded", one).value("a").line(3);
    run.add("created", two).line(2);
    run.add("next", two).line(2);
    run.add("yielded", two).value("a").line(3);
    return run;
  }

  /** An exception is raised in a delegate, caught there, and another one is thrown on. */
  static Run genkidama() {
    Run run = new Run("Genkidama");
    run.source("Genkidama.java", GENKIDAMA);
    int outer = run.generator("delegatingGen", "Genkidama.java", 14);
    int inner = run.generator("subgen", "Genkidama.java", 25);
    run.add("created", outer).line(14);
    run.add("next", outer).line(14);
    run.add("created", inner).by(outer).line(25);
    run.add("delegated", outer).target(inner).line(16).variables("attempts", "1");
    run.add("next", inner).by(outer).line(25);
    run.add("yielded", inner).value("1").line(27).variables("power", "9000");
    run.add("next", inner).line(27);
    run.add("yielded", inner).value("2").line(28).variables("power", "9001");
    run.add("raise", inner).value("IllegalArgumentException").line(28);
    run.add("caught", inner).value("IllegalArgumentException").line(30);
    run.add("finally", inner).value("GenkidamaException: Take that!").line(33);
    run.add("failed", inner).value("GenkidamaException: Take that!").line(31);
    run.add("undelegated", outer).line(16);
    run.add("raise", outer).by(inner).value("GenkidamaException: Take that!").line(16);
    run.add("finally", outer).value("GenkidamaException: Take that!").line(20);
    run.add("failed", outer).value("GenkidamaException: Take that!").line(16);
    return run;
  }

  /** Generators that pull from each other, are closed and dropped, in two threads. */
  static Run pipeline(int items) {
    Run run = new Run("Pipeline");
    int print = run.generator("evens", "Pipeline.java", 20);
    int source = run.generator("numbers", "Pipeline.java", 8);
    run.add("created", source).line(8);
    run.add("created", print).line(20);
    for (int i = 0; i < items; i++) {
      run.in(i % 4 == 3 ? "worker-1" : "main");
      run.add("next", print).line(i == 0 ? 20 : 22);
      run.add("next", source).by(print).line(i == 0 ? 8 : 10);
      run.add("yielded", source).value("" + i).line(10).variables("i", "" + i);
      run.add("yielded", print).value("\"number " + i + "\"").line(22).variables("n", "" + i);
    }
    run.add("close", print).line(22);
    run.add("finally", print).line(24);
    run.add("closed", print).line(22);
    run.add("dropped", source).line(10);
    run.warning("never-closed", source, run.size() - 1, "numbers waits in a try with finally");
    return run;
  }

  /** A generator that catches what closes it, and the one that delegates to it. */
  static Run closing() {
    Run run = new Run("Closing");
    int outer = run.generator("outer", "Closing.java", 3);
    int inner = run.generator("inner", "Closing.java", 11);
    run.add("next", outer).line(3);
    run.add("delegated", outer).target(inner).line(5);
    run.add("next", inner).by(outer).line(11);
    run.add("yielded", inner).value("1").line(13);
    run.add("close", inner).line(13);
    run.add("caught", inner).value("GeneratorExit").line(14);
    run.add("finally", inner).value("GeneratorExit").line(17);
    run.add("closed", inner).by(outer);
    run.add("undelegated", outer).line(5);
    run.add("close", outer).line(5);
    run.add("finally", outer).value("GeneratorExit").line(7);
    run.add("closed", outer);
    return run;
  }

  /** Generators that delegate to each other, each with a finally that a failure passes. */
  static Run deepFailure(int depth) {
    Run run = new Run("Deep");
    int[] lanes = new int[depth];
    for (int i = 0; i < depth; i++) {
      lanes[i] = run.generator("deep " + i, "Deep.java", 1);
      if (i > 0) {
        run.add("delegated", lanes[i - 1]).target(lanes[i]).line(2);
      }
      run.add("next", lanes[i]).by(i == 0 ? Run.PROGRAM : lanes[i - 1]).line(1);
    }
    for (int i = depth - 1; i >= 0; i--) {
      if (i < depth - 1) {
        run.add("undelegated", lanes[i]).by(lanes[i + 1]).line(2);
        run.add("raise", lanes[i]).by(lanes[i + 1]).value("Oops").line(2);
      }
      run.add("finally", lanes[i]).value("Oops").line(3);
      run.add("failed", lanes[i]).value("Oops").line(2);
    }
    return run;
  }

  /** Tasks of a scope that hand items over by a channel, of which one is cancelled. */
  static Run dispatch() {
    Run run = new Run("Dispatch");
    int scope = run.lane("scope", "scope");
    int task = run.generator("puts (task-1)", "Puts.java", 5);
    int channel = run.lane("letters", "channel");
    int worker = run.lane("worker-0", "worker");
    run.add("created", scope);
    run.add("created", task).line(5);
    run.add("next", task).line(5);
    run.add("yielded", task).value("put(letters)").line(6);
    run.add("put", channel).by(task).value("\"a\"");
    run.add("put", channel).by(task).value("\"b\"");
    run.add("taken", channel).by(task).value("\"a\"");
    run.add("put", worker).value("1");
    run.add("cancelled", worker).by(worker).value("1");
    run.add("cancelled", scope);
    run.add("cancelled", task).value("TaskCancelled: so is its scope").line(6);
    run.add("ended", channel);
    run.add("ended", scope);
    return run;
  }

  /** A chain of delegates, to which values are sent, and one that is not a generator. */
  static Run delegation() {
    Run run = new Run("Delegation");
    int grouper = run.generator("grouper", "Averages.java", 5);
    run.add("created", grouper).line(5);
    run.add("next", grouper).line(5);
    for (String name : new String[] {"averager", "averager 2", "averager 3"}) {
      int averager = run.generator(name, "Averages.java", 12);
      int inner = run.generator(name.replace("averager", "reader"), "Averages.java", 30);
      run.add("created", averager).by(grouper).line(12);
      run.add("delegated", grouper).target(averager).line(7);
      run.add("next", averager).by(grouper).line(12);
      run.add("created", inner).by(averager).line(30);
      run.add("delegated", averager).target(inner).line(15);
      run.add("next", inner).by(averager).line(30);
      run.add("yielded", inner).value("null").line(31);
      for (String value : new String[] {"38.5", "40.0", "39.2"}) {
        run.add("send", inner).value(value).line(31);
        run.add("yielded", inner).value("null").line(31).variables("term", value);
      }
      run.add("send", inner).value("null").line(31);
      run.add("returned", inner).value("[38.5, 40.0, 39.2]").line(33);
      run.add("undelegated", averager).value("[38.5, 40.0, 39.2]").line(15);
      run.add("returned", averager).value("39.23").line(17);
      run.add("undelegated", grouper).value("39.23").line(7).variables("average", "39.23");
    }
    run.add("delegated", grouper).value("[1, 2]").line(9);
    run.add("yielded", grouper).value("1").line(9);
    run.add("close", grouper).line(9);
    run.add("closed", grouper).line(9);
    return run;
  }

  /** As many events as asked for, of very many generators. */
  static Run many(int events) {
    Run run = new Run("Many");
    while (run.size() < events) {
      int generator = run.generator("count " + run.size(), "Many.java", 4);
      run.add("created", generator).line(4);
      for (int i = 0; i < 8; i++) {
        run.add("next", generator).line(5);
        run.add("yielded", generator).value("" + (run.size() % 1000)).line(6);
      }
      run.add("next", generator).line(6);
      run.add("returned", generator).line(7);
    }
    return run;
  }

  /** Texts that would do harm if they were taken for markup, or turned the text around. */
  static Run hostile() {
    Run run = new Run("</title><script>document.title='bad'</script>");
    run.source("Evil.java", "// </script><img src=x onerror=\"document.title='bad'\">\n" + BIDI);
    int evil = run.generator("<b>evil</b>", "Evil.java", 1);
    run.add("created", evil).line(1);
    run.add("next", evil).line(1);
    for (String value : Collections.unmodifiableList(HOSTILE)) {
      run.add("yielded", evil).value(value).line(1).variables("<i>name</i>", value);
      run.add("next", evil).line(1);
    }
    run.warning("never-closed", evil, 0, "</script><script>document.title='bad'</script>");
    return run;
  }

  static final String BIDI = "a\u202eb\u2066c";
  static final java.util.List<String> HOSTILE =
      java.util.List.of(
          "</script><script>document.title='bad'</script>",
          "<!--<script>",
          "\"'`${document.title='bad'}",
          BIDI,
          "\ud800 alone",
          "<img src=x onerror=document.title='bad'>");

  private static final String GENKIDAMA =
      """
      package samples;

      /** Raises an exception in a generator that delegates; it comes up in its delegate. */
      class Genkidama {
        static void run() {
          Gen<Integer> mygen = delegatingGen();
          mygen.next();
          mygen.next();
          mygen.raise(new IllegalArgumentException());
        }

        /** Does not do much itself. */
        @Generator
        static Gen<Integer> delegatingGen() {
          try {
            Gen.yieldFrom(subgen());
          } catch (IllegalArgumentException e) {
            System.out.println("never comes here");
          } finally {
            System.out.println("delegatingGen cleans up");
          }
          return Gen.done();
        }

        @Generator static Gen<Integer> subgen() {
          try {
            Gen.yield(1);
            Gen.yield(2);
            Gen.yield(3);
          } catch (IllegalArgumentException e) {
            throw new GenkidamaException("Take that!");
          } finally {
            System.out.println("subgen cleans up");
          }
          return Gen.done();
        }
      }
      """;
}
