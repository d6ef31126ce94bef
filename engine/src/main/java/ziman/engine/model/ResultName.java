package ziman.engine.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ziman.engine.units.Dimension;
import ziman.engine.units.Units;

/**
 * A result that an experiment promises: what it is called and what it is measured in, known before
 * anything runs so that {@code show} and {@code expect} are checked with the model.
 *
 * @param name the name in a model
 * @param unit SI unit, in the model language
 * @param help one line for people
 * @param shape how many numbers it is
 */
public record ResultName(String name, String unit, String help, Shape shape) {
  /** How many numbers a result is. */
  public enum Shape {
    NUMBER,
    TABLE,
    /**
     * One number for each order, {@code current(1)}, and for each power of time that it has, {@code
     * energy(4, power = 1)}.
     */
    BY_ORDER,
    /** One number for each channel that acts: {@code partial_rho(defects)}. */
    BY_CHANNEL
  }

  private static final Pattern POWER = Pattern.compile(", power = (\\d+)\\)");

  /** The power of time whose coefficient a key means: 1 for {@code energy(4, power = 1)}. */
  public static int power(String key) {
    Matcher power = POWER.matcher(key);
    return power.find() ? Integer.parseInt(power.group(1)) : 0;
  }

  /** The key of the coefficient of a power of time: {@code energy(4, power = 1)}. */
  public static String atPower(String key, int power) {
    return power == 0 ? key : key.substring(0, key.length() - 1) + ", power = " + power + ")";
  }

  /** The key of a harmonic of the frequency of the field: {@code current(3, harmonic = 3)}. */
  public static String atHarmonic(String key, int harmonic) {
    return harmonic == 0
        ? key
        : key.substring(0, key.length() - 1) + ", harmonic = " + harmonic + ")";
  }

  /** SI unit of what a key means: per s for the coefficient of t. */
  public String unitOf(String key) {
    int power = power(key);
    return power == 0
        ? unit
        : Units.parse(unit).dimension().times(Dimension.TIME.power(-power)).toString();
  }

  static ResultName number(String name, String unit, String help) {
    return new ResultName(name, unit, help, Shape.NUMBER);
  }

  static ResultName table(String name, String unit, String help) {
    return new ResultName(name, unit, help, Shape.TABLE);
  }

  static ResultName byChannel(String name, String unit, String help) {
    return new ResultName(name, unit, help, Shape.BY_CHANNEL);
  }

  static ResultName byOrder(String name, String unit, String help) {
    return new ResultName(name, unit, help, Shape.BY_ORDER);
  }
}
