package ziman.engine.expansion;

/** What was computed at one resolution, as far as the next depends on it. */
interface Resolved {
  /** Number of groups of states. */
  int size();

  /** What these are called, in the plural: "energy shells". */
  String groups();

  /** The level beyond which there is no finer one. */
  int finestLevel();

  /** Whether electrons change shells at equal distances, so that errors fall like a power. */
  boolean inBands();

  /** Why a result may not settle, and what to do, in sentences. */
  String whyUnsettled(String result);

  /** Whether a result belongs to an order beyond the first. */
  static boolean isOfHigherOrder(String result) {
    return result.contains("(") && !result.contains("(1)");
  }
}
