package ziman.dsl.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Several reports on one page: what each is about, whether it is as expected, and a picture. */
public final class Gallery {
  private Gallery() {}

  /** How a model came out. */
  public enum Standing {
    /** Everything that ran gave an answer and was as expected. */
    GOOD("good"),
    /** Something failed or was not as expected. */
    BAD("bad"),
    /** Nothing ran: it waits for something that is not there. */
    WAITING("waiting");

    private final String style;

    Standing(String style) {
      this.style = style;
    }
  }

  /**
   * A model that ran, or could not.
   *
   * @param title what it is about
   * @param file the name of the model file
   * @param page the name of its report beside the gallery; empty if there is none
   * @param words what became of it
   * @param standing how it came out
   * @param picture PNG; empty if there is none
   * @param description what the picture shows, for those who do not see it
   */
  public record Card(
      String title,
      String file,
      String page,
      String words,
      Standing standing,
      byte[] picture,
      String description) {}

  /** The page of them all, which needs nothing but their reports beside it. */
  public static String of(String title, List<Card> cards) {
    StringBuilder html = new StringBuilder(Html.opening(title));
    long bad = cards.stream().filter(c -> c.standing() == Standing.BAD).count();
    html.append("<header>\n")
        .append(Html.element("h1", Html.text(title)))
        .append("\n<p class=\"summary ")
        .append((bad == 0 ? Standing.GOOD : Standing.BAD).style)
        .append("\">")
        .append(summary(cards))
        .append("</p>\n</header>\n<main class=\"gallery\">\n");
    cards.forEach(card -> append(card, html));
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  private static String summary(List<Card> cards) {
    long good = cards.stream().filter(c -> c.standing() == Standing.GOOD).count();
    long waiting = cards.stream().filter(c -> c.standing() == Standing.WAITING).count();
    long ran = cards.size() - waiting;
    String all =
        ran == 1 ? "The model that ran is as expected." : "All %d models that ran are as expected.";
    String words =
        good == ran
            ? all.formatted(ran)
            : "%d of %s are as expected.".formatted(good, Summary.counted(ran, "model"));
    return waiting == 0 ? words : words + " " + Summary.counted(waiting, "model") + " did not run.";
  }

  private static void append(Card card, StringBuilder html) {
    String heading = Html.text(card.title());
    html.append("<article>\n<h2>")
        .append(
            card.page().isEmpty()
                ? heading
                : Html.element("a href=\"" + address(card.page()) + "\"", heading))
        .append("</h2>\n")
        .append(Html.element("p class=\"file\"", Html.text(card.file())))
        .append("\n");
    if (card.picture().length > 0) {
      String image = "data:image/png;base64," + Base64.getEncoder().encodeToString(card.picture());
      html.append("<img alt=\"")
          .append(Html.text(card.description()))
          .append("\" src=\"")
          .append(image)
          .append("\">\n");
    }
    // a message that shows where in the model something is has lines of its own
    String element = card.words().contains("\n") ? "pre" : "p";
    html.append(
            Html.element(
                element + " class=\"" + card.standing().style + "\"", Html.text(card.words())))
        .append("\n</article>\n");
  }

  /** Of a file beside the page, whatever its name. */
  private static String address(String file) {
    return URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
