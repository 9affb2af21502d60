package dev.bobbin.samples.references.dataflow;

import dev.bobbin.Coroutine;
import dev.bobbin.samples.logs.GrowingLog;
import dev.bobbin.samples.net.ObjectStreams;
import dev.bobbin.samples.trace.Trace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xml.sax.SAXException;

/** Runs of these programs, recorded for the sequence diagrams of the guide. */
final class Diagrams {
  private static final String BUS =
      "<buses><bus><id>22</id><direction>North Bound</direction></bus></buses>";

  private Diagrams() {}

  static Trace receiveCount() {
    Trace trace = new Trace();
    ReceiveCount.countDown(trace.primed("receiveCount", ReceiveCount::receiveCount));
    return trace;
  }

  static Trace bogusCountdown() {
    Trace trace = new Trace("loop");
    BogusCountdown.loop(trace.of("countdown", BogusCountdown.countdown(5)));
    return trace;
  }

  static Trace pushFollow() throws IOException {
    Trace trace = new Trace("follow");
    try (GrowingLog log = GrowingLog.create(2)) {
      CoFollow.follow(log.file(), log, trace.primed("printer", CoFollow::printer));
    }
    return trace;
  }

  static Trace pushPipe() throws IOException {
    Trace trace = new Trace("follow");
    var printer = trace.primed("printer", CoFollow::printer);
    try (GrowingLog log = GrowingLog.create(2)) {
      CoFollow.follow(log.file(), log, trace.primed("grep", () -> CoPipe.grep("favicon", printer)));
    }
    return trace;
  }

  static Trace pushBroadcast() {
    Trace trace = new Trace("follow");
    var printer = trace.primed("printer", CoFollow::printer);
    var posts = trace.primed("grep POST", () -> CoPipe.grep("POST", printer));
    var robots = trace.primed("grep robots", () -> CoPipe.grep("robots", printer));
    Coroutine<Void, String, Void> broadcast =
        trace.primed("broadcast", () -> CoBroadcast.broadcast(List.of(posts, robots)));
    broadcast.send("GET /robots.txt");
    broadcast.close();
    return trace;
  }

  static Trace coroutineOrObject() {
    Trace trace = new Trace();
    var sink = trace.primed("sink", () -> CoroutineOrObject.sink(line -> {}));
    var grep = trace.primed("grep", () -> CoPipe.grep("bobbin", sink));
    grep.send("a bobbin");
    grep.send("a needle");
    return trace;
  }

  // Of the two threads, the one that sends.
  static Trace threaded() {
    Trace trace = new Trace();
    var threaded = trace.primed("threaded", () -> threaded(ThreadedCoroutine.printer()));
    var grep = trace.primed("grep", () -> CoPipe.grep("POST", threaded));
    grep.send("POST /search");
    grep.send("GET /");
    grep.close();
    return trace;
  }

  private static Coroutine<Void, String, Void> threaded(Coroutine<?, String, ?> target) {
    try {
      return ThreadedCoroutine.threaded(target);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  // What the sender has written is what the other process would read.
  static Trace process() throws IOException, ClassNotFoundException {
    Trace trace = new Trace("FilterProcess.main");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Coroutine<Void, String, Void> sender = ObjectStreams.sender(bytes)) {
      sender.send("POST /search");
      sender.send("GET /");
    }
    InputStream in = new ByteArrayInputStream(bytes.toByteArray());
    var printer = trace.primed("printer", CoFollow::printer);
    var grep = trace.primed("grep", () -> CoPipe.grep("POST", printer));
    var items = trace.of("receiveFrom", ObjectStreams.receiveFrom(in, String.class));
    items.forEachRemaining(grep::send);
    grep.close();
    return trace;
  }

  static Trace networkConsumers() throws IOException {
    Trace trace = new Trace();
    var first = trace.of("sender 1", ObjectStreams.<String>sender(new ByteArrayOutputStream()));
    var second = trace.of("sender 2", ObjectStreams.<String>sender(new ByteArrayOutputStream()));
    var posts = trace.primed("grep POST", () -> CoPipe.grep("POST", first));
    var robots = trace.primed("grep robots", () -> CoPipe.grep("robots", second));
    Coroutine<Void, String, Void> broadcast =
        trace.primed("broadcast", () -> CoBroadcast.broadcast(List.of(posts, robots)));
    broadcast.send("GET /robots.txt");
    broadcast.close();
    return trace;
  }

  static Trace buses() throws IOException, SAXException {
    Trace trace = new Trace("parser");
    var table = trace.primed("table", BusPositions::table);
    var filter =
        trace.primed(
            "filterOnField", () -> BusPositions.filterOnField("direction", "North Bound", table));
    var maps = trace.primed("busesToMaps", () -> BusPositions.busesToMaps(filter));
    XmlEvents.sax(new ByteArrayInputStream(BUS.getBytes(StandardCharsets.UTF_8)), maps);
    return trace;
  }
}
