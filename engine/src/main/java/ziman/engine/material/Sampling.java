package ziman.engine.material;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import ziman.engine.model.ComputedMaterial;
import ziman.engine.model.Content;
import ziman.engine.model.Curve;
import ziman.engine.model.Experiment;
import ziman.engine.model.KnownMaterial;
import ziman.engine.model.Material;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.model.RunInterrupted;
import ziman.engine.model.TabulatedMaterial;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Outcome;
import ziman.engine.pipeline.Pipeline;
import ziman.engine.pipeline.Progress;

/**
 * Makes curves of a material that is computed.
 *
 * @param compile the pipeline of an experiment for some of its results
 */
public record Sampling(BiFunction<Experiment, Set<String>, Pipeline> compile) {
  private static final int FEWEST = 8;
  private static final int MOST = 256;

  private static final List<String> POSITIVE = List.of("rho", "kappa", "capacity");

  private static final Map<String, KnownMaterial> SAMPLED = new ConcurrentHashMap<>();

  /**
   * The curves of a material; those of one that is stated are known.
   *
   * @throws NoTrustworthyAnswer if the expansion has none at a temperature, or they do not settle
   */
  public KnownMaterial known(Material material) {
    if (material instanceof KnownMaterial known) {
      return known;
    }
    ComputedMaterial computed = (ComputedMaterial) material;
    return SAMPLED.computeIfAbsent(Content.of(computed), any -> sampled(computed));
  }

  private KnownMaterial sampled(ComputedMaterial material) {
    Map<String, double[]> values = new LinkedHashMap<>();
    for (int n = FEWEST; n <= MOST; n *= 2) {
      Map<String, double[]> before = values;
      values = refined(material, values, n);
      if (!before.isEmpty()) {
        double change = change(material, before, values, n);
        if (change <= material.tolerance()) {
          return curves(material, values);
        }
      }
    }
    throw new NoTrustworthyAnswer(
        ("material %s: %d temperatures between %.6g K and %.6g K are not enough for a tolerance of"
                + " %.1g: narrow the range, or raise the tolerance")
            .formatted(
                material.name(), MOST + 1, material.from(), material.to(), material.tolerance()));
  }

  /** Values at n + 1 points, of which every second is known already. */
  private Map<String, double[]> refined(
      ComputedMaterial material, Map<String, double[]> before, int n) {
    List<Map<String, Double>> points =
        IntStream.rangeClosed(0, n)
            .parallel()
            .mapToObj(
                k -> {
                  if (!before.isEmpty() && k % 2 == 0) {
                    Map<String, Double> known = new LinkedHashMap<>();
                    before.forEach((name, of) -> known.put(name, of[k / 2]));
                    return known;
                  }
                  return at(material, ChebyshevCurve.point(material.from(), material.to(), k, n));
                })
            .toList();
    Map<String, double[]> values = new LinkedHashMap<>();
    for (String name : points.get(0).keySet()) {
      values.put(name, points.stream().mapToDouble(point -> point.get(name)).toArray());
    }
    return values;
  }

  private Map<String, Double> at(ComputedMaterial material, double temperature) {
    RunInterrupted.ifAsked();
    try {
      Outcome outcome =
          compile
              .apply(material.at(temperature), Set.of("rho", "kappa", "seebeck", "heat_capacity"))
              .run(Progress.SILENT);
      Map<String, Measured> found = outcome.quantities();
      Map<String, Double> values = new LinkedHashMap<>();
      values.put("rho", found.get("rho").value());
      values.put("kappa", found.get("kappa").value());
      values.put("seebeck", found.get("seebeck").value());
      Measured electrons = found.get("heat_capacity");
      values.put("capacity", found.getOrDefault("total_heat_capacity", electrons).value());
      return values;
    } catch (NoTrustworthyAnswer refused) {
      throw new NoTrustworthyAnswer(
          "material %s at %.6g K: %s".formatted(material.name(), temperature, refused.getMessage()),
          refused);
    }
  }

  /** The largest error of the polynomial of the old points at the new ones. */
  private static double change(
      ComputedMaterial material, Map<String, double[]> before, Map<String, double[]> now, int n) {
    double worst = 0;
    for (Map.Entry<String, double[]> entry : before.entrySet()) {
      Curve curve = curve(material, entry.getKey(), entry.getValue());
      double[] values = now.get(entry.getKey());
      double largest = 0;
      for (double value : values) {
        largest = Math.max(largest, Math.abs(value));
      }
      for (int k = 1; k < n; k += 2) {
        double found = curve.at(ChebyshevCurve.point(material.from(), material.to(), k, n));
        double scale = POSITIVE.contains(entry.getKey()) ? values[k] : largest;
        worst = Math.max(worst, scale == 0 ? 0 : Math.abs(found - values[k]) / scale);
      }
    }
    return worst;
  }

  private static Curve curve(ComputedMaterial material, String name, double[] values) {
    return new ChebyshevCurve(material.from(), material.to(), values, POSITIVE.contains(name));
  }

  private static KnownMaterial curves(ComputedMaterial material, Map<String, double[]> values) {
    return new TabulatedMaterial(
        curve(material, "rho", values.get("rho")),
        curve(material, "kappa", values.get("kappa")),
        material
            .heatCapacity()
            .or(() -> Optional.of(curve(material, "capacity", values.get("capacity")))),
        Optional.of(curve(material, "seebeck", values.get("seebeck"))));
  }
}
