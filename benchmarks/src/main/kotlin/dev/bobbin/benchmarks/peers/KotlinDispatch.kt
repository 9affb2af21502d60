package dev.bobbin.benchmarks.peers

import java.util.concurrent.Executors
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.delay
import kotlinx.coroutines.joinAll
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.selects.select
import kotlinx.coroutines.yield

/** Work that is dispatched, with the library of coroutines: channels, and threads to run them. */
object KotlinDispatch {

  /** Hands the numbers from 0 up to a limit over to one coroutine, which adds up. */
  @JvmStatic
  fun handOver(n: Int, capacity: Int): Long =
    Executors.newFixedThreadPool(1).asCoroutineDispatcher().use { thread ->
      runBlocking {
        val items = Channel<Int>(capacity)
        val sum = async(thread) {
          var sum = 0L
          for (x in items) {
            sum += x + 1
          }
          sum
        }
        for (i in 0 until n) {
          items.send(i)
        }
        items.close()
        sum.await()
      }
    }

  /** Hands the numbers over to some coroutines, and adds up what comes back by another channel. */
  @JvmStatic
  fun workers(n: Int, workers: Int, capacity: Int): Long =
    Executors.newFixedThreadPool(workers).asCoroutineDispatcher().use { threads ->
      runBlocking {
        val items = Channel<Int>(workers * capacity)
        val results = Channel<Int>(workers * capacity)
        launch {
          for (i in 0 until n) {
            items.send(i)
          }
          items.close()
        }
        val crew = List(workers) {
          launch(threads) {
            for (x in items) {
              results.send(x + 1)
            }
          }
        }
        launch {
          crew.joinAll()
          results.close()
        }
        var sum = 0L
        for (x in results) {
          sum += x
        }
        sum
      }
    }

  /** Lets tasks run in turn on the thread that calls this; returns the sum of their sums. */
  @JvmStatic
  fun tasks(tasks: Int, turns: Int): Long = runBlocking {
    val sums = List(tasks) {
      async {
        var sum = 0
        for (turn in 1..turns) {
          yield()
          sum += turn
        }
        sum
      }
    }
    sums.awaitAll().sumOf { it.toLong() }
  }

  /** Hands numbers over from one coroutine to another on the thread that calls this. */
  @JvmStatic
  fun channel(n: Int, capacity: Int): Long = runBlocking {
    val items = Channel<Int>(capacity)
    launch {
      for (i in 0 until n) {
        items.send(i)
      }
    }
    var sum = 0L
    repeat(n) {
      sum += items.receive()
    }
    sum
  }

  /** Takes numbers from whichever of two channels has one, on the thread that calls this. */
  @JvmStatic
  fun select(n: Int, capacity: Int): Long = runBlocking {
    val channels = List(2) { Channel<Int>(capacity) }
    for (channel in channels) {
      launch {
        for (i in 0 until n / 2) {
          channel.send(i)
        }
      }
    }
    var sum = 0L
    repeat(n) {
      sum += select<Int> {
        channels[0].onReceive { it }
        channels[1].onReceive { it }
      }
    }
    sum
  }

  /** Starts coroutines, each of which lets others run once, and waits for them. */
  @JvmStatic
  fun spawn(count: Int): Long = runBlocking {
    val all = List(count) {
      async {
        yield()
        1
      }
    }
    var sum = 0L
    for (one in all) {
      sum += one.await()
    }
    sum
  }

  /** Lets coroutines sleep for a millisecond; returns how many have. */
  @JvmStatic
  fun sleepers(count: Int): Long = runBlocking {
    val all = List(count) {
      async {
        delay(1)
        1
      }
    }
    all.awaitAll().sumOf { it.toLong() }
  }
}
