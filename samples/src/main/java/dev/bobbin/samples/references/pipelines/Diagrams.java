package dev.bobbin.samples.references.pipelines;

import static dev.bobbin.itertools.Itertools.islice;

import dev.bobbin.Gen;
import dev.bobbin.samples.logs.GrowingLog;
import dev.bobbin.samples.logs.LogFolder;
import dev.bobbin.samples.net.Loopback;
import dev.bobbin.samples.net.ObjectStreams;
import dev.bobbin.samples.trace.Trace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Runs of these programs, recorded for the sequence diagrams of the guide. */
final class Diagrams {
  private static final String FOUND =
      "192.0.2.1 - - [24/Feb/2008:00:08:59 -0600] \"GET /ply/ HTTP/1.1\" 200 8018";
  private static final String MISSED =
      "192.0.2.1 - - [24/Feb/2008:00:09:02 -0600] \"GET /robots.txt HTTP/1.1\" 404 133";
  private static final String NOTHING =
      "192.0.2.1 - - [24/Feb/2008:00:09:05 -0600] \"GET / HTTP/1.1\" 304 -";

  private Diagrams() {}

  static Trace logQueries() throws IOException {
    Trace trace = new Trace();
    Map<String, String> lines = new TreeMap<>(Map.of("access-log", FOUND, "access-log.gz", MISSED));
    try (LogFolder logs = LogFolder.of(lines)) {
      var files = trace.of("find", LogPipeline.find(logs.path(), "access-log*"));
      var readers = trace.of("open", LogPipeline.open(files));
      var all = trace.of("cat", LogPipeline.cat(readers));
      trace.of("grep", LogPipeline.grep("robots", all)).toList();
    }
    return trace;
  }

  static Trace sumBytes() {
    Trace trace = new Trace("sum");
    var columns = trace.of("columns", SumBytes.columns(List.of(FOUND, NOTHING)));
    trace.of("bytes", SumBytes.bytes(columns)).toList();
    return trace;
  }

  static Trace notFound() {
    Trace trace = new Trace();
    var entries = trace.of("parse", LogPipeline.parse(List.of(FOUND, MISSED, "not a log line")));
    trace.of("notFound", NotFound.notFound(entries)).toList();
    return trace;
  }

  static Trace fields() {
    Trace trace = new Trace();
    Pattern format = Pattern.compile(".*\" (\\S+) (\\S+)");
    Function<Object, Object> number = text -> Integer.valueOf((String) text);
    var tuples = trace.of("tuples", FieldMapping.tuples(format, List.of(FOUND)));
    var maps = trace.of("maps", FieldMapping.maps(List.of("status", "bytes"), tuples));
    var status = trace.of("map status", FieldMapping.fieldMap("status", number, maps));
    trace.of("map bytes", FieldMapping.fieldMap("bytes", number, status)).next();
    return trace;
  }

  static Trace follow() throws IOException {
    Trace trace = new Trace();
    try (GrowingLog log = GrowingLog.create(2)) {
      var lines = trace.of("follow", Follow.follow(log.file(), log));
      var entries = trace.of("parse", LogPipeline.parse(lines));
      trace.of("notFound", NotFound.notFound(entries)).toList();
    }
    return trace;
  }

  static Trace tcpSource() throws IOException {
    Trace trace = new Trace();
    ServerSocket server = Loopback.listen();
    try (Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
      client.getOutputStream().write("hello\nworld\n".getBytes(StandardCharsets.UTF_8));
    }
    var connections = trace.of("connections", TcpSource.connections(server));
    try (var first = trace.of("islice", islice(connections, 1))) {
      trace.of("lines", TcpSource.lines(first)).toList();
    }
    return trace;
  }

  static Trace udpSource() throws IOException {
    Trace trace = new Trace();
    DatagramSocket socket = Loopback.receive();
    for (String text : List.of("hello", ".", "too late")) {
      UdpSource.send(text, socket, socket.getLocalSocketAddress());
    }
    var messages = trace.of("messages", UdpSource.messages(socket));
    trace.of("until", UdpSource.until(".", messages)).toList();
    return trace;
  }

  static Trace serialized() throws IOException, ClassNotFoundException {
    Trace trace = new Trace("second pipeline");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ObjectStreams.sendTo(bytes, LogPipeline.parse(List.of(FOUND, MISSED)));
    var in = new ByteArrayInputStream(bytes.toByteArray());
    var entries = trace.of("receiveFrom", ObjectStreams.receiveFrom(in, LogEntry.class));
    trace.of("notFound", NotFound.notFound(entries)).toList();
    return trace;
  }

  static Trace multiplex() throws InterruptedException {
    Trace trace = new Trace();
    trace.of("multiplex", Multiplex.multiplex(List.of(Multiplex.server("joan", 2)))).toList();
    return trace;
  }

  static Trace queue() throws InterruptedException {
    Trace trace = new Trace("consumer");
    BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    String sentinel = "no more words";
    QueueConsumer.toQueue(List.of("warp", "weft"), queue, sentinel);
    trace.of("fromQueue", QueueConsumer.fromQueue(queue, sentinel)).toList();
    return trace;
  }

  static Trace tracing() {
    Trace trace = new Trace();
    Gen<Integer> numbers = trace.of("numbers", Tracing.numbers(2));
    Gen<Integer> before = trace.of("before it", Tracing.trace("before it", numbers));
    Gen<Integer> even = trace.of("even", Tracing.even(before));
    trace.of("behind the filter", Tracing.trace("behind the filter", even)).toList();
    return trace;
  }

  static Trace lastValue() {
    Trace trace = new Trace();
    var lines = trace.of("Remembering", remembering(List.of(FOUND, MISSED)));
    trace.of("parse", LogPipeline.parse(lines)).toList();
    return trace;
  }

  // An iterator that is woven is a generator.
  private static Gen<String> remembering(List<String> lines) {
    return (Gen<String>) new Remembering<>(lines).iterator();
  }

  static Trace shutdown() {
    Trace trace = new Trace();
    Gen<Integer> ticks = trace.of("ticks", Shutdown.ticks());
    Gen<Integer> doubled = trace.of("doubled", Shutdown.doubled(ticks));
    doubled.next();
    doubled.next();
    doubled.close();
    return trace;
  }
}
