package dev.bobbin.stress.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MutationTest {
  private static final int TRIES = 200;

  /** Where it fails, flipped bits take its place: that must be the exception. */
  @ParameterizedTest
  @EnumSource
  void a_sound_class_gets_the_damage_that_is_meant(Mutation mutation) throws IOException {
    byte[] sound = ownClassFile();

    long damaged =
        LongStream.range(0, TRIES).filter(number -> damages(mutation, sound, number)).count();

    assertThat(damaged).isGreaterThan(TRIES / 4);
  }

  private static boolean damages(Mutation mutation, byte[] sound, long number) {
    try {
      return !Arrays.equals(sound, mutation.change(sound, new Chance(number)));
    } catch (RuntimeException unwritable) {
      return false;
    }
  }

  private static byte[] ownClassFile() throws IOException {
    try (InputStream bytes = MutationTest.class.getResourceAsStream("MutationTest.class")) {
      return bytes.readAllBytes();
    }
  }
}
