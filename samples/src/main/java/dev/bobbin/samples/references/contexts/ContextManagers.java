package dev.bobbin.samples.references.contexts;

import static dev.bobbin.contextlib.Contexts.call;
import static dev.bobbin.contextlib.Contexts.with;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Set-up and tear-down in one method, around a yield. */
public final class ContextManagers {

  private ContextManagers() {}

  // snippet: temporaryFile
  @Generator
  static Gen<Path> temporaryFile(String text) throws IOException {
    Path file = Files.createTempFile("context", ".txt");
    Files.writeString(file, text);
    try {
      Gen.yield(file);
    } finally {
      Files.delete(file);
      System.out.println("The file is deleted");
    }
    return Gen.done();
  }

  // end

  // snippet: transaction
  @Generator
  static <T> Gen<List<T>> transaction(List<T> list) {
    List<T> working = new ArrayList<>(list);
    Gen.yield(working);
    // Not reached if an exception comes up at the yield.
    list.clear();
    list.addAll(working);
    return Gen.done();
  }

  // end

  // snippet: ignoring
  @Generator
  static Gen<Void> ignoring(Class<? extends Exception> type) throws Exception {
    try {
      Gen.yield();
    } catch (Exception failure) {
      if (!type.isInstance(failure)) {
        throw failure;
      }
      System.out.println("Ignored " + failure.getMessage());
    }
    return Gen.done();
  }

  // end

  /** Uses each of them. */
  public static void run() throws Exception {
    useFile();
    useTransaction();
    with(
        ignoring(IOException.class),
        nothing -> {
          throw new FileNotFoundException("a file that is not there");
        });
    useDecorator();
  }

  // snippet: decorated
  @Generator
  static Gen<Void> announced(String name) {
    System.out.println(name + " begins");
    try {
      Gen.yield();
    } finally {
      System.out.println(name + " ends");
    }
    return Gen.done();
  }

  static <T, R> Function<T, R> decorated(Supplier<Gen<Void>> context, Function<T, R> function) {
    return argument -> call(context.get(), nothing -> function.apply(argument));
  }

  static void useDecorator() {
    Function<Integer, Integer> squared = decorated(() -> announced("squaring"), x -> x * x);
    System.out.println("The square of 7 is " + squared.apply(7));
  }

  // end

  // snippet: useFile
  static void useFile() throws IOException {
    with(
        temporaryFile("as good as a with statement"),
        file -> System.out.println("The file says: " + Files.readString(file)));
  }

  // end

  // snippet: useTransaction
  static void useTransaction() {
    List<Integer> items = new ArrayList<>(List.of(1, 2, 3));
    with(transaction(items), working -> working.add(4));
    System.out.println("Committed: " + items);
    try {
      with(transaction(items), working -> working.add(5 / (working.size() - 4)));
    } catch (ArithmeticException failure) {
      System.out.println("Rolled back: " + items + ", " + failure.getMessage());
    }
  }
  // end
}
