package dev.bobbin.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Gen;
import dev.bobbin.GeneratorStateException;
import java.io.Serializable;
import org.junit.jupiter.api.Test;

/** The state of a frame in the numbers that are written to files. */
class FrameAccessTest {

  @Test
  void a_state_is_told_as_a_number_and_set_by_it() {
    PlainFrame frame = PlainFrame.yielding("a", "b");
    assertThat(FrameAccess.rest(frame)).isZero();
    frame.next();
    assertThat(FrameAccess.rest(frame)).isEqualTo(1);
    PlainFrame other = PlainFrame.yielding("a", "b");
    FrameAccess.restore(other, 1);
    assertThat(other.next()).isEqualTo("b");
  }

  @Test
  void ends_have_numbers_below_zero() {
    PlainFrame frame = PlainFrame.yielding();
    assertThat(frame.hasNext()).isFalse();
    assertThat(FrameAccess.rest(frame)).isEqualTo(FrameAccess.RETURNED);
    frame.close();
    assertThat(FrameAccess.rest(frame)).isEqualTo(FrameAccess.CLOSED);
    for (int state : new int[] {FrameAccess.CLOSED, FrameAccess.RETURNED, FrameAccess.FAILED}) {
      PlainFrame other = PlainFrame.yielding();
      FrameAccess.restore(other, state);
      assertThat(FrameAccess.rest(other)).isEqualTo(state);
      assertThat(other.state()).isEqualTo(Gen.State.CLOSED);
    }
  }

  @Test
  void a_frame_that_runs_has_none() {
    PlainFrame frame = new PlainFrame((self, point, sent, raised) -> FrameAccess.rest(self) > 0);

    assertThatThrownBy(frame::next).isInstanceOf(GeneratorStateException.class);
  }

  @Test
  void a_frame_that_is_held_refuses_all_until_its_state_is_set() {
    PlainFrame frame = PlainFrame.yielding("a", "b");
    FrameAccess.hold(frame);

    assertThatThrownBy(frame::next).isInstanceOf(GeneratorStateException.class);
    assertThatThrownBy(frame::close).isInstanceOf(GeneratorStateException.class);
    FrameAccess.restore(frame, 1);
    assertThat(frame.next()).isEqualTo("b");
  }

  @Test
  void only_a_frame_that_reads_its_state_is_made_without_a_contract() {
    class Old extends GeneratorFrame {
      @Override
      public boolean hasNext() {
        return false;
      }

      @Override
      public Object next() {
        return null;
      }

      @Override
      public Object send(Object sent) {
        return null;
      }

      @Override
      protected boolean resume(Object sent, Throwable raised) {
        return false;
      }

      @Override
      protected void clear() {}

      @Override
      protected Object spilled(int field) {
        return null;
      }

      @Override
      protected String metadata() {
        return "";
      }
    }

    class OfSerializableInterface extends Old implements Serializable {
      private static final long serialVersionUID = 1L;
    }

    class Durable extends Old implements SerializableFrame {
      private static final long serialVersionUID = 1L;
    }

    assertThatThrownBy(Old::new).isInstanceOf(IncompatibleClassChangeError.class);
    assertThatThrownBy(OfSerializableInterface::new)
        .isInstanceOf(IncompatibleClassChangeError.class);
    assertThatCode(Durable::new).doesNotThrowAnyException();
  }
}
