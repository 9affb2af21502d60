package dev.bobbin.pekko;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValueFactory;
import java.nio.file.Path;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.cluster.typed.Cluster;
import org.apache.pekko.cluster.typed.Join;

/** A cluster of one node. */
final class OneNode {

  private OneNode() {}

  /**
   * Starts it.
   *
   * @param folder for snapshots
   */
  static ActorTestKit start(Path folder) {
    ActorTestKit kit = ActorTestKit.create(config(folder));
    Cluster cluster = Cluster.get(kit.system());
    cluster.manager().tell(Join.create(cluster.selfMember().address()));
    return kit;
  }

  private static Config config(Path folder) {
    return ConfigFactory.parseString(
            """
            pekko {
              actor { provider = cluster, allow-java-serialization = on
                      warn-about-java-serializer-usage = off }
              remote.artery.canonical { hostname = "127.0.0.1", port = 0 }
              cluster.jmx.multi-mbeans-in-same-jvm = on
              persistence.journal.plugin = "pekko.persistence.journal.inmem"
              persistence.snapshot-store.plugin = "pekko.persistence.snapshot-store.local"
            }
            """)
        .withValue(
            "pekko.persistence.snapshot-store.local.dir",
            ConfigValueFactory.fromAnyRef(folder.resolve("snapshots").toString()))
        .withFallback(ConfigFactory.load());
  }
}
