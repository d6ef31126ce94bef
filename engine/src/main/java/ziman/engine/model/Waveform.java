package ziman.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziman.engine.model.annotation.Property;

/** How the voltage or the current of a wire changes with time, as a factor of what is given. */
public record Waveform(
    @Property(
            help =
                "step: on from t = 0; ramp: in proportion to t up to rise_time; pulses: on for width in every period; sine: sin(2 pi t/period)",
            byDefault = "step")
        Shape shape,
    @Property(help = "of pulses and sine", unit = "s", above = 0) Optional<Double> period,
    @Property(help = "how long a pulse is on", unit = "s", above = 0) Optional<Double> width,
    @Property(help = "how long a ramp rises", unit = "s", above = 0) Optional<Double> riseTime,
    @Property(
            help =
                "any other waveform, in place of shape; what is shorter than 1/200,000 of the duration may be missed",
            argument = "t",
            argumentUnit = "s")
        Optional<Curve> factor) {
  /** Waveforms with a name. */
  public enum Shape {
    STEP,
    RAMP,
    PULSES,
    SINE
  }

  /** Periods that can be followed in one run. */
  static final int MOST_PERIODS = 100_000;

  /** On from the beginning. */
  public static final Waveform STEP =
      new Waveform(
          Shape.STEP, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public Waveform {
    if (factor.isPresent() && shape != Shape.STEP) {
      throw new InvalidModel("factor", "a waveform is a shape or a factor, not both");
    }
    if (period.isPresent() != (shape == Shape.PULSES || shape == Shape.SINE)) {
      throw new InvalidModel(
          "period",
          period.isPresent()
              ? "only pulses and a sine have a period"
              : "pulses and a sine need a period = 1 us");
    }
    if (width.isPresent() != (shape == Shape.PULSES)) {
      throw new InvalidModel(
          "width", width.isPresent() ? "only pulses have a width" : "pulses need a width = 0.2 us");
    }
    if (riseTime.isPresent() != (shape == Shape.RAMP)) {
      throw new InvalidModel(
          "rise_time",
          riseTime.isPresent() ? "only a ramp has a rise_time" : "a ramp needs a rise_time = 1 us");
    }
    if (shape == Shape.PULSES && width.get() >= period.get()) {
      throw new InvalidModel("width", "a pulse is shorter than its period");
    }
  }

  /** The factor at a time within a smooth piece; at a jump the value after it. */
  public double at(double time, double pieceFrom) {
    return switch (shape) {
      case STEP -> factor.map(f -> f.at(time)).orElse(1.0);
      case RAMP -> Math.min(1, time / riseTime.get());
      case PULSES -> isOn(pieceFrom) ? 1 : 0;
      case SINE -> Math.sin(2 * Math.PI * time / period.get());
    };
  }

  /** d(factor)/dt within a smooth piece, 1/s. */
  public double slope(double time, double pieceFrom) {
    return switch (shape) {
      case STEP -> factor.map(f -> f.slope(time)).orElse(0.0);
      case RAMP -> pieceFrom < riseTime.get() * (1 - 1e-12) ? 1 / riseTime.get() : 0;
      case PULSES -> 0;
      case SINE -> 2 * Math.PI / period.get() * Math.cos(2 * Math.PI * time / period.get());
    };
  }

  private boolean isOn(double pieceFrom) {
    double phase = pieceFrom / period.get();
    double within = phase - Math.floor(phase + 1e-9);
    return within * period.get() < width.get() * (1 - 1e-9);
  }

  /** Times between 0 and an end, s, at which the waveform is not smooth. */
  public List<Double> breaks(double end) {
    List<Double> breaks = new ArrayList<>();
    if (shape == Shape.RAMP && riseTime.get() < end) {
      breaks.add(riseTime.get());
    }
    if (shape == Shape.PULSES) {
      for (int n = 0; n * period.get() < end; n++) {
        for (double at : new double[] {n * period.get(), n * period.get() + width.get()}) {
          if (at > 0 && at < end) {
            breaks.add(at);
          }
        }
      }
    }
    if (factor.isPresent() && factor.get() instanceof TableCurve table) {
      for (double knot : table.knots()) {
        if (knot > 0 && knot < end) {
          breaks.add(knot);
        }
      }
    }
    return breaks;
  }
}
