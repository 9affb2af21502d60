package dev.bobbin.samples.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.InvalidClassException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectStreamsTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void items_arrive_in_order() throws Exception {
    ObjectStreams.sendTo(bytes, List.of("warp", "weft"));

    assertThat(received(String.class, bytes.toByteArray()).toList())
        .containsExactly("warp", "weft");
  }

  @Test
  void coroutine_sends_at_once_and_ends_the_stream_when_it_is_closed() throws Exception {
    Coroutine<Void, String, Void> sender = ObjectStreams.sender(bytes);
    sender.send("warp");
    byte[] open = bytes.toByteArray();
    sender.close();

    Gen<String> incomplete = received(String.class, open);
    assertThat(incomplete.next()).isEqualTo("warp");
    assertThatThrownBy(incomplete::next).isInstanceOf(EOFException.class);
    assertThat(received(String.class, bytes.toByteArray()).toList()).containsExactly("warp");
  }

  @Test
  void stream_that_is_cut_is_no_stream_that_ends() throws Exception {
    ObjectStreams.sendTo(bytes, List.of("warp", "weft"));
    byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() - 1);

    assertThatThrownBy(() -> received(String.class, cut).toList()).isInstanceOf(EOFException.class);
  }

  @Test
  void objects_of_other_classes_are_refused() throws Exception {
    ObjectStreams.sendTo(bytes, List.of(new StringBuilder("no integer")));

    assertThatThrownBy(() -> received(Integer.class, bytes.toByteArray()).next())
        .isInstanceOf(InvalidClassException.class);
  }

  private static <T> Gen<T> received(Class<T> type, byte[] bytes) throws Exception {
    return ObjectStreams.receiveFrom(new ByteArrayInputStream(bytes), type);
  }
}
