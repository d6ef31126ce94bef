package ziman.dsl.report;

import java.util.Base64;
import java.util.List;

/** Several reports on one page: what each is about, whether it is as expected, and a picture. */
public final class Gallery {
  private Gallery() {}

  /**
   * A model that ran, or could not.
   *
   * @param title what it is about
   * @param file the name of the model file
   * @param page the name of its report beside the gallery; empty if there is none
   * @param words what became of it
   * @param good whether everything gave an answer and was as expected
   * @param picture PNG; empty if there is none
   * @param description what the picture shows, for those who do not see it
   */
  public record Card(
      String title,
      String file,
      String page,
      String words,
      boolean good,
      byte[] picture,
      String description) {}

  /** The page of them all, which needs nothing but their reports beside it. */
  public static String of(String title, List<Card> cards) {
    StringBuilder html = new StringBuilder(Html.opening(title));
    long good = cards.stream().filter(Card::good).count();
    html.append("<header>\n")
        .append(Html.element("h1", Html.text(title)))
        .append("\n<p class=\"summary ")
        .append(good == cards.size() ? "good" : "bad")
        .append("\">")
        .append(
            good == cards.size()
                ? "All " + Summary.counted(cards.size(), "model") + " are as expected."
                : "%d of %s are as expected."
                    .formatted(good, Summary.counted(cards.size(), "model")))
        .append("</p>\n</header>\n<main class=\"gallery\">\n");
    cards.forEach(card -> append(card, html));
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  private static void append(Card card, StringBuilder html) {
    String heading = Html.text(card.title());
    html.append("<article>\n<h2>")
        .append(
            card.page().isEmpty()
                ? heading
                : Html.element("a href=\"" + Html.text(card.page()) + "\"", heading))
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
    html.append("<p class=\"")
        .append(card.good() ? "good" : "bad")
        .append("\">")
        .append(Html.text(card.words()))
        .append("</p>\n</article>\n");
  }
}
