package ziman.engine.collision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import ziman.engine.space.CoupledStates;

/**
 * What C1 cannot change of one harmonic: the functions psi for which C1 f(1-f) psi = 0 and sum psi
 * C1 X = 0 for every X. As C1 is symmetric in chi, left and right vectors are the same functions.
 *
 * @param l the harmonic
 * @param laws which laws they come from
 * @param functions one value per group of states each; empty where every function is one
 * @param everyFunction whether every function of energy is one
 */
public record NullSpace(
    int l, Set<Conserved> laws, List<double[]> functions, boolean everyFunction) {

  /** What every channel leaves alone. */
  static NullSpace of(CollisionOperator collisions, CoupledStates states, int l) {
    Set<Conserved> laws = EnumSet.allOf(Conserved.class);
    collisions.channels().forEach(c -> laws.retainAll(c.nullVectors(l)));
    collisions.phononChannels().forEach(c -> laws.retainAll(c.nullVectors(l)));
    List<double[]> functions = new ArrayList<>();
    if (laws.contains(Conserved.EVERY_ENERGY)) {
      return new NullSpace(l, laws, functions, true);
    }
    for (Conserved law : laws) {
      functions.add(values(states.size(), function(law, states)));
    }
    return new NullSpace(l, laws, functions, false);
  }

  private static IntToDoubleFunction function(Conserved law, CoupledStates states) {
    int shells = states.shells();
    double largest = states.momentum(shells - 1);
    return switch (law) {
      case CHARGE -> group -> group < shells ? 1 : 0;
      case ENERGY -> states::x;
      case MOMENTUM -> group -> states.momentum(group) / largest;
      case EVERY_ENERGY -> throw new IllegalArgumentException("not one function but all");
    };
  }

  private static double[] values(int n, IntToDoubleFunction of) {
    return IntStream.range(0, n).mapToDouble(of).toArray();
  }

  /** How many independent functions; 0 where every function is one. */
  public int size() {
    return functions.size();
  }
}
