package ziman.engine.model;

import java.util.List;

/**
 * The physics of an experiment without any discretisation: which electrons there are and what they
 * collide with.
 */
public record Model(List<Band> bands, List<Channel> channels) {
  public Model {
    bands = List.copyOf(bands);
    channels = List.copyOf(channels);
  }
}
