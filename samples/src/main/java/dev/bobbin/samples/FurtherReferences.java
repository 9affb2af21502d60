package dev.bobbin.samples;

import dev.bobbin.samples.launcher.CourseModule;
import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.module3.LogLinesCommand;
import dev.bobbin.samples.references.actors.PingPong;
import dev.bobbin.samples.references.contexts.ContextManagers;
import dev.bobbin.samples.references.dataflow.BogusCountdown;
import dev.bobbin.samples.references.dataflow.BusesCommand;
import dev.bobbin.samples.references.dataflow.CoFollow;
import dev.bobbin.samples.references.dataflow.CoroutineOrObjectCommand;
import dev.bobbin.samples.references.dataflow.NetworkConsumersCommand;
import dev.bobbin.samples.references.dataflow.ProcessCoroutine;
import dev.bobbin.samples.references.dataflow.PushBroadcastCommand;
import dev.bobbin.samples.references.dataflow.PushPipeCommand;
import dev.bobbin.samples.references.dataflow.ReceiveCount;
import dev.bobbin.samples.references.dataflow.ThreadedCoroutine;
import dev.bobbin.samples.references.futures.FuturesCommand;
import dev.bobbin.samples.references.parsing.Calculator;
import dev.bobbin.samples.references.parsing.TokenStream;
import dev.bobbin.samples.references.pipelines.FieldMapping;
import dev.bobbin.samples.references.pipelines.Follow;
import dev.bobbin.samples.references.pipelines.FollowCommand;
import dev.bobbin.samples.references.pipelines.LastValue;
import dev.bobbin.samples.references.pipelines.LogPatternCommand;
import dev.bobbin.samples.references.pipelines.LogQueriesCommand;
import dev.bobbin.samples.references.pipelines.Multiplex;
import dev.bobbin.samples.references.pipelines.NotFoundCommand;
import dev.bobbin.samples.references.pipelines.QueueConsumer;
import dev.bobbin.samples.references.pipelines.SerializedStream;
import dev.bobbin.samples.references.pipelines.Shutdown;
import dev.bobbin.samples.references.pipelines.SumBytes;
import dev.bobbin.samples.references.pipelines.TcpSource;
import dev.bobbin.samples.references.pipelines.Tracing;
import dev.bobbin.samples.references.pipelines.UdpSource;
import dev.bobbin.samples.references.puzzles.Approximations;
import dev.bobbin.samples.references.puzzles.EightQueens;
import dev.bobbin.samples.references.puzzles.Permutations;
import dev.bobbin.samples.references.puzzles.Sieve;
import dev.bobbin.samples.references.puzzles.SlidingWindows;
import dev.bobbin.samples.references.puzzles.StateMachine;
import dev.bobbin.samples.references.tasks.EchoServerCommand;
import dev.bobbin.samples.references.tasks.OperatingSystem;
import dev.bobbin.samples.references.tasks.Trampoline;
import dev.bobbin.samples.references.trees.DeepExpression;
import dev.bobbin.samples.references.trees.DeepTree;
import java.util.List;
import java.util.stream.Stream;

/** The programs after the talks and tutorials that the course refers to. */
final class FurtherReferences {
  static final CourseModule PROGRAMS =
      new CourseModule(
          "Further references",
          Stream.of(pipelines(), pushing(), tasks(), recursion()).flatMap(List::stream).toList());

  private FurtherReferences() {}

  private static List<Program> pipelines() {
    return List.of(
        Program.withOptions(
            "log-queries",
            "questions to a folder of logs, some of them compressed",
            LogQueriesCommand::new),
        Program.withOptions(
            "sum-bytes",
            "bytes that a server has sent, by a loop and by expressions",
            () -> new LogLinesCommand(SumBytes::run)),
        Program.withOptions(
            "not-found", "what visitors asked for and did not get", NotFoundCommand::new),
        Program.withOptions(
            "fields",
            "lines to tuples, tuples to maps, fields to what they stand for",
            () -> new LogLinesCommand(FieldMapping::run)),
        Program.withOptions(
            "follow",
            "a log that is read while it grows",
            () -> new FollowCommand(40, Follow::run)),
        Program.of("tcp-source", "a pipeline that reads what clients send by TCP", TcpSource::run),
        Program.of("udp-source", "a pipeline that reads messages that come by UDP", UdpSource::run),
        Program.withOptions(
            "serialized",
            "a pipeline that goes on behind a pipe, and behind a socket",
            () -> new LogLinesCommand(SerializedStream::run)),
        Program.of("multiplex", "generators in threads, read as one", Multiplex::run),
        Program.of(
            "queue", "a pipeline in two threads, with a sentinel for its end", QueueConsumer::run),
        Program.of("trace", "a stage that tells what passes", Tracing::run),
        Program.withOptions(
            "last-value",
            "a stage that remembers what passed last",
            () -> new LogLinesCommand(LastValue::run)),
        Program.of(
            "shutdown", "endless generators, shut down from inside and outside", Shutdown::run));
  }

  private static List<Program> pushing() {
    return List.of(
        Program.of("receive-count", "a consumer that receives a countdown", ReceiveCount::run),
        Program.of(
            "bogus-countdown",
            "a generator that also receives, and loses values",
            BogusCountdown::run),
        Program.withOptions(
            "push-follow",
            "a growing log pushed into a printer",
            () -> new FollowCommand(4, CoFollow::run)),
        Program.withOptions(
            "push-pipe", "a growing log pushed through a filter", PushPipeCommand::new),
        Program.withOptions(
            "push-broadcast",
            "a growing log pushed through filters that share a printer",
            PushBroadcastCommand::new),
        Program.withOptions(
            "coroutine-or-object",
            "the same filter as a coroutine and as an object",
            CoroutineOrObjectCommand::new),
        Program.withOptions(
            "threaded",
            "a coroutine that runs in a thread of its own",
            () -> new LogPatternCommand(ThreadedCoroutine::run)),
        Program.withOptions(
            "process",
            "a coroutine that runs in a process of its own",
            () -> new LogPatternCommand(ProcessCoroutine::run)),
        Program.withOptions(
            "network-consumers",
            "a broadcast to consumers that are reached by sockets",
            NetworkConsumersCommand::new),
        Program.withOptions(
            "buses", "XML events pushed into coroutines that find buses", BusesCommand::new));
  }

  private static List<Program> tasks() {
    return List.of(
        Program.of(
            "tasks", "an operating system whose system calls are yields", OperatingSystem::run),
        Program.withOptions(
            "echo-server", "an echo server and its clients on one thread", EchoServerCommand::new),
        Program.of(
            "trampoline", "coroutines that call each other by yielding the call", Trampoline::run),
        Program.withOptions("futures", "futures awaited by yielding them", FuturesCommand::new),
        Program.of("contexts", "set-up and tear-down around a yield", ContextManagers::run),
        Program.of("actors", "ping-pong by methods, by coroutines and by actors", PingPong::run));
  }

  private static List<Program> recursion() {
    return List.of(
        Program.of("deep-tree", "a tree a million levels deep, walked by recursion", DeepTree::run),
        Program.of(
            "deep-expression",
            "an expression a million levels deep, evaluated",
            DeepExpression::run),
        Program.of("permutations", "all orders of some elements", Permutations::run),
        Program.of("queens", "eight queens that do not attack each other", EightQueens::run),
        Program.of("sieve", "primes by a growing chain of filters", Sieve::run),
        Program.of(
            "approximations",
            "a computation that ends when its consumer decides",
            Approximations::run),
        Program.of("windows", "neighbours in a sequence", SlidingWindows::run),
        Program.of(
            "turnstile", "a state machine whose state is a place in the code", StateMachine::run),
        Program.of("tokens", "a parser that pulls its tokens from a generator", TokenStream::run),
        Program.of("calculator", "a lexer and a parser as coroutines", Calculator::run));
  }
}
