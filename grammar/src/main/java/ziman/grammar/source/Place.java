package ziman.grammar.source;

/**
 * Where something is written: a stretch of a source. A place is not part of what is said, so every
 * place equals every other: two syntax trees are equal when they say the same, wherever they were
 * written and in whichever of the two surfaces.
 */
public final class Place {
  /** For what was never written down. */
  public static final Place NOWHERE = new Place(new Source("", ""), 0, 0);

  private final Source source;
  private final int start;
  private final int end;

  /**
   * @param source the text
   * @param start offset of the first character
   * @param end offset behind the last character, never before {@code start}
   */
  public Place(Source source, int start, int end) {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("a place runs from " + start + " to " + end);
    }
    this.source = source;
    this.start = start;
    this.end = end;
  }

  /** The text in which it stands. */
  public Source source() {
    return source;
  }

  /** Offset of the first character. */
  public int start() {
    return start;
  }

  /** Offset behind the last character. */
  public int end() {
    return end;
  }

  /** What is written there. */
  public String text() {
    return source.text().substring(start, end);
  }

  /** A part of this place, in characters from its start. */
  public Place part(int from, int to) {
    return new Place(source, start + from, start + to);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Place;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return source.name().isEmpty() ? "nowhere" : source.name() + ":" + source.line(start);
  }
}
