package ziman.dsl.report;

/** Text inside HTML. */
final class Html {
  private Html() {}

  /** A text with nothing in it that HTML would take for its own. */
  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** An element around what is HTML already. */
  static String element(String name, String inside) {
    return "<" + name + ">" + inside + "</" + name.replaceFirst(" .*", "") + ">";
  }
}
