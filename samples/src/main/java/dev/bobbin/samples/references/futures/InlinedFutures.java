package dev.bobbin.samples.references.futures;

import static dev.bobbin.samples.references.futures.Inlined.future;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Work in a pool of threads, written down as if each step waited for the one before. */
public final class InlinedFutures {
  private final Executor pool;

  InlinedFutures(Executor pool) {
    this.pool = pool;
  }

  private CompletableFuture<Long> fibonacci(int n) {
    return CompletableFuture.supplyAsync(() -> recursiveFibonacci(n), pool);
  }

  private static long recursiveFibonacci(int n) {
    return n < 2 ? n : recursiveFibonacci(n - 1) + recursiveFibonacci(n - 2);
  }

  // snippet: oneByOne
  @Generator
  Coroutine<CompletableFuture<?>, Object, Long> oneByOne() {
    long first = Gen.<Long>yield(fibonacci(20));
    long second = Gen.<Long>yield(fibonacci(21));
    return Gen.returns(first + second);
  }

  // end

  // snippet: allAtOnce
  @Generator
  Coroutine<CompletableFuture<?>, Object, List<Long>> allAtOnce(int count) {
    List<CompletableFuture<Long>> started = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      started.add(fibonacci(n));
    }
    List<Long> results = new ArrayList<>();
    for (CompletableFuture<Long> future : started) {
      results.add(Gen.<Long>yield(future));
    }
    return Gen.returns(results);
  }

  // end

  // snippet: retry
  @Generator
  Coroutine<CompletableFuture<?>, Object, String> retry(FlakyService service) {
    while (true) {
      try {
        String answer = Gen.<String>yield(CompletableFuture.supplyAsync(service::ask, pool));
        return Gen.returns(answer);
      } catch (IllegalStateException failure) {
        System.out.println("Retrying, as " + failure.getMessage());
      }
    }
  }

  // end

  // snippet: composed
  @Generator
  Coroutine<CompletableFuture<?>, Object, String> composed() {
    long sum = Gen.yieldFrom(oneByOne());
    String answer = Gen.yieldFrom(retry(new FlakyService()));
    return Gen.returns(answer + " and " + sum);
  }

  // end

  // snippet: many
  @Generator
  static Coroutine<CompletableFuture<?>, Object, Long> many(int count) {
    long sum = 0;
    for (int i = 1; i <= count; i++) {
      sum += Gen.<Integer>yield(CompletableFuture.completedFuture(i));
    }
    return Gen.returns(sum);
  }

  // end

  /** Runs them in a pool of threads. */
  public static void run(int workers) {
    ExecutorService threads = Executors.newFixedThreadPool(workers);
    InlinedFutures futures = new InlinedFutures(threads);
    System.out.println("One by one: " + future(futures.oneByOne()).join());
    System.out.println("All at once: " + future(futures.allAtOnce(15)).join());
    System.out.println("Composed: " + future(futures.composed()).join());
    System.out.println("Many: " + future(many(10_000)).join());
    threads.shutdown();
  }
}
