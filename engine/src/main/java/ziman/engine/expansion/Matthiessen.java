package ziman.engine.expansion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ziman.engine.collision.CollisionOperator;
import ziman.engine.collision.CompiledChannels;
import ziman.engine.collision.GroupInverse;
import ziman.engine.model.Channel;
import ziman.engine.observe.Currents;
import ziman.engine.pipeline.Measured;
import ziman.engine.space.FieldOperator;
import ziman.engine.space.StateSum;

/**
 * The resistivity of every channel alone. Matthiessen's rule says that they add up; a variational
 * principle says that the whole is never less than their sum.
 *
 * @param partial by the names of the channels, ohm m^(d-2)
 */
record Matthiessen(Map<String, Measured> partial) {
  static final Set<String> RESULTS = Set.of("partial_rho", "matthiessen_deviation");

  static Matthiessen of(
      CompiledChannels phaseSpace, List<Channel> channels, CollisionOperator collisions) {
    FieldOperator gradient =
        new FieldOperator(phaseSpace.equilibrium().shells(), phaseSpace.directions());
    Map<String, Measured> partial = new LinkedHashMap<>();
    for (int c = 0; c < channels.size(); c++) {
      GroupInverse inverse = GroupInverse.of(collisions.only(c), phaseSpace.equilibrium(), 1);
      partial.put(
          channels.get(c).name(),
          inverse.nullSpace().size() > 0
              ? new Measured(0, 0)
              : resistivity(
                  new Currents(
                          collisions.only(c).states(phaseSpace.equilibrium()),
                          phaseSpace.directions())
                      .charge(
                          new FirstOrder(phaseSpace.equilibrium(), gradient, inverse).perField())));
    }
    return new Matthiessen(partial);
  }

  private static Measured resistivity(StateSum sigma) {
    double rho = 1 / sigma.value();
    return new Measured(rho, rho * rho * sigma.rounding());
  }

  /**
   * Every result by its name in a model.
   *
   * @param rho of all channels together
   */
  Map<String, Measured> measure(Measured rho) {
    Map<String, Measured> results = new LinkedHashMap<>();
    double sum = 0;
    double error = rho.uncertainty();
    for (Map.Entry<String, Measured> channel : partial.entrySet()) {
      results.put("partial_rho(" + channel.getKey() + ")", channel.getValue());
      sum += channel.getValue().value();
      error += channel.getValue().uncertainty();
    }
    results.put("matthiessen_deviation", new Measured(rho.value() - sum, error));
    return results;
  }
}
