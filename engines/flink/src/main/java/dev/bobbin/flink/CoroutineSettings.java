package dev.bobbin.flink;

import dev.bobbin.durable.SnapshotCodec;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which coroutines are kept, and which objects they may refer to.
 *
 * @param hosts the classes that have the durable methods
 * @param patterns further classes that are allowed
 */
record CoroutineSettings(List<Class<?>> hosts, List<String> patterns) implements Serializable {
  private static final long serialVersionUID = 1L;

  static CoroutineSettings of(Class<?>... hosts) {
    if (hosts.length == 0) {
      throw new IllegalArgumentException(
          "name the classes that have the @Durable methods of the coroutines");
    }
    return new CoroutineSettings(List.of(hosts), List.of());
  }

  CoroutineSettings allowing(String... more) {
    List<String> all = new ArrayList<>(patterns);
    all.addAll(Arrays.asList(more));
    return new CoroutineSettings(hosts, List.copyOf(all));
  }

  /** Returns a codec that is not limited yet. */
  SnapshotCodec codec(ClassLoader loader) {
    Stream<String> own = hosts.stream().map(Class::getName).flatMap(n -> Stream.of(n, n + "$*"));
    return SnapshotCodec.of(loader, Stream.concat(patterns.stream(), own).toArray(String[]::new));
  }

  Class<?>[] hostArray() {
    return hosts.toArray(new Class<?>[0]);
  }
}
