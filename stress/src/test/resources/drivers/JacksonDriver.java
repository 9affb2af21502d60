package drivers;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIdentityInfo;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.JsonView;
import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/** Data binding, trees and streams of JSON. */
public final class JacksonDriver {

  public enum Level {
    LOW,
    @JsonProperty("upper")
    HIGH
  }

  public interface Short {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({@JsonSubTypes.Type(value = Leaf.class, name = "leaf"), @JsonSubTypes.Type(Branch.class)})
  @JsonPropertyOrder(alphabetic = true)
  public abstract static class Node {
    @JsonView(Short.class)
    public String name;

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public Map<String, Object> extra = new TreeMap<>();

    @JsonAnyGetter
    public Map<String, Object> any() {
      return extra;
    }

    @JsonAnySetter
    public void any(String key, Object value) {
      extra.put(key, value);
    }
  }

  public static final class Leaf extends Node {
    private BigDecimal value;
    public Level level;

    @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "yyyy-MM-dd'T'HH:mm", timezone = "UTC")
    public Date when;

    public byte[] bytes;
    public float[] floats;
    public Point point;
    @JsonUnwrapped(prefix = "at_") public Size size;

    public BigDecimal getValue() {
      return value;
    }

    public void setValue(BigDecimal value) {
      this.value = value;
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public static final class Branch extends Node {
    public List<Node> children = new ArrayList<>();
    public EnumMap<Level, Integer> counts = new EnumMap<>(Level.class);
  }

  public static final class Size {
    public int width = 3;
    public Integer height;
  }

  public record Point(int x, @JsonProperty("why") long y) implements Comparable<Point> {
    @Override
    public int compareTo(Point other) {
      return Integer.compare(x, other.x);
    }
  }

  public static final class Id {
    private final String text;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Id(String text) {
      this.text = text;
    }

    @JsonValue
    String text() {
      return text;
    }
  }

  @JsonIdentityInfo(generator = ObjectIdGenerators.IntSequenceGenerator.class, property = "@id")
  public static final class Person {
    public String name;
    public Person friend;
    public Id id;
  }

  public static void run(PrintStream out) throws IOException {
    List<ObjectMapper> mappers = mappers();
    Random random = new Random(11);
    for (int round = 0; round < 12; round++) {
      Node node = node(random, 3);
      for (ObjectMapper mapper : mappers) {
        String json = mapper.writeValueAsString(node);
        out.println(json);
        try {
          Node back = mapper.readValue(json, Node.class);
          out.println(mapper.writeValueAsString(back).equals(json));
        } catch (JsonProcessingException e) {
          out.println(message(e));
        }
        out.println(mapper.writerWithView(Short.class).writeValueAsString(node));
        tree(mapper.readTree(json), out, "");
      }
    }
    identity(out, mappers);
    conversions(out, mappers);
    broken(out, mappers);
    streams(out, mappers.get(0), random);
  }

  private static List<ObjectMapper> mappers() {
    SimpleModule module = new SimpleModule("points");
    module.addSerializer(Point.class, new PointText());
    module.addKeySerializer(Point.class, new PointKey());
    return List.of(
        new ObjectMapper(),
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .build(),
        JsonMapper.builder()
            .addModule(module)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(SerializationFeature.WRITE_ENUMS_USING_INDEX)
            .enable(JsonParser.Feature.ALLOW_COMMENTS, JsonParser.Feature.ALLOW_SINGLE_QUOTES)
            .build());
  }

  private static Node node(Random random, int depth) {
    Node node;
    if (depth > 0 && random.nextInt(3) > 0) {
      Branch branch = new Branch();
      for (int i = random.nextInt(4); i > 0; i--) {
        branch.children.add(node(random, depth - 1));
      }
      branch.counts.put(Level.values()[random.nextInt(2)], random.nextInt());
      node = branch;
    } else {
      Leaf leaf = new Leaf();
      leaf.setValue(new BigDecimal(new BigInteger(80, random), random.nextInt(30) - 15));
      leaf.level = Level.values()[random.nextInt(2)];
      leaf.when = new Date(Math.abs(random.nextLong()) % 4_000_000_000_000L);
      leaf.bytes = new byte[random.nextInt(9)];
      random.nextBytes(leaf.bytes);
      leaf.floats = new float[] {random.nextFloat(), random.nextInt()};
      leaf.size = new Size();
      leaf.point = new Point(random.nextInt(), random.nextLong());
      node = leaf;
    }
    node.name = text(random);
    for (int i = random.nextInt(3); i > 0; i--) {
      node.extra.put("x" + i, i == 1 ? List.of(1, "two", 3.5) : Map.of("k", text(random)));
    }
    return node;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(10); i > 0; i--) {
      text.appendCodePoint(random.nextInt(6) == 0 ? 0x1F600 + random.nextInt(50) : ' ' + random.nextInt(90));
    }
    return text.toString();
  }

  private static void tree(JsonNode node, PrintStream out, String path) {
    out.println(path + " " + node.getNodeType() + " " + node.size() + " " + node.asText("-") + " " + node.asDouble(0.5));
    if (node instanceof ObjectNode object) {
      object.fieldNames().forEachRemaining(name -> tree(object.get(name), out, path + "/" + name));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        tree(array.get(i), out, path + "/" + i);
      }
    }
  }

  private static void identity(PrintStream out, List<ObjectMapper> mappers) throws IOException {
    Person one = new Person();
    Person two = new Person();
    one.name = "one";
    two.name = "two";
    one.friend = two;
    two.friend = one;
    two.id = new Id("i-2");
    for (ObjectMapper mapper : mappers) {
      String json = mapper.writeValueAsString(List.of(one, two));
      List<Person> back = mapper.readValue(json, new TypeReference<>() {});
      out.println(json + " " + (back.get(0).friend.friend == back.get(0)) + " " + (back.get(1) == back.get(0).friend));
    }
  }

  private static void conversions(PrintStream out, List<ObjectMapper> mappers) throws IOException {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("x", "12");
    map.put("why", 5.0);
    for (ObjectMapper mapper : mappers) {
      try {
        out.println(mapper.convertValue(map, Point.class));
      } catch (IllegalArgumentException e) {
        out.println(e.getMessage().lines().findFirst().orElse(""));
      }
      out.println(mapper.writeValueAsString(Map.of(new Point(1, 2), new int[][] {{1}, {}})));
      out.println(mapper.writeValueAsString(new Object[] {new UUID(3, 4), 'c', Level.HIGH, Double.NaN, 1L << 60, new StringBuilder("b")}));
      out.println(mapper.readValue("[1, 2.5, \"x\", null, {\"a\": true}]", Object.class));
      ObjectNode patched = (ObjectNode) mapper.readTree("{\"a\":{\"b\":[1,2,{\"c\":3}]}}");
      out.println(patched.at(JsonPointer.compile("/a/b/2/c")) + " " + patched.findValues("c") + " " + patched.deepCopy().equals(patched));
      out.println(mapper.readerForUpdating(map).readValue("{\"x\": 1, \"z\": []}").toString());
    }
  }

  private static void broken(PrintStream out, List<ObjectMapper> mappers) {
    for (String json :
        List.of("", "{", "[1", "{\"kind\":\"leaf\",\"level\":\"MIDDLE\"}", "{\"kind\":\"stone\"}", "{\"name\":1}", "{'kind':'leaf'}",
            "{\"kind\":\"leaf\",\"value\":\"many\"}", "{\"kind\":\"leaf\",\"when\":\"yesterday\"}", "{\"kind\":\"leaf\",\"bytes\":\"***\"}",
            "{\"kind\":\"leaf\",\"floats\":1}", "/* c */ {\"kind\":\"leaf\"}", "{\"kind\":\"leaf\",\"name\":\"\\q\"}", "[]", "1e", "tru",
            "{\"kind\":\"leaf\",\"at_x\":99999999999}", "{\"kind\":\"leaf\",\"name\":\"\u0001\"}", "{\"kind\":\"leaf\"}}")) {
      for (ObjectMapper mapper : mappers) {
        try {
          out.println(mapper.writeValueAsString(mapper.readValue(json, Node.class)));
        } catch (JsonProcessingException e) {
          out.println(json + " -> " + e.getClass().getSimpleName() + " " + message(e) + " " + e.getLocation());
        }
      }
    }
  }

  private static String message(JsonProcessingException e) {
    return e.getOriginalMessage().replaceAll("@[0-9a-f]+", "@");
  }

  private static void streams(PrintStream out, ObjectMapper mapper, Random random) throws IOException {
    for (int round = 0; round < 40; round++) {
      java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
      try (JsonGenerator generator = mapper.createGenerator(bytes)) {
        write(generator, random, 4);
      }
      out.println(bytes.toString(java.nio.charset.StandardCharsets.UTF_8));
      try (JsonParser parser = mapper.createParser(bytes.toByteArray())) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
          out.print(token + " " + parser.getText() + " " + parser.currentName() + " " + parser.getParsingContext().pathAsPointer() + ";");
        }
        out.println();
      }
    }
    out.println(Optional.of(mapper.version()).map(Object::toString).orElse(""));
  }

  private static void write(JsonGenerator generator, Random random, int depth) throws IOException {
    switch (depth == 0 ? 2 + random.nextInt(6) : random.nextInt(8)) {
      case 0 -> {
        generator.writeStartArray();
        for (int i = random.nextInt(4); i > 0; i--) {
          write(generator, random, depth - 1);
        }
        generator.writeEndArray();
      }
      case 1 -> {
        generator.writeStartObject();
        for (int i = random.nextInt(4); i > 0; i--) {
          generator.writeFieldName("f" + random.nextInt(99) + "é" + i);
          write(generator, random, depth - 1);
        }
        generator.writeEndObject();
      }
      case 2 -> generator.writeNumber(random.nextLong());
      case 3 -> generator.writeNumber(random.nextGaussian());
      case 4 -> generator.writeString(text(random).repeat(1 + random.nextInt(2000)));
      case 5 -> generator.writeBoolean(random.nextBoolean());
      case 6 -> generator.writeNumber(new BigInteger(200, random));
      default -> generator.writeNull();
    }
  }

  private static final class PointText extends JsonSerializer<Point> {
    @Override
    public void serialize(Point point, JsonGenerator generator, SerializerProvider provider) throws IOException {
      generator.writeString(point.x() + ":" + point.y());
    }
  }

  private static final class PointKey extends JsonSerializer<Point> {
    @Override
    public void serialize(Point point, JsonGenerator generator, SerializerProvider provider) throws IOException {
      generator.writeFieldName(point.x() + "-" + point.y());
    }
  }
}
