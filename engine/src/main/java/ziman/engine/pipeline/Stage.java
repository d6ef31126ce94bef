package ziman.engine.pipeline;

/**
 * One step of a computation, for {@code ziman run --plan}.
 *
 * @param name a noun: "equilibrium", "order 1"
 * @param what what the step does on this model, in a short phrase with its figures
 */
public record Stage(String name, String what) {}
