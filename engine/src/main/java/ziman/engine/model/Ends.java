package ziman.engine.model;

/**
 * Something at each end of a wire. In a model one nameless block speaks for both ends, or {@code
 * source} and {@code drain} have a block each.
 *
 * @param source at x = 0
 * @param drain at x = L
 */
public record Ends<T>(T source, T drain) {}
