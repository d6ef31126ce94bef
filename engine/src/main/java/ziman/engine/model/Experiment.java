package ziman.engine.model;

import java.util.List;
import ziman.engine.model.annotation.Family;

/** Something that can be run on a model and gives named results. */
@Family(head = "experiment", help = "something to compute")
public sealed interface Experiment permits Wire, Expansion, Evolution, KineticWire {
  /** Every result this experiment can give, each with its unit. */
  List<ResultName> results();
}
