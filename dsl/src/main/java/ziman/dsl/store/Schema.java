package ziman.dsl.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables of a store. */
final class Schema {
  /** Written into the file's header, and changed with the tables. */
  private static final int VERSION = 1;

  private static final List<String> TABLES =
      List.of(
          """
          create table if not exists points (
            id integer primary key,
            content text not null unique,
            model text not null,
            experiment text not null,
            refusal text not null,
            gave integer not null,
            seconds real not null,
            finished text not null,
            java text not null)
          """,
          """
          create table if not exists parameters (
            point integer not null references points(id),
            position integer not null, name text not null, value real, unit text not null,
            primary key (point, position)) without rowid
          """,
          """
          create table if not exists quantities (
            point integer not null references points(id),
            position integer not null, name text not null,
            value real, uncertainty real, unit text not null,
            primary key (point, position)) without rowid
          """,
          """
          create table if not exists columns (
            point integer not null references points(id),
            position integer not null, in_table text not null,
            name text not null, unit text not null, numbers text not null,
            primary key (point, position)) without rowid
          """,
          """
          create table if not exists invariants (
            point integer not null references points(id),
            position integer not null, law text not null, broken_by real,
            primary key (point, position)) without rowid
          """,
          """
          create table if not exists remarks (
            point integer not null references points(id),
            position integer not null, text text not null,
            primary key (point, position)) without rowid
          """,
          """
          create view if not exists results as
            select p.id as point, p.model, p.experiment,
              (select group_concat(name || ' = ' || value || ' ' || unit, ', ')
                 from parameters where point = p.id) as at,
              q.name, q.value, q.uncertainty, q.unit, p.refusal, p.seconds, p.finished
            from points p left join quantities q on q.point = p.id
            order by p.id, q.position
          """);

  private Schema() {}

  /**
   * Checks that a file holds a store, or nothing yet.
   *
   * @throws SQLException if it holds something else
   */
  static void check(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // in this order: whoever makes the tables at this moment commits the version with them
      int tables = number(statement, "select count(*) from sqlite_master");
      int version = number(statement, "pragma user_version");
      if (version != VERSION && tables > 0) {
        throw new SQLException(
            version == 0
                ? "it is a database, but not one of runs"
                : "it was written by another version of Ziman");
      }
    }
  }

  /** Makes the tables that there are not yet. */
  static void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("begin immediate");
      for (String table : TABLES) {
        statement.execute(table);
      }
      statement.execute("pragma user_version = " + VERSION);
      statement.execute("commit");
    }
  }

  private static int number(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      return result.getInt(1);
    }
  }
}
