package dev.bobbin.conformance;

import dev.bobbin.testing.OncePerBuild;
import dev.bobbin.testing.Packages;
import org.junit.jupiter.api.Test;

@OncePerBuild
class PackagesTest {

  @Test
  void no_packages_are_in_a_cycle() {
    Packages.around(PackagesTest.class).assertFreeOfCycles();
  }
}
