package ziman.engine.evolution;

/** A model on finer and finer grids. */
interface Settings {
  /** The model at a level of refinement, from 0. */
  Setting at(int level);
}
