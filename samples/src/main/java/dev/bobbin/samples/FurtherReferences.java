package dev.bobbin.samples;

import dev.bobbin.samples.references.actors.PingPong;
import dev.bobbin.samples.references.contexts.ContextManagers;
import dev.bobbin.samples.references.dataflow.BusPositions;
import dev.bobbin.samples.references.dataflow.CoBroadcast;
import dev.bobbin.samples.references.dataflow.CoFollow;
import dev.bobbin.samples.references.dataflow.CoPipe;
import dev.bobbin.samples.references.dataflow.ThreadedCoroutine;
import dev.bobbin.samples.references.futures.InlinedFutures;
import dev.bobbin.samples.references.parsing.Calculator;
import dev.bobbin.samples.references.pipelines.Follow;
import dev.bobbin.samples.references.pipelines.LastValue;
import dev.bobbin.samples.references.pipelines.LogQueries;
import dev.bobbin.samples.references.pipelines.Multiplex;
import dev.bobbin.samples.references.pipelines.NotFound;
import dev.bobbin.samples.references.pipelines.QueueConsumer;
import dev.bobbin.samples.references.pipelines.Shutdown;
import dev.bobbin.samples.references.pipelines.SumBytes;
import dev.bobbin.samples.references.pipelines.Tracing;
import dev.bobbin.samples.references.puzzles.EightQueens;
import dev.bobbin.samples.references.puzzles.Permutations;
import dev.bobbin.samples.references.puzzles.Sieve;
import dev.bobbin.samples.references.puzzles.SlidingWindows;
import dev.bobbin.samples.references.puzzles.StateMachine;
import dev.bobbin.samples.references.tasks.EchoServer;
import dev.bobbin.samples.references.tasks.OperatingSystem;
import dev.bobbin.samples.references.tasks.Trampoline;
import dev.bobbin.samples.references.trees.DeepExpression;
import dev.bobbin.samples.references.trees.DeepTree;
import java.util.List;

/** The programs after the talks and tutorials that the course refers to. */
final class FurtherReferences {
  static final CourseModule PROGRAMS =
      new CourseModule(
          "Further references",
          List.of(
              Program.of(
                  "log-queries",
                  "questions to a folder of logs, some of them compressed",
                  LogQueries::run),
              Program.of(
                  "sum-bytes",
                  "bytes that a server has sent, by a loop and by expressions",
                  SumBytes::run),
              Program.of("not-found", "what visitors asked for and did not get", NotFound::run),
              Program.of("follow", "a log that is read while it grows", Follow::run),
              Program.of("multiplex", "generators in threads, read as one", Multiplex::run),
              Program.of(
                  "queue",
                  "a pipeline in two threads, with a sentinel for its end",
                  QueueConsumer::run),
              Program.of("trace", "a stage that tells what passes", Tracing::run),
              Program.of("last-value", "a stage that remembers what passed last", LastValue::run),
              Program.of(
                  "shutdown",
                  "endless generators, shut down from inside and outside",
                  Shutdown::run),
              Program.of("push-follow", "a growing log pushed into a printer", CoFollow::run),
              Program.of("push-pipe", "a growing log pushed through a filter", CoPipe::run),
              Program.of(
                  "push-broadcast",
                  "a growing log pushed through filters that share a printer",
                  CoBroadcast::run),
              Program.of(
                  "threaded",
                  "a coroutine that runs in a thread of its own",
                  ThreadedCoroutine::run),
              Program.of(
                  "buses", "XML events pushed into coroutines that find buses", BusPositions::run),
              Program.of(
                  "tasks",
                  "an operating system whose system calls are yields",
                  OperatingSystem::run),
              Program.of(
                  "echo-server", "an echo server and fifty clients on one thread", EchoServer::run),
              Program.of(
                  "trampoline",
                  "coroutines that call each other by yielding the call",
                  Trampoline::run),
              Program.of("futures", "futures awaited by yielding them", InlinedFutures::run),
              Program.of("contexts", "set-up and tear-down around a yield", ContextManagers::run),
              Program.of(
                  "actors", "ping-pong by methods, by coroutines and by actors", PingPong::run),
              Program.of(
                  "deep-tree", "a tree a million levels deep, walked by recursion", DeepTree::run),
              Program.of(
                  "deep-expression",
                  "an expression a million levels deep, evaluated",
                  DeepExpression::run),
              Program.of("permutations", "all orders of some elements", Permutations::run),
              Program.of("queens", "eight queens that do not attack each other", EightQueens::run),
              Program.of("sieve", "primes by a growing chain of filters", Sieve::run),
              Program.of("windows", "neighbours in a sequence", SlidingWindows::run),
              Program.of(
                  "turnstile",
                  "a state machine whose state is a place in the code",
                  StateMachine::run),
              Program.of("calculator", "a lexer and a parser as coroutines", Calculator::run)));

  private FurtherReferences() {}
}
