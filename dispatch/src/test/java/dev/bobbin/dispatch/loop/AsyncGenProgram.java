package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorExit;
import dev.bobbin.GeneratorStateException;
import java.util.List;

/** Drives an asynchronous generator whose body does what it is told, too. */
final class AsyncGenProgram extends AsyncioProgram {

  AsyncGenProgram(List<String> lines) {
    super(lines);
  }

  @Override
  @Generator
  Async<Void> main() {
    List<String> body = lines.stream().filter(line -> line.startsWith("body")).toList();
    AsyncGen<Object> generator = AsyncGen.of(body(body));
    for (String line : lines.subList(body.size(), lines.size() - 1)) {
      String[] words = line.split(" ");
      try {
        Object result = Gen.yieldFrom(step(generator, words));
        log(words[0], result);
      } catch (Throwable thrown) {
        log(words[0], name(thrown));
      }
    }
    return Gen.done();
  }

  private static Coroutine<Request, Object, ?> step(AsyncGen<Object> generator, String[] words) {
    return switch (words[0]) {
      case "next" -> generator.next();
      case "send" -> generator.send(words[1].equals("-") ? null : words[1]);
      case "raise" -> generator.raise(exception(words[1]));
      default -> generator.close();
    };
  }

  private static Throwable exception(String letter) {
    return switch (letter) {
      case "V" -> new AsyncioTwins.ValueError("v");
      case "K" -> new AsyncioTwins.KeyError("k");
      case "E" -> new GeneratorExit();
      default -> new StopAsyncIteration();
    };
  }

  private static String name(Throwable thrown) {
    return thrown instanceof GeneratorStateException
        ? "RuntimeError"
        : thrown.getClass().getSimpleName();
  }

  /** Returns what a body has among what it catches if it catches this. */
  private static String letter(Throwable thrown) {
    return switch (name(thrown)) {
      case "ValueError" -> "V";
      case "KeyError" -> "K";
      case "GeneratorExit" -> "E";
      case "StopAsyncIteration" -> "S";
      default -> "R";
    };
  }

  @Generator
  private Coroutine<Object, Object, Void> body(List<String> steps) {
    for (int i = 0; i < steps.size(); i++) {
      String[] words = steps.get(i).split(" ");
      try {
        switch (words[1]) {
          case "value" -> {
            Object got = Gen.yield(i);
            log("got", got);
          }
          case "sleep" -> Gen.yield(seconds(1));
          case "fail" -> throw new AsyncioTwins.ValueError("own");
          case "stop" -> throw new StopAsyncIteration();
          default -> throw new GeneratorExit();
        }
      } catch (Throwable thrown) {
        if (!words[2].contains(letter(thrown))) {
          throw thrown;
        }
        log("caught", name(thrown));
        Gen.yield(seconds(1));
      }
    }
    return Gen.done();
  }
}
