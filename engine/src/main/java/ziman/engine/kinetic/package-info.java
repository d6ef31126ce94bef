/** The Boltzmann equation along a wire. */
package ziman.engine.kinetic;
