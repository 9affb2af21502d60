package dev.bobbin.javac;

/** A program in a named module that saves all generators, or restores what others have saved. */
final class UpgradeProgram {
  static final String MODULE = "module app {\n  requires dev.bobbin.durable;\n}\n";

  static final String MAIN =
      """
      package app;

      import dev.bobbin.*;
      import dev.bobbin.durable.*;
      import java.io.*;
      import java.nio.file.*;
      import java.util.*;

      public class Main {
        private static final ClassLoader LOADER = Main.class.getClassLoader();
        private static boolean explains;

        public static void main(String[] arguments) throws Exception {
          explains = arguments[0].equals("explain");
          List<String> names = List.of(arguments).subList(2, arguments.length);
          for (String name : names) {
            if (arguments[0].equals("save")) {
              save(Path.of(arguments[1]), name);
            } else {
              for (String folder : arguments[1].split(File.pathSeparator)) {
                System.out.println(name + " = " + restore(Path.of(folder), name));
              }
            }
          }
        }

        private static void save(Path folder, String name) throws Exception {
          Gen<?> generator = (Gen<?>) type(name).getDeclaredMethod("start").invoke(null);
          generator.next();
          SnapshotCodec codec = SnapshotCodec.of(LOADER);
          Files.write(folder.resolve(name + ".codec"), codec.toBytes(generator));
          Files.write(folder.resolve(name + ".schema"), codec.schema());
          Files.write(folder.resolve(name + ".snapshot"), Snapshots.toBytes(generator));
          try (var out = new ObjectOutputStream(Files.newOutputStream(folder.resolve(name + ".stream")))) {
            out.writeObject(generator);
          }
        }

        private static Class<?> type(String name) throws Exception {
          return Class.forName("app." + name);
        }

        /** Of the three forms, the outcome has to be the same; what has moved needs a codec. */
        private static String restore(Path folder, String name) throws Exception {
          SnapshotCodec codec = SnapshotCodec.of(LOADER, "app.*").reading(read(folder, name + ".schema"));
          if (name.equals("Moved")) {
            codec.with(type("Target"));
            return outcome(() -> codec.fromBytes(read(folder, name + ".codec")));
          }
          Set<String> outcomes = new TreeSet<>();
          outcomes.add(outcome(() -> codec.fromBytes(read(folder, name + ".codec"))));
          outcomes.add(outcome(() -> Snapshots.fromBytes(read(folder, name + ".snapshot"), LOADER, "app.*")));
          outcomes.add(outcome(() -> new ObjectInputStream(new ByteArrayInputStream(read(folder, name + ".stream"))).readObject()));
          return String.join(" or ", outcomes);
        }

        private static byte[] read(Path folder, String file) throws IOException {
          return Files.readAllBytes(folder.resolve(file));
        }

        private static String outcome(java.util.concurrent.Callable<Object> reading) throws Exception {
          Gen<?> generator;
          try {
            generator = (Gen<?>) reading.call();
          } catch (IncompatibleStateException | ClassNotFoundException e) {
            return "refused" + (explains ? " " + e.getMessage() : "");
          }
          List<Object> values = new ArrayList<>();
          try {
            while (generator.hasNext()) {
              values.add(generator.next());
            }
          } catch (IllegalStateException e) {
            values.add(e);
          }
          return values.toString();
        }
      }
      """;

  private UpgradeProgram() {}
}
