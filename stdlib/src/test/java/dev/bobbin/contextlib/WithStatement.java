package dev.bobbin.contextlib;

import static dev.bobbin.contextlib.Contexts.exitStack;
import static dev.bobbin.contextlib.Contexts.with;

import dev.bobbin.GeneratorExit;
import dev.bobbin.StopIteration;
import java.util.ArrayList;
import java.util.List;

/** One run of a program of the table, and its trace. */
final class WithStatement {
  private final List<String> trace = new ArrayList<>();
  private final TracedContexts contexts = new TracedContexts(trace);

  static String trace(String program) {
    WithStatement statement = new WithStatement();
    try {
      statement.run(program.split(": | "));
      statement.trace.add("done");
    } catch (Throwable e) {
      statement.trace.add("!" + PythonNames.text(e));
    }
    return String.join(", ", statement.trace);
  }

  private void run(String[] words) throws Throwable {
    String body = words[words.length - 1];
    if (words[0].equals("with")) {
      with(
          contexts.named(words[1]),
          value -> {
            trace.add(PythonNames.text(value));
            body(body);
          });
    } else {
      with(
          exitStack(),
          stack -> {
            for (String item : List.of(words).subList(1, words.length - 1)) {
              put(item, stack);
            }
            body(body);
          });
    }
  }

  private void body(String name) throws Throwable {
    switch (name) {
      case "ok" -> trace.add("body");
      case "boom" -> {
        trace.add("body");
        throw new Boom("body");
      }
      case "panic" -> throw new Panic("body");
      case "stop" -> throw new StopIteration("body");
      case "runtime" -> throw new IllegalStateException("body");
      case "generator_exit" -> throw new GeneratorExit("body");
      case "value_error" -> throw new IllegalArgumentException("body");
      default -> throw new AssertionError(name);
    }
  }

  private void put(String item, ExitStack stack) {
    switch (item) {
      case "push_swallow" -> stack.push(exception -> told(exception));
      case "push_pass" -> stack.push(exception -> !told(exception));
      case "push_fail" ->
          stack.push(
              exception -> {
                told(exception);
                throw new Boom("pushed");
              });
      case "push_again" ->
          stack.push(
              exception -> {
                if (exception != null) {
                  throw exception;
                }
                return false;
              });
      case "callback" -> stack.callback(() -> trace.add("callback"));
      case "callback_fails" ->
          stack.callback(
              () -> {
                throw new Boom("callback");
              });
      case "pop_all" -> stack.popAll();
      case "close" -> stack.close();
      case "pop_all_close" -> stack.popAll().close();
      default -> trace.add(PythonNames.text(stack.enterContext(contexts.named(item))));
    }
  }

  private boolean told(Throwable exception) {
    trace.add("told " + PythonNames.text(exception));
    return true;
  }
}
