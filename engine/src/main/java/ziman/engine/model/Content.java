package ziman.engine.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a model says, as one short text: equal for models that say the same, and different for
 * others. A curve says by {@link Curve#content} what it is; one that cannot is known by itself
 * only.
 */
public final class Content {
  private final StringBuilder text = new StringBuilder();
  private boolean lasting = true;

  private Content() {}

  /** The content of a record, by which it is known as long as this process lives. */
  public static String of(Object content) {
    Content whole = new Content();
    whole.add(content);
    return hash(whole.text.toString());
  }

  /**
   * The content of a record by which it is known to other processes too; empty if there is none.
   */
  public static Optional<String> lasting(Object content) {
    Content whole = new Content();
    whole.add(content);
    return whole.lasting ? Optional.of(hash(whole.text.toString())) : Optional.empty();
  }

  /** SHA-256 of a text, in hexadecimal. */
  public static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }

  private void add(Object content) {
    if (content instanceof Optional<?> optional) {
      text.append('?');
      optional.ifPresent(inner -> add(inner));
    } else if (content instanceof Collection<?> list) {
      text.append('[');
      list.forEach(item -> add(item));
      text.append(']');
    } else if (content instanceof Curve curve && !(curve instanceof ConstantCurve)) {
      text.append(content.getClass().getName()).append('(');
      text.append(curve.content().orElseGet(() -> byItself(curve))).append(')');
    } else if (content instanceof Record record) {
      text.append(record.getClass().getName()).append('(');
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        text.append(component.getName()).append('=');
        add(value(component, record));
      }
      text.append(')');
    } else if (isWritten(content)) {
      text.append(content).append(';');
    } else {
      text.append(byItself(content)).append(';');
    }
  }

  /** Whether the text of a value says all of it. */
  private static boolean isWritten(Object content) {
    return content instanceof Number
        || content instanceof CharSequence
        || content instanceof Boolean
        || content instanceof Enum;
  }

  private String byItself(Object content) {
    lasting = false;
    return content.getClass().getName() + "@" + System.identityHashCode(content);
  }

  private static Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a record shows its components", e);
    }
  }
}
