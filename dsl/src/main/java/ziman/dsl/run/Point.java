package ziman.dsl.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ziman.dsl.bind.BoundModel.Axis;
import ziman.dsl.bind.BoundModel.BoundExperiment;
import ziman.dsl.bind.BoundModel.Sweep;
import ziman.engine.model.Content;
import ziman.engine.model.Experiment;
import ziman.engine.model.ResultName;
import ziman.engine.units.Unit;

/**
 * One thing to compute: an experiment, or one point of its sweep.
 *
 * @param name of the experiment
 * @param at the values of what is swept, in the order written; empty where nothing is
 * @param wanted names of the results that are asked for
 */
public record Point(String name, List<Swept> at, Experiment experiment, Set<String> wanted) {

  /**
   * The value of a parameter at a point.
   *
   * @param value SI
   * @param unit to show it in
   */
  public record Swept(String parameter, double value, Unit unit) {}

  /** What an experiment consists of: itself, or the points of its sweep. */
  static List<Point> of(BoundExperiment bound) {
    Set<String> wanted = bound.wanted();
    if (bound.sweep().isEmpty()) {
      return List.of(new Point(bound.name(), List.of(), bound.experiment(), wanted));
    }
    Sweep sweep = bound.sweep().get();
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < sweep.points().size(); i++) {
      List<Swept> at = new ArrayList<>();
      for (Axis axis : sweep.axes()) {
        at.add(new Swept(axis.parameter(), axis.values().get(i), axis.unit()));
      }
      points.add(new Point(bound.name(), at, sweep.points().get(i), wanted));
    }
    return points;
  }

  /**
   * A text that points have in common only where the same is computed; empty where something in the
   * experiment is known by itself only.
   */
  public Optional<String> content() {
    return Content.lasting(experiment)
        .map(content -> Content.hash(content + " " + new TreeSet<>(wanted)));
  }

  /** Where this is, for people: {@code T = 300 K, E = 1 V/m}. */
  public String where() {
    return at.stream()
        .map(
            swept ->
                swept.parameter()
                    + " = "
                    + Written.number(swept.unit().fromSi(swept.value()))
                    + (swept.unit().symbol().equals("1") ? "" : " " + swept.unit().symbol()))
        .collect(Collectors.joining(", "));
  }

  /** The SI unit of one of the results. */
  public String unitOf(String key) {
    String result = ResultName.name(key);
    return experiment.results().stream()
        .filter(r -> r.name().equals(result))
        .map((ResultName r) -> r.unitOf(key))
        .findFirst()
        .orElse("1");
  }
}
