package ziman.engine.pipeline;

/**
 * One column of a table.
 *
 * @param name heading
 * @param unit SI unit of the values, in the model language
 * @param values one per row
 */
public record Column(String name, String unit, double[] values) {
  public Column {
    values = values.clone();
  }

  @Override
  public double[] values() {
    return values.clone();
  }
}
