package dev.bobbin.durable.store;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A database of H2 in a file, which stays open until the program ends. */
final class EmbeddedFile implements DataSource {
  /** Without the second, what was committed in the last half second is lost if it is killed. */
  private static final String SETTINGS = ";DB_CLOSE_DELAY=-1;WRITE_DELAY=0";

  private final String url;

  EmbeddedFile(Path file) {
    if (file.toString().contains(";")) {
      throw new IllegalArgumentException(
          "H2 takes what is behind a semicolon for settings: " + file);
    }
    this.url = "jdbc:h2:file:" + file.toAbsolutePath() + SETTINGS;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return getConnection("", "");
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    if (DriverManager.drivers().noneMatch(d -> d.getClass().getName().equals("org.h2.Driver"))) {
      throw new SQLException("H2 is not on the class path: add com.h2database:h2");
    }
    return DriverManager.getConnection(url, user, password);
  }

  @Override
  public PrintWriter getLogWriter() {
    return DriverManager.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    throw new SQLFeatureNotSupportedException("setLogWriter");
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    throw new SQLFeatureNotSupportedException("setLoginTimeout");
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("getParentLogger");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    throw new SQLException("this is no " + type.getName());
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }
}
