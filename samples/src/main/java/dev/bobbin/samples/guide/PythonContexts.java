package dev.bobbin.samples.guide;

import static dev.bobbin.contextlib.Contexts.call;
import static dev.bobbin.contextlib.Contexts.closing;
import static dev.bobbin.contextlib.Contexts.exitStack;
import static dev.bobbin.contextlib.Contexts.suppress;
import static dev.bobbin.contextlib.Contexts.with;
import static dev.bobbin.itertools.Itertools.islice;
import static dev.bobbin.itertools.Itertools.map;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** Python's with statement, and pipelines that are closed, and how they look in Java. */
final class PythonContexts {

  private PythonContexts() {}

  // snippet: resource
  static void resource() throws IOException {
    try (BufferedReader file = new BufferedReader(new StringReader("one\ntwo"))) {
      System.out.println(file.readLine());
    }
  }

  // end

  // snippet: manager
  @Generator
  static Gen<List<Integer>> transaction(List<Integer> items) {
    List<Integer> working = new ArrayList<>(items);
    try {
      Gen.yield(working);
      items.clear();
      items.addAll(working);
    } catch (ArithmeticException e) {
      System.out.println("rolled back: " + e.getMessage());
    } finally {
      System.out.println("unlocked");
    }
    return Gen.done();
  }

  static void manager() {
    List<Integer> items = new ArrayList<>(List.of(1, 2));
    with(transaction(items), working -> working.add(3));
    with(transaction(items), working -> working.add(4 / (working.size() - 3)));
    System.out.println(items);
  }

  // end

  // snippet: returning
  static String firstLine(String text) throws IOException {
    return call(closing(new BufferedReader(new StringReader(text))), BufferedReader::readLine);
  }

  static void returning() throws IOException {
    System.out.println(firstLine("one\ntwo"));
    with(
        suppress(NumberFormatException.class),
        nothing -> System.out.println(Integer.parseInt("three")));
  }

  // end

  // snippet: stack
  @Generator
  static Gen<String> opened(String name) {
    System.out.println("open " + name);
    try {
      Gen.yield(name.toUpperCase());
    } finally {
      System.out.println("close " + name);
    }
    return Gen.done();
  }

  static void stack() {
    with(
        exitStack(),
        stack -> {
          stack.callback(() -> System.out.println("last of all"));
          List<String> files = new ArrayList<>();
          for (String name : List.of("a", "b")) {
            files.add(stack.enterContext(opened(name)));
          }
          System.out.println(files);
        });
  }

  // end

  // snippet: pipeline
  @Generator
  static Gen<String> lines(String name) {
    try {
      for (int i = 1; ; i++) {
        Gen.yield("line " + i);
      }
    } finally {
      System.out.println(name + " is closed");
    }
  }

  static void pipeline() {
    try (Gen<String> shouted = map(String::toUpperCase, lines("log"))) {
      for (String line : shouted) {
        System.out.println(line);
        if (line.endsWith("2")) {
          break;
        }
      }
    }
    try (Gen<String> head = islice(lines("text"), 1)) {
      System.out.println(head.toList());
    }
  }
  // end
}
