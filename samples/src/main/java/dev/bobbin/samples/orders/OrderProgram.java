package dev.bobbin.samples.orders;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Lets something happen to one order after the other, each time it is told to go on. */
final class OrderProgram {
  static final String STORED = ".";

  private OrderProgram() {}

  /**
   * Takes the file and the names of the orders. It lists them at its start and end, and prints a
   * dot behind all that it has stored.
   */
  public static void main(String[] arguments) throws SQLException, IOException {
    Orders orders = new Orders(Path.of(arguments[0]));
    orders.list();
    for (boolean more = true; more; ) {
      more = false;
      for (int i = 1; i < arguments.length; i++) {
        if (orders.hasEnded(arguments[i])) {
          continue;
        }
        if (System.in.read() < 0) {
          return;
        }
        orders.advance(arguments[i]);
        System.out.println(STORED);
        more = true;
      }
    }
    orders.list();
  }
}
