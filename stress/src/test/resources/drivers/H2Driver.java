package drivers;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Random;

/** SQL of all kinds on a database in memory. */
public final class H2Driver {

  private static final String[] SCHEMA = {
    "CREATE TABLE customer(id INT PRIMARY KEY, name VARCHAR(40) NOT NULL, born DATE, vip BOOLEAN DEFAULT FALSE)",
    "CREATE TABLE item(id IDENTITY, label VARCHAR(30) UNIQUE, price DECIMAL(10,2) CHECK (price >= 0))",
    "CREATE TABLE orders(id BIGINT PRIMARY KEY, customer INT REFERENCES customer(id) ON DELETE CASCADE,"
        + " placed TIMESTAMP, note CLOB, data BINARY VARYING(20))",
    "CREATE TABLE line(orders BIGINT, item BIGINT, pieces INT, PRIMARY KEY (orders, item),"
        + " FOREIGN KEY (orders) REFERENCES orders(id) ON DELETE CASCADE, FOREIGN KEY (item) REFERENCES item(id))",
    "CREATE INDEX by_name ON customer(name DESC)",
    "CREATE VIEW bill AS SELECT o.id, c.name, SUM(l.pieces * i.price) AS total FROM orders o"
        + " JOIN customer c ON c.id = o.customer JOIN line l ON l.orders = o.id JOIN item i ON i.id = l.item"
        + " GROUP BY o.id, c.name",
    "CREATE SEQUENCE numbers START WITH 10 INCREMENT BY 5",
    "CREATE DOMAIN percent AS INT CHECK (VALUE BETWEEN 0 AND 100)",
    "CREATE TABLE typed(a TINYINT, b SMALLINT, c REAL, d DOUBLE PRECISION, e TIME, f UUID, g INT ARRAY[5],"
        + " h JSON, i INTERVAL DAY TO SECOND, j ENUM('x','y'), k percent, l INT GENERATED ALWAYS AS (a + b))",
  };

  private static final String[] QUERIES = {
    "SELECT * FROM bill ORDER BY total DESC, id FETCH FIRST 10 ROWS ONLY",
    "SELECT c.name, COUNT(o.id) n FROM customer c LEFT JOIN orders o ON o.customer = c.id GROUP BY c.name"
        + " HAVING COUNT(o.id) <> 2 ORDER BY n, c.name",
    "SELECT name, RANK() OVER (ORDER BY total DESC) r, SUM(total) OVER (PARTITION BY name ORDER BY id"
        + " ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) s, LAG(total, 1, 0) OVER (ORDER BY id) FROM bill ORDER BY id",
    "WITH RECURSIVE fib(n, a, b) AS (SELECT 1, CAST(0 AS BIGINT), CAST(1 AS BIGINT) UNION ALL"
        + " SELECT n + 1, b, a + b FROM fib WHERE n < 40) SELECT * FROM fib WHERE MOD(n, 7) = 0",
    "SELECT id, CASE WHEN price < 10 THEN 'cheap' WHEN price < 50 THEN 'fair' ELSE 'dear' END k, price FROM item"
        + " WHERE label LIKE '%a%' OR label REGEXP '[0-9]+x' ORDER BY 2, 1",
    "SELECT EXTRACT(YEAR FROM born) y, MIN(name), MAX(born), COUNT(DISTINCT vip) FROM customer GROUP BY 1 ORDER BY 1",
    "SELECT name FROM customer WHERE id IN (SELECT customer FROM orders WHERE EXISTS"
        + " (SELECT 1 FROM line WHERE orders = orders.id AND pieces > ALL (SELECT 3))) ORDER BY born DESC NULLS LAST, id",
    "SELECT label FROM item UNION SELECT name FROM customer EXCEPT SELECT 'name3' ORDER BY 1 OFFSET 3 ROWS",
    "SELECT LISTAGG(label, '|') WITHIN GROUP (ORDER BY price, id), AVG(price), STDDEV_POP(price), MEDIAN(price) FROM item",
    "SELECT UPPER(name), LPAD(id, 5, '*'), SOUNDEX(name), SUBSTRING(name, 2, 3), REGEXP_REPLACE(name, '(m)(e)', '$2$1'),"
        + " TRANSLATE(name, 'aeiou', '12345'), INSERT(name, 1, 2, 'ZZ'), HASH('SHA-256', name) FROM customer WHERE id < 8",
    "SELECT DATEADD(MONTH, id, born), DATEDIFF(DAY, born, DATE '2020-02-29'), DAYNAME(born), FORMATDATETIME(born, 'yyyy-DDD')"
        + " FROM customer WHERE id BETWEEN 3 AND 9",
    "SELECT JSON_OBJECT('a': id, 'b': JSON_ARRAY(name, vip NULL ON NULL)) FROM customer ORDER BY id LIMIT 5",
    "SELECT * FROM (VALUES (1, 'one'), (2, 'two'), (NULL, 'none')) v(n, t) NATURAL JOIN (VALUES (1), (2)) w(n)",
    "SELECT vip, GROUPING(vip), COUNT(*) FROM customer GROUP BY GROUPING SETS ((vip), ())",
    "SELECT x, POWER(x, 2), SQRT(x), ROUND(LN(x), 6), BITAND(x, 6), TO_CHAR(x * 1000.5, '9,999.99') FROM SYSTEM_RANGE(1, 12)",
    "EXPLAIN SELECT * FROM customer c, orders o WHERE c.id = o.customer AND c.name > 'name5'",
    "SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns WHERE table_schema = 'PUBLIC'"
        + " ORDER BY 1, ordinal_position",
    "SELECT NEXT VALUE FOR numbers, CURRVAL('numbers')",
    "SELECT CAST('12:34:56' AS TIME), CAST(1.5 AS INT), CAST('x' AS VARBINARY), ARRAY[1, 2] || ARRAY[3], (1, 'a') < (1, 'b')",
    "SELECT name FROM customer WHERE name = ANY(SELECT label FROM item) OR vip IS NOT TRUE QUALIFY ROW_NUMBER()"
        + " OVER (PARTITION BY vip ORDER BY id) <= 3",
  };

  private static final String[] WRONG = {
    "SELEC 1",
    "SELECT * FROM nowhere",
    "SELECT nothing FROM customer",
    "INSERT INTO customer VALUES (1, 'again', NULL, NULL)",
    "INSERT INTO item(label, price) VALUES ('minus', -1)",
    "INSERT INTO orders VALUES (999, 999, NULL, NULL, NULL)",
    "INSERT INTO customer(id) VALUES (77)",
    "SELECT 1 / 0",
    "SELECT CAST('abc' AS INT)",
    "SELECT name, COUNT(*) FROM customer",
    "CREATE TABLE customer(x INT)",
    "UPDATE customer SET name = REPEAT('x', 99) WHERE id = 1",
    "SELECT (SELECT id FROM customer)",
    "DROP TABLE customer RESTRICT",
    "ALTER TABLE item DROP COLUMN nothing",
  };

  public static void run(PrintStream out) throws Exception {
    Class.forName("org.h2.Driver", true, H2Driver.class.getClassLoader());
    try (Connection connection = new org.h2.Driver().connect("jdbc:h2:mem:stress;LOCK_TIMEOUT=1000", null)) {
      try (Statement statement = connection.createStatement()) {
        for (String sql : SCHEMA) {
          out.println(statement.execute(sql) + " " + sql);
        }
        fill(connection);
        for (String sql : QUERIES) {
          query(statement, sql, out);
        }
        for (String sql : WRONG) {
          query(statement, sql, out);
        }
        change(connection, statement, out);
        query(statement, "SCRIPT NODATA NOPASSWORDS NOSETTINGS TABLE customer, item, line, orders", out);
      }
    }
  }

  private static void fill(Connection connection) throws SQLException {
    Random random = new Random(5);
    try (PreparedStatement customer = connection.prepareStatement("INSERT INTO customer VALUES (?, ?, ?, ?)");
        PreparedStatement item = connection.prepareStatement("INSERT INTO item(label, price) VALUES (?, ?)");
        PreparedStatement order = connection.prepareStatement("INSERT INTO orders VALUES (?, ?, ?, ?, ?)");
        PreparedStatement line = connection.prepareStatement("MERGE INTO line KEY(orders, item) VALUES (?, ?, ?)")) {
      for (int i = 1; i <= 40; i++) {
        customer.setInt(1, i);
        customer.setString(2, "name" + random.nextInt(30));
        customer.setObject(3, i % 7 == 0 ? null : java.time.LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20000)));
        customer.setBoolean(4, random.nextInt(4) == 0);
        customer.addBatch();
        item.setString(1, "label" + (char) ('a' + i % 26) + i + "x");
        item.setBigDecimal(2, java.math.BigDecimal.valueOf(random.nextInt(10000), 2));
        item.addBatch();
      }
      customer.executeBatch();
      item.executeBatch();
      for (long i = 1; i <= 120; i++) {
        order.setLong(1, i);
        order.setInt(2, 1 + random.nextInt(40));
        order.setObject(3, java.time.LocalDateTime.of(2020, 1, 1, 0, 0).plusMinutes(random.nextInt(500000)));
        order.setString(4, i % 3 == 0 ? null : "note ".repeat(random.nextInt(50)));
        order.setBytes(5, new byte[] {(byte) i, 2, 3});
        order.execute();
        for (int j = random.nextInt(4); j > 0; j--) {
          line.setLong(1, i);
          line.setLong(2, 1 + random.nextInt(40));
          line.setInt(3, 1 + random.nextInt(5));
          line.execute();
        }
      }
    }
  }

  private static void query(Statement statement, String sql, PrintStream out) {
    out.println("> " + sql);
    try {
      if (!statement.execute(sql)) {
        out.println(statement.getUpdateCount());
        return;
      }
      try (ResultSet rows = statement.getResultSet()) {
        ResultSetMetaData columns = rows.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          out.print(columns.getColumnLabel(i) + ":" + columns.getColumnTypeName(i) + "(" + columns.getPrecision(i) + ") ");
        }
        out.println();
        while (rows.next()) {
          for (int i = 1; i <= columns.getColumnCount(); i++) {
            out.print(rows.getString(i) + (rows.wasNull() ? "! " : " "));
          }
          out.println();
        }
      }
    } catch (SQLException e) {
      out.println(e.getSQLState() + " " + e.getErrorCode() + " " + e.getMessage());
    }
  }

  private static void change(Connection connection, Statement statement, PrintStream out) throws SQLException {
    query(statement, "INSERT INTO typed(a, b, c, d, e, f, g, h, i, j, k) VALUES (1, 2, 0.1, 1e300, '01:02:03',"
        + " '123e4567-e89b-12d3-a456-426614174000', ARRAY[1, NULL], JSON '{\"a\":[1,2]}', INTERVAL '1 2:3:4' DAY TO SECOND, 'y', 50)", out);
    query(statement, "SELECT * FROM typed", out);
    query(statement, "INSERT INTO typed(k) VALUES (101)", out);
    connection.setAutoCommit(false);
    query(statement, "UPDATE item SET price = price * 1.1 WHERE id IN (SELECT item FROM line GROUP BY item HAVING COUNT(*) > 4)", out);
    Savepoint point = connection.setSavepoint();
    query(statement, "DELETE FROM customer WHERE vip", out);
    query(statement, "SELECT COUNT(*), (SELECT COUNT(*) FROM line) FROM orders", out);
    connection.rollback(point);
    query(statement, "SELECT COUNT(*), (SELECT COUNT(*) FROM line) FROM orders", out);
    query(statement, "MERGE INTO item t USING (VALUES (1, 5.00), (99, 7.00)) s(id, p) ON t.id = s.id WHEN MATCHED THEN UPDATE"
        + " SET price = s.p WHEN NOT MATCHED THEN INSERT (id, label, price) VALUES (s.id, 'new', s.p)", out);
    connection.commit();
    connection.setAutoCommit(true);
    query(statement, "ALTER TABLE item ADD COLUMN stock INT DEFAULT 7 NOT NULL BEFORE price", out);
    query(statement, "ALTER TABLE item ALTER COLUMN label RENAME TO title", out);
    query(statement, "SELECT * FROM item ORDER BY id DESC LIMIT 4", out);
    query(statement, "SELECT * FROM bill ORDER BY id LIMIT 5", out);
    query(statement, "TRUNCATE TABLE line", out);
    query(statement, "DROP VIEW bill", out);
    query(statement, "COMMENT ON TABLE orders IS 'what was ordered'", out);
    try (ResultSet tables = connection.getMetaData().getTables(null, "PUBLIC", "%", null)) {
      while (tables.next()) {
        out.println(tables.getString(3) + " " + tables.getString(4) + " " + tables.getString(5));
      }
    }
  }
}
