package ziman.engine.model;

/** A way in which electrons or phonons collide. */
public sealed interface Channel permits Relaxation {
  /** The name it has in the model. */
  String name();
}
