package dev.bobbin.durable.store;

import java.sql.SQLException;

/** What two say to each other who change the same at once, by SQLSTATE (ISO/IEC 9075-2). */
final class Conflicts {
  private static final String CONSTRAINT = "23";

  /** Transactions that cannot be serialized: class 40. */
  private static final String ROLLBACK = "40";

  /** H2: another transaction has updated or deleted the same row. */
  private static final String H2_CONCURRENT = "90131";

  private Conflicts() {}

  /** Returns whether a row with the same key is there already. */
  static boolean isDuplicate(SQLException e) {
    return state(e).startsWith(CONSTRAINT);
  }

  /** Returns whether another transaction has changed the row. */
  static boolean isConcurrentChange(SQLException e) {
    return state(e).startsWith(ROLLBACK) || state(e).equals(H2_CONCURRENT);
  }

  private static String state(SQLException e) {
    return e.getSQLState() == null ? "" : e.getSQLState();
  }
}
