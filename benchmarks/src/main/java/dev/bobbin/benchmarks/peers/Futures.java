package dev.bobbin.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** An executor, with a future for each number. Nothing bounds its queue. */
public final class Futures {

  private Futures() {}

  /** Hands the numbers from 0 up to a limit over; returns the sum of what is made of them. */
  public static long sumOfRange(int n, int workers) {
    ExecutorService executor = Executors.newFixedThreadPool(workers);
    try {
      List<CompletableFuture<Integer>> results = new ArrayList<>(n);
      for (int i = 0; i < n; i++) {
        int x = i;
        results.add(CompletableFuture.supplyAsync(() -> x + 1, executor));
      }
      long sum = 0;
      for (CompletableFuture<Integer> result : results) {
        sum += result.join();
      }
      return sum;
    } finally {
      end(executor);
    }
  }

  /** Has one other thread do some work, and waits for all of it; returns how much there was. */
  public static long ones(int count) {
    ExecutorService executor = Executors.newFixedThreadPool(1);
    try {
      List<CompletableFuture<Integer>> results = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        results.add(CompletableFuture.supplyAsync(() -> 1, executor));
      }
      long sum = 0;
      for (CompletableFuture<Integer> result : results) {
        sum += result.join();
      }
      return sum;
    } finally {
      end(executor);
    }
  }

  private static void end(ExecutorService executor) {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new AssertionError("threads have not ended");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
