package ziman.dsl.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A model's text with its comments, texts, quantities and headings marked. */
final class Highlighted {
  private static final Pattern PARTS =
      Pattern.compile(
          "(?<comment>#[^\\n]*)"
              + "|(?<text>\"(?:[^\"\\\\\\n]|\\\\.)*+\")"
              + "|(?<quantity>(?<![\\w.])\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?(?: +(?:1/)?[\\p{L}°%][\\p{L}°%_^\\d./·⁻⁰¹²³⁴-⁹-]*)?)"
              + "|(?<heading>(?m)^ *(?:about|parameters|band|phonons|channel|material|experiment|use)\\b)"
              + "|(?<word>\\b(?:of|from|show|expect|sweep|compare|without|with|zipped)\\b)");

  private Highlighted() {}

  /** HTML for a pre element. */
  static String html(String text) {
    StringBuilder html = new StringBuilder();
    Matcher parts = PARTS.matcher(text);
    int at = 0;
    while (parts.find()) {
      html.append(Html.text(text.substring(at, parts.start())));
      for (String kind : new String[] {"comment", "text", "quantity", "heading", "word"}) {
        if (parts.group(kind) != null) {
          html.append("<span class=\"").append(kind).append("\">");
          html.append(Html.text(parts.group())).append("</span>");
          break;
        }
      }
      at = parts.end();
    }
    return html.append(Html.text(text.substring(at))).toString();
  }
}
