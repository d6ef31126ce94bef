package ziman.engine.model;

import ziman.engine.model.annotation.Family;

/** A way in which electrons or phonons collide. */
@Family(head = "channel", help = "a way in which electrons or phonons collide")
public sealed interface Channel permits Relaxation {
  /** The name it has in the model. */
  String name();
}
