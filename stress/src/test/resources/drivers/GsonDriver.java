package drivers;

import com.google.gson.ExclusionStrategy;
import com.google.gson.FieldAttributes;
import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import com.google.gson.LongSerializationPolicy;
import com.google.gson.TypeAdapter;
import com.google.gson.annotations.Expose;
import com.google.gson.annotations.SerializedName;
import com.google.gson.annotations.Since;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Currency;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/** JSON back and forth: objects, trees, streams, and all that is wrong with documents. */
public final class GsonDriver {

  enum Colour {
    RED,
    @SerializedName("bleu")
    BLUE
  }

  static class Base {
    int id;
    transient int skipped = 9;
    @Since(1.1) String late = "late";
  }

  static class Item extends Base {
    @Expose String name;
    @SerializedName(value = "amount", alternate = {"sum", "total"})
    BigDecimal amount;
    Colour colour;
    double[] weights;
    List<Item> children = new ArrayList<>();
    Map<String, Integer> counts = new TreeMap<>();
    Integer nothing;
    char letter;
    boolean flag;
    long big;
    float small;
    byte tiny;
    short shorty;
  }

  record Point(int x, long y, String label) {}

  static class Box<T> {
    T value;
    List<T> more;
  }

  public static void run(PrintStream out) throws IOException {
    Random random = new Random(7);
    List<Gson> gsons =
        List.of(
            new Gson(),
            new GsonBuilder().setPrettyPrinting().serializeNulls().create(),
            new GsonBuilder()
                .setFieldNamingPolicy(FieldNamingPolicy.UPPER_CAMEL_CASE_WITH_SPACES)
                .setVersion(1.0)
                .disableHtmlEscaping()
                .setLongSerializationPolicy(LongSerializationPolicy.STRING)
                .create(),
            new GsonBuilder()
                .enableComplexMapKeySerialization()
                .serializeSpecialFloatingPointValues()
                .registerTypeAdapter(Colour.class, new LowerCase())
                .registerTypeAdapter(
                    Point.class,
                    (JsonSerializer<Point>)
                        (point, type, context) -> new JsonPrimitive(point.x() + ":" + point.y()))
                .addSerializationExclusionStrategy(new NoWeights())
                .create());
    for (int round = 0; round < 20; round++) {
      Item item = item(random, 3);
      for (Gson gson : gsons) {
        String json = gson.toJson(item);
        out.println(json);
        Item back = gson.fromJson(json, Item.class);
        out.println(gson.toJson(back).equals(json) + " " + back.children.size());
        tree(JsonParser.parseString(json), out, 0);
      }
    }
    generics(out, gsons);
    special(out, gsons);
    broken(out, gsons);
    streams(out, random);
  }

  private static Item item(Random random, int depth) {
    Item item = new Item();
    item.id = random.nextInt();
    item.name = text(random);
    item.amount = new BigDecimal(new BigInteger(70, random), random.nextInt(20) - 10);
    item.colour = Colour.values()[random.nextInt(2)];
    item.weights = random.doubles(random.nextInt(4)).toArray();
    item.letter = (char) ('a' + random.nextInt(26));
    item.flag = random.nextBoolean();
    item.big = random.nextLong();
    item.small = random.nextFloat();
    item.tiny = (byte) random.nextInt();
    item.shorty = (short) random.nextInt();
    for (int i = random.nextInt(4); i > 0; i--) {
      item.counts.put(text(random), random.nextInt(100));
    }
    for (int i = depth == 0 ? 0 : random.nextInt(3); i > 0; i--) {
      item.children.add(item(random, depth - 1));
    }
    return item;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append((char) (random.nextInt(5) == 0 ? random.nextInt(0x2fff) : ' ' + random.nextInt(95)));
    }
    return text.toString();
  }

  private static void tree(JsonElement element, PrintStream out, int depth) {
    if (element instanceof JsonObject object) {
      object.entrySet().forEach(entry -> tree(entry.getValue(), out, depth + 1));
      out.println(depth + " " + object.keySet() + " " + object.equals(object.deepCopy()));
    } else if (element instanceof JsonArray array) {
      array.forEach(child -> tree(child, out, depth + 1));
      out.println(depth + " " + array.size());
    } else {
      out.println(depth + " " + element + (element.isJsonPrimitive() ? number(element) : ""));
    }
  }

  private static String number(JsonElement element) {
    try {
      return " " + element.getAsDouble() + " " + element.getAsBigDecimal().scale();
    } catch (NumberFormatException e) {
      return " " + e.getMessage();
    }
  }

  private static void generics(PrintStream out, List<Gson> gsons) {
    var boxes = new TypeToken<Map<String, Box<List<Point>>>>() {};
    String json = "{\"a\":{\"value\":[{\"x\":1,\"y\":2,\"label\":\"p\"}],\"more\":[[],null]}}";
    for (Gson gson : gsons) {
      try {
        Map<String, Box<List<Point>>> read = gson.fromJson(json, boxes.getType());
        out.println(gson.toJson(read, boxes.getType()) + " " + boxes.getType());
      } catch (RuntimeException e) {
        out.println(e);
      }
      Map<Point, int[]> keys = new LinkedHashMap<>();
      keys.put(new Point(1, 2, "k"), new int[] {1, 2});
      out.println(gson.toJson(keys));
    }
  }

  private static void special(PrintStream out, List<Gson> gsons) {
    BitSet bits = new BitSet();
    bits.set(3);
    List<Object> values =
        List.of(
            bits,
            URI.create("http://example.com/?a=b&c='d'"),
            Locale.CANADA_FRENCH,
            Currency.getInstance("EUR"),
            new UUID(1, 2),
            new StringBuilder("builder"),
            new int[][] {{1}, {2, 3}},
            Double.NaN,
            Float.MAX_VALUE,
            new Date(0).getTime());
    for (Gson gson : gsons) {
      for (Object value : values) {
        try {
          String json = gson.toJson(value);
          out.println(json + " " + gson.toJson(gson.fromJson(json, value.getClass())));
        } catch (RuntimeException e) {
          out.println(e.getClass() + " " + e.getMessage());
        }
      }
    }
  }

  private static void broken(PrintStream out, List<Gson> gsons) {
    List<String> documents =
        List.of(
            "", "{", "[1,", "{\"id\":\"x\"}", "{\"id\":1.5}", "[]", "{\"children\":{}}", "nul", "{'id':1}",
            "{\"id\":1,\"id\":2}", "{\"tiny\":300}", "{\"colour\":\"green\"}", "{\"flag\":1}",
            "{\"amount\":\"many\"}", "{\"sum\":3,\"total\":4}", "// comment\n{id=2;name=unquoted}", "\"\\u12\"",
            "{\"name\":\"\\x\"}", "{\"counts\":{\"a\":1,\"a\":2}}", "[1][2]", "{\"big\":1e400}");
    for (String document : documents) {
      for (Gson gson : gsons) {
        try {
          out.println(gson.toJson(gson.fromJson(document, Item.class)));
        } catch (RuntimeException e) {
          out.println(document + " -> " + e.getClass().getName() + ": " + e.getMessage());
        }
      }
    }
  }

  private static void streams(PrintStream out, Random random) throws IOException {
    for (int round = 0; round < 50; round++) {
      StringWriter text = new StringWriter();
      try (JsonWriter writer = new JsonWriter(text)) {
        writer.setIndent(round % 2 == 0 ? "" : " ");
        write(writer, random, 4);
      }
      out.println(text);
      try (JsonReader reader = new JsonReader(new StringReader(text.toString()))) {
        read(reader, out);
      }
    }
  }

  private static void write(JsonWriter writer, Random random, int depth) throws IOException {
    switch (depth == 0 ? 2 + random.nextInt(5) : random.nextInt(7)) {
      case 0 -> {
        writer.beginArray();
        for (int i = random.nextInt(4); i > 0; i--) {
          write(writer, random, depth - 1);
        }
        writer.endArray();
      }
      case 1 -> {
        writer.beginObject();
        for (int i = random.nextInt(4); i > 0; i--) {
          writer.name(text(random) + i);
          write(writer, random, depth - 1);
        }
        writer.endObject();
      }
      case 2 -> writer.value(random.nextLong());
      case 3 -> writer.value(random.nextGaussian());
      case 4 -> writer.value(text(random));
      case 5 -> writer.value(random.nextBoolean());
      default -> writer.nullValue();
    }
  }

  private static void read(JsonReader reader, PrintStream out) throws IOException {
    while (true) {
      switch (reader.peek()) {
        case BEGIN_ARRAY -> reader.beginArray();
        case END_ARRAY -> reader.endArray();
        case BEGIN_OBJECT -> reader.beginObject();
        case END_OBJECT -> reader.endObject();
        case NAME -> out.print(reader.nextName() + "=");
        case STRING, NUMBER -> out.print(reader.getPath() + " " + reader.nextString() + ";");
        case BOOLEAN -> out.print(reader.nextBoolean() + ";");
        case NULL -> reader.nextNull();
        case END_DOCUMENT -> {
          out.println();
          return;
        }
      }
    }
  }

  private static final class LowerCase extends TypeAdapter<Colour> {
    @Override
    public void write(JsonWriter out, Colour value) throws IOException {
      out.value(value == null ? null : value.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Colour read(JsonReader in) throws IOException {
      return Colour.valueOf(in.nextString().toUpperCase(Locale.ROOT));
    }
  }

  private static final class NoWeights implements ExclusionStrategy {
    @Override
    public boolean shouldSkipField(FieldAttributes field) {
      return field.getName().equals("weights");
    }

    @Override
    public boolean shouldSkipClass(Class<?> type) {
      return false;
    }
  }
}
