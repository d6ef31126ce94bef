package ziman.dsl.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import ziman.dsl.run.Attempt;
import ziman.dsl.run.Kept;
import ziman.dsl.run.Point;
import ziman.engine.model.Content;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Outcome;
import ziman.engine.pipeline.Table;

/** Points kept in an SQLite file. Several processes may use one file at the same time. */
public final class RunStore implements Kept, AutoCloseable {
  /** What the file is called. */
  public static final String NAME = "runs.sqlite";

  private static final int PATIENCE = 60_000;

  private final Path file;
  private final String model;
  private final boolean fresh;
  private final String build;
  private final Connection connection;
  private final Statements statements;

  private RunStore(Path file, String model, boolean fresh, Connection connection) {
    this.file = file;
    this.model = model;
    this.fresh = fresh;
    this.connection = connection;
    this.statements = new Statements(connection);
    this.build = Build.hash();
  }

  /** Of an error code of SQLite, what is not a detail. */
  private static final int PRIMARY = 0xff;

  /** Until a file that is busy is tried again, ns. */
  private static final long AGAIN = 10_000_000;

  /**
   * Opens the store in a folder, which is made if need be.
   *
   * @param model name of the model whose points are kept
   * @param fresh whether to compute again what is kept already
   * @throws IOException if the file cannot be used
   */
  public static RunStore in(Path folder, String model, boolean fresh) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(NAME);
    try {
      return new RunStore(file, model, fresh, opened(file));
    } catch (SQLException e) {
      throw new IOException(
          "the store of runs, %s, cannot be used: %s. Move it away, or give another --out."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  /** Opens again while another run makes the file or its log: SQLite does not wait for that. */
  private static Connection opened(Path file) throws SQLException {
    long end = System.nanoTime() + PATIENCE * 1_000_000L;
    while (true) {
      try {
        return openedOnce(file);
      } catch (SQLException e) {
        boolean busy = (e.getErrorCode() & PRIMARY) == SQLiteErrorCode.SQLITE_BUSY.code;
        if (!busy || System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        LockSupport.parkNanos(AGAIN);
      }
    }
  }

  private static Connection openedOnce(Path file) throws SQLException {
    // a transaction that began with reading could not go on to write while another one does
    SQLiteConfig config = new SQLiteConfig();
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma busy_timeout = " + PATIENCE);
      // a file that is somebody else's is not even given a log
      Schema.check(connection);
      // small pages, as a point fills little of any, and every commit writes those it touched
      statement.execute("pragma page_size = 1024");
      statement.execute("pragma journal_mode = wal");
      statement.execute("pragma wal_autocheckpoint = 8000");
      statement.execute("pragma synchronous = normal");
      Schema.prepare(connection);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private Optional<String> key(Point point) {
    String kind = point.at().isEmpty() ? " alone" : " swept";
    return point.content().map(content -> Content.hash(build + content + kind));
  }

  @Override
  public Optional<Attempt> find(Point point) {
    return fresh ? Optional.empty() : key(point).flatMap(this::find);
  }

  private synchronized Optional<Attempt> find(String key) {
    try {
      try (ResultSet found =
          statements.query("select id, refusal, gave from points where content = ?", key)) {
        if (!found.next()) {
          return Optional.empty();
        }
        String refusal = found.getString(2);
        boolean gave = found.getInt(3) == 1;
        return Optional.of(
            new Attempt(gave ? Optional.of(outcome(found.getLong(1))) : Optional.empty(), refusal));
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private Outcome outcome(long id) throws SQLException {
    Map<String, Measured> quantities = new LinkedHashMap<>();
    try (ResultSet row = rows("select name, value, uncertainty from quantities", id)) {
      while (row.next()) {
        quantities.put(row.getString(1), new Measured(number(row, 2), number(row, 3)));
      }
    }
    Map<String, List<Column>> columns = new LinkedHashMap<>();
    try (ResultSet row = rows("select in_table, name, unit, numbers from columns", id)) {
      while (row.next()) {
        columns
            .computeIfAbsent(row.getString(1), any -> new ArrayList<>())
            .add(new Column(row.getString(2), row.getString(3), ColumnText.read(row.getString(4))));
      }
    }
    Map<String, Table> tables = new LinkedHashMap<>();
    columns.forEach((name, of) -> tables.put(name, new Table(of)));
    Map<String, Double> invariants = new LinkedHashMap<>();
    try (ResultSet row = rows("select law, broken_by from invariants", id)) {
      while (row.next()) {
        invariants.put(row.getString(1), number(row, 2));
      }
    }
    List<String> remarks = new ArrayList<>();
    try (ResultSet row = rows("select text from remarks", id)) {
      while (row.next()) {
        remarks.add(row.getString(1));
      }
    }
    return new Outcome(quantities, tables, invariants, remarks);
  }

  private ResultSet rows(String select, long id) throws SQLException {
    return statements.query(select + " where point = ? order by position", id);
  }

  /** SQLite knows no NaN and keeps it as null. */
  private static double number(ResultSet row, int column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? Double.NaN : value;
  }

  @Override
  public void keep(Point point, Attempt attempt, double seconds) {
    key(point).ifPresent(key -> keep(key, point, attempt, seconds));
  }

  private synchronized void keep(String key, Point point, Attempt attempt, double seconds) {
    try {
      connection.setAutoCommit(false);
      try {
        write(key, point, attempt, seconds);
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void write(String key, Point point, Attempt attempt, double seconds) throws SQLException {
    forget(key);
    long id;
    try (ResultSet made =
        statements.query(
            "insert into points (content, model, experiment, refusal, gave, seconds, finished, java)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?) returning id",
            key,
            model,
            point.name(),
            attempt.refusal(),
            attempt.outcome().isPresent() ? 1 : 0,
            seconds,
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
            System.getProperty("java.vm.version"))) {
      made.next();
      id = made.getLong(1);
    }
    int position = 0;
    for (Point.Swept swept : point.at()) {
      String unit = swept.unit().dimension().toString();
      insert("parameters", 5, id, position++, swept.parameter(), swept.value(), unit);
    }
    if (attempt.outcome().isPresent()) {
      write(id, point, attempt.outcome().get());
    }
  }

  private void write(long id, Point point, Outcome outcome) throws SQLException {
    int position = 0;
    for (Map.Entry<String, Measured> entry : outcome.quantities().entrySet()) {
      Measured measured = entry.getValue();
      insert(
          "quantities",
          6,
          id,
          position++,
          entry.getKey(),
          measured.value(),
          measured.uncertainty(),
          point.unitOf(entry.getKey()));
    }
    // tables of single points are no part of what a sweep gives
    Map<String, Table> tables = point.at().isEmpty() ? outcome.tables() : Map.of();
    for (Map.Entry<String, Table> table : tables.entrySet()) {
      for (Column column : table.getValue().columns()) {
        insert(
            "columns",
            6,
            id,
            position++,
            table.getKey(),
            column.name(),
            column.unit(),
            ColumnText.write(column.values()));
      }
    }
    for (Map.Entry<String, Double> law : outcome.invariants().entrySet()) {
      insert("invariants", 4, id, position++, law.getKey(), law.getValue());
    }
    for (String remark : outcome.remarks()) {
      insert("remarks", 3, id, position++, remark);
    }
  }

  /** What was kept of the same point before; another process may have been faster. */
  private void forget(String key) throws SQLException {
    try (ResultSet known = statements.query("select id from points where content = ?", key)) {
      if (!known.next()) {
        return;
      }
    }
    for (String table : List.of("parameters", "quantities", "columns", "invariants", "remarks")) {
      statements.update(
          "delete from " + table + " where point in (select id from points where content = ?)",
          key);
    }
    statements.update("delete from points where content = ?", key);
  }

  private void insert(String table, int width, Object... values) throws SQLException {
    statements.update(
        "insert into " + table + " values (?" + ", ?".repeat(width - 1) + ")", values);
  }

  private UncheckedIOException failed(SQLException e) {
    return new UncheckedIOException(
        new IOException(
            "the store of runs, %s, failed: %s. Every point that it had kept is still in it."
                .formatted(file, e.getMessage()),
            e));
  }

  @Override
  public synchronized void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException("the store of runs, %s, was not closed".formatted(file), e);
    }
  }
}
