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
 * @param driveUnit SI unit of the first drive of results by drives; else empty
 */
public record ResultName(String name, String unit, String help, Shape shape, String driveUnit) {
  /** How many numbers a result is. */
  public enum Shape {
    NUMBER,
    TABLE,
    /**
     * One number for each order, {@code current(1)}, and for each power of time that it has, {@code
     * energy(4, power = 1)}.
     */
    BY_ORDER,
    /**
     * One number for each pair of powers, of the field and of the gradient of the temperature:
     * {@code current_response(2, 1)}.
     */
    BY_DRIVES,
    /** One number for each channel that acts: {@code partial_rho(defects)}. */
    BY_CHANNEL
  }

  private static final Pattern DRIVES = Pattern.compile("\\((\\d+), (\\d+)[,)]");
  private static final Pattern PLACE = Pattern.compile(", x = (\\d+)[,)]");
  private static final Dimension GRADIENT = Units.parse("K/m").dimension();
  private static final Pattern POWER = Pattern.compile(", power = (\\d+)\\)");

  /** The name of the result that a key belongs to: current for {@code current(1)}. */
  public static String name(String key) {
    int arguments = key.indexOf('(');
    return arguments < 0 ? key : key.substring(0, arguments);
  }

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

  /** The key of the coefficient of a power of the distance: {@code electric_field(2, x = 1)}. */
  public static String atPlace(String key, int power) {
    return power == 0 ? key : key.substring(0, key.length() - 1) + ", x = " + power + ")";
  }

  /** The power of the distance whose coefficient a key means. */
  public static int place(String key) {
    Matcher place = PLACE.matcher(key);
    return place.find() ? Integer.parseInt(place.group(1)) : 0;
  }

  /** SI unit of what a key means: per s for the coefficient of t, per m for that of x. */
  public String unitOf(String key) {
    Dimension dimension = Units.parse(unit).dimension();
    dimension = dimension.times(Dimension.TIME.power(-power(key)));
    dimension = dimension.times(Dimension.LENGTH.power(-place(key)));
    Matcher drives = DRIVES.matcher(key);
    if (shape == Shape.BY_DRIVES && drives.find()) {
      dimension =
          dimension.times(
              Units.parse(driveUnit).dimension().power(-Integer.parseInt(drives.group(1))));
      dimension = dimension.times(GRADIENT.power(-Integer.parseInt(drives.group(2))));
    }
    String perTime =
        power(key) == 0 ? unit : unit + "/s" + (power(key) == 1 ? "" : "^" + power(key));
    boolean plain = !unit.equals("1") || power(key) == 0;
    return plain && Units.parse(perTime).dimension().equals(dimension)
        ? perTime
        : dimension.toString();
  }

  static ResultName number(String name, String unit, String help) {
    return new ResultName(name, unit, help, Shape.NUMBER, "");
  }

  static ResultName table(String name, String unit, String help) {
    return new ResultName(name, unit, help, Shape.TABLE, "");
  }

  static ResultName byChannel(String name, String unit, String help) {
    return new ResultName(name, unit, help, Shape.BY_CHANNEL, "");
  }

  static ResultName byDrives(String name, String unit, String help, String driveUnit) {
    return new ResultName(name, unit, help, Shape.BY_DRIVES, driveUnit);
  }

  static ResultName byOrder(String name, String unit, String help) {
    return new ResultName(name, unit, help, Shape.BY_ORDER, "");
  }
}
