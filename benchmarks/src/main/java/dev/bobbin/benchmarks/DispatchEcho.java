package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.BlockingEcho;
import dev.bobbin.benchmarks.hand.EchoClient;
import dev.bobbin.benchmarks.load.BobbinEcho;
import dev.bobbin.benchmarks.peers.NettyEcho;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/**
 * 32 bytes to a server on one other thread and back, over one connection of this machine; the
 * client is a blocking socket. Per round trip.
 */
@OperationsPerInvocation(DispatchEcho.ROUND_TRIPS)
public class DispatchEcho extends Workload {

  static final int ROUND_TRIPS = 100;

  private EchoClient client;

  /** Creates it. */
  public DispatchEcho() {
    n = ROUND_TRIPS;
  }

  /** The servers are daemons: they end with the JVM that measures them. */
  private interface Server {
    int start() throws IOException;
  }

  private long roundTrips(Server server) throws IOException {
    if (client == null) {
      client = new EchoClient(server.start());
    }
    return client.roundTrips(n);
  }

  @Benchmark
  public long hand() throws IOException {
    return roundTrips(BlockingEcho::start);
  }

  @Benchmark
  public long bobbin() throws IOException {
    return roundTrips(BobbinEcho::start);
  }

  @Benchmark
  public long netty() throws IOException {
    return roundTrips(NettyEcho::start);
  }
}
