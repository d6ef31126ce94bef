package ziman.dsl.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ziman.grammar.source.Unreadable;

/**
 * The numbers in an object of {@code ziman run --json}.
 *
 * @param experiments in the order written
 */
record Results(Map<String, OfExperiment> experiments) {
  private static final String UNCERTAINTY = " uncertainty";

  /**
   * What became of one experiment.
   *
   * @param state "ran", "refused", also for some points of a sweep only, or "skipped"
   * @param series its numbers, by their names
   * @param verdicts on its expectations, by their texts
   */
  record OfExperiment(String state, Map<String, Series> series, Map<String, Boolean> verdicts) {}

  /**
   * Numbers of one kind: one, those that belong to powers of time, or a column of a table.
   *
   * @param values SI; NaN where there is none
   * @param uncertainties of each; NaN where none is stated
   * @param scale the largest of the values, or what stands for it
   */
  record Series(String unit, double[] values, double[] uncertainties, double scale) {
    static Series of(String unit, double[] values, double[] uncertainties) {
      double scale = Arrays.stream(values).map(Math::abs).filter(Double::isFinite).max().orElse(0);
      return new Series(unit, values, uncertainties, scale);
    }
  }

  /**
   * Reads the object.
   *
   * @param pack what the pack is called
   * @throws Unreadable if it is another one
   */
  static Results read(byte[] json, String pack) {
    Map<?, ?> run = Json.object(json, pack, Crate.RESULTS);
    try {
      Map<String, OfExperiment> experiments = new LinkedHashMap<>();
      for (Map.Entry<?, ?> one : ((Map<?, ?>) run.get("experiments")).entrySet()) {
        experiments.put((String) one.getKey(), experiment((Map<?, ?>) one.getValue()));
      }
      return new Results(experiments);
    } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
      throw Damaged.pack(pack, Crate.RESULTS + " does not hold the results of a run.");
    }
  }

  private static OfExperiment experiment(Map<?, ?> one) {
    String state =
        one.containsKey("skipped") ? "skipped" : one.containsKey("refused") ? "refused" : "ran";
    Map<String, Series> series = new LinkedHashMap<>();
    Map<String, Boolean> verdicts = new LinkedHashMap<>();
    if (one.containsKey("quantities")) {
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) one.get("quantities")).entrySet()) {
        Map<?, ?> quantity = (Map<?, ?>) entry.getValue();
        double[] values = numbers(quantity.get("value"));
        double[] uncertainties = numbers(quantity.get("uncertainty"));
        String unit = (String) quantity.get("unit");
        series.put((String) entry.getKey(), checked(Series.of(unit, values, uncertainties)));
      }
      for (Map.Entry<?, ?> table : ((Map<?, ?>) one.get("tables")).entrySet()) {
        table((String) table.getKey(), (List<?>) table.getValue(), series);
      }
      for (Map.Entry<?, ?> law : ((Map<?, ?>) one.get("invariants")).entrySet()) {
        double[] value = numbers(law.getValue());
        // an invariant is relative to the size of its terms already
        series.put("invariant " + law.getKey(), new Series("1", value, unknown(1), 1));
      }
      for (Object verdict : (List<?>) one.get("expectations")) {
        Map<?, ?> judged = (Map<?, ?>) verdict;
        verdicts.put((String) judged.get("text"), (Boolean) judged.get("passed"));
      }
    }
    return new OfExperiment(state, series, verdicts);
  }

  private static void table(String table, List<?> columns, Map<String, Series> series) {
    Map<String, Map<?, ?>> named = new LinkedHashMap<>();
    columns.forEach(c -> named.put((String) ((Map<?, ?>) c).get("name"), (Map<?, ?>) c));
    for (Map.Entry<String, Map<?, ?>> column : named.entrySet()) {
      String name = column.getKey();
      boolean about =
          name.endsWith(UNCERTAINTY)
              && named.containsKey(name.substring(0, name.length() - UNCERTAINTY.length()));
      if (!about) {
        double[] values = numbers(column.getValue().get("values"));
        double[] uncertainties =
            named.containsKey(name + UNCERTAINTY)
                ? numbers(named.get(name + UNCERTAINTY).get("values"))
                : unknown(values.length);
        String unit = (String) column.getValue().get("unit");
        series.put(table + ", " + name, checked(Series.of(unit, values, uncertainties)));
      }
    }
  }

  private static Series checked(Series series) {
    if (series.values().length != series.uncertainties().length || series.unit() == null) {
      throw new IllegalArgumentException("numbers without unit, or uncertainties without numbers");
    }
    return series;
  }

  /** One number, or a list of them; NaN for null. */
  private static double[] numbers(Object value) {
    List<Object> list = new ArrayList<>();
    if (value instanceof List<?> several) {
      list.addAll(several);
    } else {
      list.add(value);
    }
    return list.stream().mapToDouble(n -> n == null ? Double.NaN : (Double) n).toArray();
  }

  private static double[] unknown(int length) {
    double[] unknown = new double[length];
    Arrays.fill(unknown, Double.NaN);
    return unknown;
  }
}
