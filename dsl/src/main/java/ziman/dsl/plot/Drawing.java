package ziman.dsl.plot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import ziman.dsl.show.Numbers;

/** What is drawn, whatever draws it: a page for a browser or a figure for a paper. */
public sealed interface Drawing {
  /** Two ends this far apart are drawn on a logarithmic scale. */
  double WIDE = 15;

  /**
   * Curves over one argument, that all are measured in the same unit.
   *
   * @param followed whether the points follow each other as given, as on a branch that turns back
   * @param what all curves are of; empty where each is of something else
   */
  record Curves(Trace over, List<Trace> curves, boolean followed, String what) implements Drawing {
    public Curves {
      curves = List.copyOf(curves);
    }

    /** What stands beside the axis: several curves have their names in the legend. */
    public String up() {
      Trace first = curves.get(0);
      return curves.size() == 1 ? first.title() : Trace.label(what, first.unit()).strip();
    }

    /** Whether values of the argument are far apart. */
    public boolean isWideAcross() {
      return isWide(List.of(over));
    }

    /**
     * Whether a logarithmic scale shows more: of laws over decades, or where one curve is far above
     * another. A profile that falls to nothing at its ends keeps its shape.
     */
    public boolean isWideUp() {
      double[] largest = curves.stream().mapToDouble(Trace::largest).filter(x -> x > 0).toArray();
      double high = Arrays.stream(largest).max().orElse(0);
      boolean apart = high > WIDE * Arrays.stream(largest).min().orElse(0);
      return (isWideAcross() || apart) && isWide(curves);
    }
  }

  /**
   * Sizes of numbers of either sign, by name, on one logarithmic scale.
   *
   * @param over what the names are names of
   */
  record Sizes(String over, List<String> names, Trace sizes) implements Drawing {
    public Sizes {
      names = List.copyOf(names);
    }
  }

  /** A number for every pair of two arguments, as colours. */
  record Field(Trace across, Trace up, Trace values) implements Drawing {
    /** Whether the numbers are far apart. */
    public boolean isWide() {
      return Drawing.isWide(List.of(values));
    }

    /** Whether there are numbers of either sign: zero is then in the middle of the colours. */
    public boolean hasBothSigns() {
      double[] all = values.values();
      return Arrays.stream(all).anyMatch(v -> v < 0) && Arrays.stream(all).anyMatch(v -> v > 0);
    }
  }

  /**
   * What comes in, through whom it goes, and where it ends, all above zero: bars of equal length.
   *
   * @param stages the first is what comes in, the last where it ends
   */
  record Flow(List<Stage> stages, String unit) implements Drawing {
    public Flow {
      stages = List.copyOf(stages);
    }

    /** What comes in and where it goes. */
    public static Flow of(List<Part> given, List<Part> taken, String unit) {
      return new Flow(List.of(new Stage("given", given), new Stage("taken", taken)), unit);
    }

    /** The parts that come in. */
    public List<Part> given() {
      return stages.get(0).parts();
    }

    /** The parts that go out. */
    public List<Part> taken() {
      return stages.get(stages.size() - 1).parts();
    }

    /** The names of all parts with their shares, each once, in the order of the stages. */
    public List<String> labels() {
      return stages.stream()
          .flatMap(stage -> stage.parts().stream())
          .map(this::label)
          .distinct()
          .toList();
    }

    /** The largest sum of a stage. */
    public double whole() {
      return sums().max().orElse(0);
    }

    /** The name of a part and its share of the whole. */
    public String label(Part part) {
      return part.name() + ", " + Numbers.plain(100 * part.value() / whole(), 3) + " %";
    }

    /** How far the sums are from each other. */
    public double difference() {
      return whole() - sums().min().orElse(0);
    }

    private DoubleStream sums() {
      return stages.stream()
          .mapToDouble(stage -> stage.parts().stream().mapToDouble(Part::value).sum());
    }
  }

  /**
   * The parts of a whole at one stage of its way.
   *
   * @param name of the stage
   */
  record Stage(String name, List<Part> parts) {
    public Stage {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A part of a whole.
   *
   * @param value above zero
   */
  record Part(String name, double value) {}

  /** Whether all are above zero, and far apart. */
  static boolean isWide(List<Trace> curves) {
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (Trace curve : curves) {
      for (double value : curve.values()) {
        if (Double.isFinite(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    return low > 0 && high > WIDE * low;
  }
}
