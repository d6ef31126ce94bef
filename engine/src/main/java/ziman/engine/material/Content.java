package ziman.engine.material;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import ziman.engine.model.ConstantCurve;
import ziman.engine.model.Curve;
import ziman.engine.model.TableCurve;

/**
 * What a model says, as one short text: equal for models that say the same. A function of the model
 * is known by itself only, as its values at some points would not tell it from all others.
 */
final class Content {
  private Content() {}

  static String of(Object content) {
    StringBuilder text = new StringBuilder();
    add(content, text);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }

  private static void add(Object content, StringBuilder text) {
    if (content instanceof Optional<?> optional) {
      text.append('?');
      optional.ifPresent(inner -> add(inner, text));
    } else if (content instanceof Collection<?> list) {
      text.append('[');
      list.forEach(item -> add(item, text));
      text.append(']');
    } else if (content instanceof TableCurve table) {
      text.append(table.interpolation());
      for (double knot : table.knots()) {
        text.append(knot).append(':').append(table.at(knot)).append(';');
      }
    } else if (content instanceof Curve && !(content instanceof ConstantCurve)) {
      text.append(content.getClass().getName()).append(System.identityHashCode(content));
    } else if (content instanceof Record record) {
      text.append(record.getClass().getName()).append('(');
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        text.append(component.getName()).append('=');
        add(value(component, record), text);
      }
      text.append(')');
    } else {
      text.append(content).append(';');
    }
  }

  private static Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a record shows its components", e);
    }
  }
}
