package dev.bobbin.samples.references.dataflow;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.Primed;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.xml.sax.SAXException;

/** A parser pushes events into coroutines that find the buses of a direction. */
public final class BusPositions {

  private BusPositions() {}

  // snippet: busesToMaps
  @Primed
  static Coroutine<Void, XmlEvent, Void> busesToMaps(Coroutine<?, Map<String, String>, ?> target) {
    while (true) {
      XmlEvent event = Gen.yield();
      if (event.equals(new XmlEvent.Start("bus"))) {
        Map<String, String> bus = Gen.yieldFrom(fields("bus"));
        target.send(bus);
      }
    }
  }

  @Generator
  private static Coroutine<Void, XmlEvent, Map<String, String>> fields(String element) {
    Map<String, String> fields = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    while (true) {
      XmlEvent event = Gen.yield();
      if (event instanceof XmlEvent.Start) {
        text.setLength(0);
      } else if (event instanceof XmlEvent.Text part) {
        text.append(part.content());
      } else if (event.equals(new XmlEvent.End(element))) {
        return Gen.returns(fields);
      } else if (event instanceof XmlEvent.End end) {
        fields.put(end.name(), text.toString());
      }
    }
  }

  // end

  // snippet: filterOnField
  @Primed
  static Coroutine<Void, Map<String, String>, Void> filterOnField(
      String field, String value, Coroutine<?, Map<String, String>, ?> target) {
    while (true) {
      Map<String, String> item = Gen.yield();
      if (value.equals(item.get(field))) {
        target.send(item);
      }
    }
  }

  // end

  // snippet: table
  @Primed
  static Coroutine<Void, Map<String, String>, Void> table() {
    System.out.printf("%5s %5s  %-13s %9s %10s%n", "bus", "route", "direction", "lat", "long");
    while (true) {
      Map<String, String> bus = Gen.yield();
      System.out.printf(
          "%5s %5s  %-13s %9s %10s%n",
          bus.get("id"),
          bus.get("route"),
          bus.get("direction"),
          bus.get("latitude"),
          bus.get("longitude"));
    }
  }

  // end

  // snippet: run
  /** Prints the buses of two directions, from two parsers. */
  public static void run(Source xml, String first, String second)
      throws IOException, SAXException, XMLStreamException {
    try (InputStream in = xml.open()) {
      XmlEvents.sax(in, busesToMaps(filterOnField("direction", first, table())));
    }
    System.out.println();
    try (InputStream in = xml.open()) {
      XmlEvents.stax(in, busesToMaps(filterOnField("direction", second, table())));
    }
  }

  // end

  /** Where XML comes from; it is read twice. */
  @FunctionalInterface
  public interface Source {
    /** Starts reading. */
    InputStream open() throws IOException;
  }

  /** Returns the buses that are shipped with the samples. */
  public static InputStream shipped() {
    return BusPositions.class.getResourceAsStream("buses.xml");
  }
}
