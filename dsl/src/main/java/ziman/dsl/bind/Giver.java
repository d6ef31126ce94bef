package ziman.dsl.bind;

/** Who gave a parameter its value. */
enum Giver {
  /** The model file, or a file it uses. */
  MODEL,

  /** An experiment of the model, for itself. */
  EXPERIMENT,

  /** The person who runs the model, from outside of it. */
  USER
}
