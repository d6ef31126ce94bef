package ziman.dsl.bind;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The texts that were needed so far and not given, each once. Binding goes on after one to find
 * them all, and everything that is wrong.
 */
final class Missing {
  private final Map<String, GivenText> texts = new LinkedHashMap<>();

  /** What comes of an attempt; nothing when something was wrong, or when a text is not given. */
  <T> Optional<T> attempt(Supplier<Optional<T>> attempt) {
    try {
      return attempt.get();
    } catch (NotGiven e) {
      e.texts().forEach(text -> texts.putIfAbsent(text.parameter(), text));
      return Optional.empty();
    }
  }

  boolean isEmpty() {
    return texts.isEmpty();
  }

  /** Ends binding what needs the texts, when there are any. */
  void throwIfAny() {
    if (!texts.isEmpty()) {
      throw new NotGiven(texts.values());
    }
  }
}
