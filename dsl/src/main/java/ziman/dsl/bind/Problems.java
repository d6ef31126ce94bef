package ziman.dsl.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import ziman.grammar.source.Diagnostic;
import ziman.grammar.source.Place;
import ziman.grammar.source.Unreadable;

/**
 * Everything found wrong so far, each thing once. Binding goes on after an error to find them all.
 */
final class Problems {
  /** More than anybody reads at once; looking for the rest could take for ever. */
  private static final int MOST = 50;

  private final Map<String, Diagnostic> found = new LinkedHashMap<>();
  private int count;

  void add(Place place, String message) {
    String key = place.source().name() + ":" + place.start() + ":" + place.end() + ":" + message;
    if (!isFull()) {
      found.putIfAbsent(key, new Diagnostic(place, message));
    }
    count++;
  }

  void add(Unreadable unreadable) {
    unreadable.diagnostics().forEach(d -> add(d.place(), d.message()));
  }

  /**
   * The result of an attempt, or nothing when it found something wrong, or when so much is wrong
   * already that nothing more is looked at.
   */
  <T> Optional<T> attempt(Supplier<T> attempt) {
    if (isFull()) {
      count++;
      return Optional.empty();
    }
    try {
      return Optional.of(attempt.get());
    } catch (Unreadable e) {
      add(e);
      return Optional.empty();
    }
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** How often something was found wrong, the same thing perhaps more than once. */
  int count() {
    return count;
  }

  /** Ends binding when anything was found. */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new Unreadable(inOrder());
    }
  }

  private List<Diagnostic> inOrder() {
    List<Diagnostic> ordered =
        new ArrayList<>(found.values().stream().sorted(Diagnostic.IN_ORDER).toList());
    if (isFull()) {
      Diagnostic last = ordered.remove(MOST - 1);
      ordered.add(
          new Diagnostic(
              last.place(),
              last.message() + " This is error " + MOST + "; no more are looked for."));
    }
    return ordered;
  }

  private boolean isFull() {
    return found.size() >= MOST;
  }

  List<Diagnostic> all() {
    return List.copyOf(found.values());
  }
}
