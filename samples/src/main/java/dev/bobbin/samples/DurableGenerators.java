package dev.bobbin.samples;

import dev.bobbin.samples.launcher.CourseModule;
import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.orders.Approvals;
import dev.bobbin.samples.orders.OrdersCommand;
import java.util.List;

/** The programs that use the module {@code durable}. */
final class DurableGenerators {
  static final CourseModule PROGRAMS =
      new CourseModule(
          "Durable: generators that wait for days",
          List.of(
              Program.withOptions(
                  "orders",
                  "orders in a database, and a program that is killed while they wait",
                  OrdersCommand::new),
              Program.of(
                  "approvals", "a service of Spring whose approvals are stored", Approvals::run)));

  private DurableGenerators() {}
}
