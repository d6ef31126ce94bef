/**
 * What a run leaves in a folder, for programs to read.
 *
 * <p>{@link ziman.dsl.export.Outputs} knows the names of the files: one JSON object of the run,
 * every table as comma-separated values, and one HDF5 file ({@link ziman.dsl.export.Hdf5File}) with
 * everything that was found, what it is measured in, and where it came from. All of them hold the
 * same numbers, in SI units and with all their digits.
 */
package ziman.dsl.export;
