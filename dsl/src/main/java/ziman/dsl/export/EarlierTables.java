package ziman.dsl.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which tables an earlier run has left in a folder, as its JSON object says. */
final class EarlierTables {
  private EarlierTables() {}

  /** Names of tables by experiment, in order; none if the file is not there, or not of a run. */
  static Map<String, List<String>> in(Path json) throws IOException {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    if (!Files.isRegularFile(json)) {
      return tables;
    }
    try (JsonParser parser = new JsonFactory().createParser(json.toFile())) {
      if (parser.nextToken() != JsonToken.START_OBJECT || !findField(parser, "experiments")) {
        return tables;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String experiment = parser.currentName();
        parser.nextToken();
        List<String> names = new ArrayList<>();
        tables.put(experiment, names);
        while (findField(parser, "tables")) {
          while (parser.nextToken() == JsonToken.FIELD_NAME) {
            names.add(parser.currentName());
            parser.nextToken();
            parser.skipChildren();
          }
        }
      }
    } catch (JsonProcessingException e) {
      return Map.of();
    }
    return tables;
  }

  /** Goes on to a field whose value is an object, and into it; false at the end of this object. */
  private static boolean findField(JsonParser parser, String name) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean found = parser.currentName().equals(name);
      JsonToken value = parser.nextToken();
      if (found && value == JsonToken.START_OBJECT) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }
}
