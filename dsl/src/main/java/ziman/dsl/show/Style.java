package ziman.dsl.show;

/** Colour, where there is a terminal that shows it and nobody asked for none. */
public record Style(boolean coloured) {
  /** Without any colour. */
  public static final Style PLAIN = new Style(false);

  private static final String RESET = "\u001b[0m";

  /**
   * The style for standard output. The launcher says whether that is a terminal; NO_COLOR in the
   * environment (https://no-color.org) always wins.
   */
  public static Style ofTerminal() {
    boolean asked = System.getenv("NO_COLOR") == null || System.getenv("NO_COLOR").isEmpty();
    return new Style(asked && Boolean.getBoolean("ziman.terminal"));
  }

  String heading(String text) {
    return wrap("\u001b[1m", text);
  }

  String good(String text) {
    return wrap("\u001b[32m", text);
  }

  String bad(String text) {
    return wrap("\u001b[31m", text);
  }

  String faint(String text) {
    return wrap("\u001b[2m", text);
  }

  private String wrap(String code, String text) {
    return coloured ? code + text + RESET : text;
  }
}
