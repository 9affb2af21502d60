package dev.bobbin.durable;

import dev.bobbin.testing.Packages;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackagesTest {

  @Test
  void the_store_uses_the_snapshots_and_not_the_other_way_round() {
    Packages packages = Packages.around(Snapshots.class);

    packages.assertFreeOfCycles();
    packages.assertOrder(List.of("dev.bobbin.durable", "dev.bobbin.durable.store"));
  }
}
