package ziman.grammar.source;

import java.util.List;
import java.util.stream.Collectors;

/** A text with errors: all that were found, in the order of the text. */
public final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  /**
   * @param diagnostics at least one
   */
  public Unreadable(List<Diagnostic> diagnostics) {
    super(diagnostics.stream().map(Diagnostic::render).collect(Collectors.joining("\n\n")));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** For a single error. */
  public Unreadable(Place place, String message) {
    this(List.of(new Diagnostic(place, message)));
  }

  /** All errors, in the order of the text. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
