package ziman.engine.schema;

import java.lang.reflect.RecordComponent;

/**
 * A block inside a block, as people meet it.
 *
 * @param name as written in a model: {@code contact}
 * @param bothEnds whether it speaks for two ends, each of which may have a block of its own
 * @param required whether a block without it is incomplete
 * @param help one line for people
 * @param content the properties inside
 * @param component the record component it becomes
 */
public record SectionDescription(
    String name,
    boolean bothEnds,
    boolean required,
    String help,
    RecordDescription content,
    RecordComponent component) {}
