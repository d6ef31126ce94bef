package ziman.dsl.plot;

import java.util.Arrays;
import java.util.List;
import ziman.dsl.show.Numbers;

/**
 * Something to look at.
 *
 * @param title a few words
 * @param description what it shows, for those who do not see it
 * @param drawing what is drawn
 */
public record Picture(String title, String description, Drawing drawing) {
  /**
   * Curves over an axis.
   *
   * @param followed whether the curves may turn, and are drawn in the order of their points
   * @param what all curves are of; empty where each is of something else
   */
  static Picture of(String title, Trace over, List<Trace> curves, boolean followed, String what) {
    double low = Arrays.stream(over.values()).min().orElse(0);
    double high = Arrays.stream(over.values()).max().orElse(0);
    String description =
        "%s over %s from %s to %s"
            .formatted(
                String.join(", ", curves.stream().map(Trace::title).toList()),
                over.title(),
                Numbers.plain(low, 4),
                Numbers.plain(high, 4));
    return new Picture(title, description, new Drawing.Curves(over, curves, followed, what));
  }
}
