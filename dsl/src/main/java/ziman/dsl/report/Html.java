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

  /** The beginning of a page that needs nothing else, up to its body. */
  static String opening(String title) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<meta name=\"color-scheme\" content=\"light dark\">\n"
        + "<link rel=\"icon\" href=\"data:,\">\n"
        + element("title", text(title))
        + "\n<style>\n"
        + Scripts.own("report.css")
        + "</style>\n</head>\n<body>\n";
  }
}
