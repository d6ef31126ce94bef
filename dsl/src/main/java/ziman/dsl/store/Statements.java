package ziman.dsl.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The statements of a store, each prepared once; they end with its connection. */
final class Statements {
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Statements(Connection connection) {
    this.connection = connection;
  }

  /** The rows of a statement, to be closed before it is asked again. */
  ResultSet query(String text, Object... values) throws SQLException {
    return filled(prepared(text), values).executeQuery();
  }

  void update(String text, Object... values) throws SQLException {
    filled(prepared(text), values).executeUpdate();
  }

  private PreparedStatement prepared(String text) throws SQLException {
    if (!prepared.containsKey(text)) {
      prepared.put(text, connection.prepareStatement(text));
    }
    return prepared.get(text);
  }

  private static PreparedStatement filled(PreparedStatement statement, Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
