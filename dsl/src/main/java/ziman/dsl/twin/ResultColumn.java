package ziman.dsl.twin;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import ziman.engine.units.Quantity;
import ziman.engine.units.Unit;
import ziman.engine.units.Units;

/**
 * A column of a table: a list of results of one dimension. {@code column['K']} is the list of its
 * plain numbers of a unit.
 */
public final class ResultColumn extends AbstractList<Result> {
  private final String name;
  private final Unit unit;
  private final double[] values;
  private final double[] uncertainties;

  /**
   * @param unit SI unit of the values
   * @param uncertainties one for each value; NaN where unknown
   */
  ResultColumn(String name, String unit, double[] values, double[] uncertainties) {
    this.name = name;
    this.unit = Units.parse(unit);
    this.values = values.clone();
    this.uncertainties = uncertainties.clone();
  }

  /** Its heading. */
  public String getName() {
    return name;
  }

  /** The SI unit of its values. */
  public String getUnit() {
    return unit.toString();
  }

  /** The numbers of a unit: {@code table.T.in('K')}. */
  public List<Double> in(String wanted) {
    Unit to = Units.parse(wanted);
    return stream().map(result -> result.quantity().in(to)).toList();
  }

  /** The same, shorter: {@code table.T['K']}. */
  public List<Double> getAt(String wanted) {
    return in(wanted);
  }

  /** The values in SI units. */
  public double[] values() {
    return values.clone();
  }

  boolean isCertain() {
    return Arrays.stream(uncertainties).noneMatch(u -> u > 0);
  }

  double[] uncertainties() {
    return uncertainties.clone();
  }

  @Override
  public Result get(int row) {
    return new Result(new Quantity(values[row], unit.dimension()), uncertainties[row]);
  }

  @Override
  public int size() {
    return values.length;
  }
}
