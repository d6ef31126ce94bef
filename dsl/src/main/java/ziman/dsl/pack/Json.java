package ziman.dsl.pack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ziman.grammar.source.Unreadable;

/**
 * JSON from somebody else, as maps, lists, texts, {@code Double}s, {@code Boolean}s and {@code
 * null}.
 */
final class Json {
  private static final int DEEPEST = 40;
  private static final int LONGEST_NUMBER = 60;
  private static final int LONGEST_TEXT = 1_000_000;

  private static final JsonFactory STRICT =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNameLength(10_000)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private Json() {}

  /**
   * The object that a file holds.
   *
   * @param pack what the pack is called
   * @param name what the file in it is called
   * @throws Unreadable if it holds anything else
   */
  static Map<?, ?> object(byte[] bytes, String pack, String name) {
    try (JsonParser json = STRICT.createParser(bytes)) {
      json.nextToken();
      if (value(json) instanceof Map<?, ?> object && json.nextToken() == null) {
        return object;
      }
    } catch (StreamConstraintsException e) {
      throw Damaged.pack(
          pack,
          name + " is nested deeper, or has longer words or numbers in it, than any pack has.");
    } catch (JsonProcessingException e) {
      JsonLocation place = e.getLocation();
      throw Damaged.pack(
          pack,
          "%s is not JSON in line %d, column %d, or says the same twice there."
              .formatted(name, place.getLineNr(), place.getColumnNr()));
    } catch (IOException e) {
      throw Damaged.pack(pack, name + " cannot be read: " + e.getMessage() + ".");
    }
    throw Damaged.pack(pack, name + " is not one JSON object.");
  }

  private static Object value(JsonParser json) throws IOException {
    JsonToken token = json.currentToken();
    if (token == null) {
      throw new IOException("it ends too soon");
    }
    return switch (token) {
      case START_OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String name = printable(json.currentName());
          json.nextToken();
          object.put(name, value(json));
        }
        yield object;
      }
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(json));
        }
        yield list;
      }
      case VALUE_STRING -> printable(json.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(json);
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case VALUE_NULL -> null;
      default -> throw new IOException("it ends too soon");
    };
  }

  private static Double number(JsonParser json) throws IOException {
    double value = Double.parseDouble(json.getText());
    if (Double.isInfinite(value)) {
      throw new IOException("the number " + json.getText() + " is out of range");
    }
    return value;
  }

  /** Nothing that acts on a terminal. */
  private static String printable(String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isISOControl(c) && c != '\n' && c != '\t' ? '\uFFFD' : c)
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }
}
