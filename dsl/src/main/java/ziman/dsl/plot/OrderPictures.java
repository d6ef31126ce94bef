package ziman.dsl.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ziman.dsl.bind.BoundModel.Show;
import ziman.dsl.run.Report;
import ziman.engine.model.ResultName;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Outcome;
import ziman.engine.units.Unit;
import ziman.engine.units.Units;

/** What the orders of an expansion are best shown by. */
final class OrderPictures {
  private static final Pattern ORDER = Pattern.compile("(\\w+)\\((\\d+)\\)");

  /** Of a current: what higher orders must change before their sums are worth a look. */
  private static final double VISIBLE = 1e-3;

  private OrderPictures() {}

  /** Sizes of every result that comes order by order, and sums of the currents. */
  static List<Picture> of(Report report, Outcome outcome) {
    List<Picture> pictures = new ArrayList<>();
    Map<String, Map<Integer, Double>> byName = new LinkedHashMap<>();
    for (Map.Entry<String, Measured> entry : outcome.quantities().entrySet()) {
      Matcher order = ORDER.matcher(entry.getKey());
      Measured found = entry.getValue();
      if (order.matches() && Math.abs(found.value()) > found.uncertainty()) {
        byName
            .computeIfAbsent(order.group(1), any -> new LinkedHashMap<>())
            .put(Integer.parseInt(order.group(2)), found.value());
      }
    }
    byName.forEach(
        (name, values) -> {
          if (values.values().stream().filter(v -> v != 0).count() > 1) {
            Unit unit = unitOf(report, name + "(1)");
            Trace sizes =
                new Trace(
                    name, unit, values.values().stream().mapToDouble(unit::fromSi).toArray(), true);
            List<String> names = values.keySet().stream().map(String::valueOf).toList();
            pictures.add(
                new Picture(
                    name + " order by order",
                    "the size of %s at orders %s"
                        .formatted(sizes.title(), String.join(", ", names)),
                    new Drawing.Sizes("order", names, sizes)));
          }
        });
    sums(report, outcome).ifPresent(pictures::add);
    return pictures;
  }

  /** Sums of the currents up to every order, and what Pade's fraction makes of them. */
  private static Optional<Picture> sums(Report report, Outcome outcome) {
    List<Double> orders = new ArrayList<>();
    List<Double> sums = new ArrayList<>();
    double sum = 0;
    for (int n = 1; outcome.quantities().containsKey("current(" + n + ")"); n++) {
      double term = outcome.quantities().get("current(" + n + ")").value();
      sum += term;
      if (n % 2 == 1) {
        orders.add((double) n);
        sums.add(sum);
      }
    }
    if (orders.size() < 2 || Math.abs(sum - sums.get(0)) < VISIBLE * Math.abs(sum)) {
      return Optional.empty();
    }
    Unit unit = unitOf(report, "current(1)");
    Trace over = new Trace("order", Units.parse("1"), numbers(orders), false);
    List<Trace> curves = new ArrayList<>();
    curves.add(new Trace("sum up to that order", unit, Trace.in(unit, numbers(sums)), false));
    Measured fraction = outcome.quantities().get("pade_current");
    if (fraction != null) {
      double[] level = new double[orders.size()];
      Arrays.fill(level, unit.fromSi(fraction.value()));
      curves.add(new Trace("Pade's fraction of all", unit, level, false));
    }
    return Optional.of(
        Picture.of("current, summed order by order", over, curves, false, "current"));
  }

  private static double[] numbers(List<Double> values) {
    return values.stream().mapToDouble(x -> x).toArray();
  }

  private static Unit unitOf(Report report, String key) {
    String result = ResultName.name(key);
    return report.experiment().shows().stream()
        .filter(show -> ResultName.name(show.key()).equals(result))
        .map(Show::unit)
        .findFirst()
        .orElseGet(() -> Units.parse(report.experiment().unitOf(key)));
  }
}
