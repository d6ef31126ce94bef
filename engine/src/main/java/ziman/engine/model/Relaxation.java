package ziman.engine.model;

import java.util.List;
import ziman.engine.model.annotation.Kind;
import ziman.engine.model.annotation.Named;
import ziman.engine.model.annotation.Property;

/** Relaxation with a time tau(energy) to an equilibrium. */
@Kind(
    name = "relaxation",
    help = "relaxation with a time tau, a constant or a function of energy, to an equilibrium")
public record Relaxation(
    @Named String name,
    @Property(help = "the bands it acts on; not given: all") List<Band> bands,
    @Property(
            help = "relaxation time; energy is measured from the bottom of the band",
            unit = "s",
            argument = "energy",
            argumentUnit = "J",
            above = 0)
        Curve tau,
    @Property(
            help = "fixed: the equilibrium given; local: that of the present T and mu",
            byDefault = "local")
        Equilibrium to)
    implements Channel {

  /** Which equilibrium the electrons relax to. */
  public enum Equilibrium {
    /** The equilibrium of the experiment, a bath that takes up energy. */
    FIXED,
    /** The equilibrium with the present particle number and energy, as tau weighs them. */
    LOCAL
  }

  public Relaxation {
    bands = List.copyOf(bands);
  }
}
