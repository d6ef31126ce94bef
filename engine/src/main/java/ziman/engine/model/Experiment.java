package ziman.engine.model;

import java.util.List;

/** Something that can be run on a model and gives named results. */
public sealed interface Experiment permits Wire, Expansion {
  /** Every result this experiment can give, each with its unit. */
  List<ResultName> results();
}
