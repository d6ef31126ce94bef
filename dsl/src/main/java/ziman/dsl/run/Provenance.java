package ziman.dsl.run;

import java.time.Instant;
import java.util.List;

/**
 * Where a run came from, and how to have it again.
 *
 * @param command to be typed
 * @param sha256 of the model file
 * @param settings overrides of parameters
 * @param begun when it began
 * @param seconds how long it took
 */
public record Provenance(
    String command, String sha256, List<String> settings, Instant begun, double seconds) {}
