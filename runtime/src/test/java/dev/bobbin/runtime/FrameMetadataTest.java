package dev.bobbin.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The text is what the weaver's tests say that it writes. */
class FrameMetadataTest {

  /** A frame that has one variable of each type, in the field of its number. */
  private static final class Described extends GeneratorFrame {
    private final String metadata;

    Described(String metadata, int point) {
      super(Contract.VERSION);
      this.metadata = metadata;
      this.state = point;
    }

    @Override
    protected boolean resume(Object sent, Throwable raised) {
      throw new AssertionError();
    }

    @Override
    protected void clear() {}

    @Override
    protected Object spilled(int field) {
      return field == -1 ? null : field == 9 ? "text" : (Object) (64 + field);
    }

    @Override
    protected String metadata() {
      return metadata;
    }

    @Override
    public boolean hasNext() {
      return false;
    }

    @Override
    public Object send(Object sent) {
      throw stop();
    }
  }

  @Test
  void the_type_of_an_array_is_a_separator_too() {
    Described frame = new Described("Host;count;4,4;values[[[9[0-1;n[I[0[1-1/Host.java", 1);

    assertThat(frame.locals()).isEqualTo(Map.of("values", "text", "n", 64));
  }

  @Test
  void a_name_has_any_letter_but_the_separators() {
    Described frame = new Described("Host;count;4,4;n:1[I[0[0-1/Host.java", 1);

    assertThat(frame.locals()).isEqualTo(Map.of("n:1", 64));
    assertThat(frame.position()).hasToString("Host.count(Host.java:4)");
    assertThat(frame.toString())
        .isEqualTo("<generator Host.count at Host.java:4, SUSPENDED, n:1=64>");
  }

  @Test
  void variables_have_their_own_types_and_are_shown_where_they_are_live() {
    String text =
        "a.b.Host;m;0,5;z[Z[1[1-1;f[Z[-64[1-1;b[B[1[0-0,1-1;c[C[1[1-1;s[S[1[1-1;o[L[9[1-1;n[L[-1[1-1;x[I[2[0-0";

    assertThat(new Described(text, 1).locals())
        .containsEntry("z", true)
        .containsEntry("f", false)
        .containsEntry("b", (byte) 65)
        .containsEntry("c", 'A')
        .containsEntry("s", (short) 65)
        .containsEntry("o", "text")
        .containsEntry("n", null)
        .doesNotContainKey("x");
    assertThat(new Described(text, 1).position().getFileName()).isNull();
    assertThat(new Described(text, 0).position().getLineNumber()).isNegative();
    assertThat(new Described(text, 1).toString())
        .startsWith("<generator Host.m, SUSPENDED, z=true, f=false");
    assertThat(new Described(text.replace("0,5", "0,5/Host.java"), 0).toString())
        .startsWith("<generator Host.m, CREATED");
  }
}
