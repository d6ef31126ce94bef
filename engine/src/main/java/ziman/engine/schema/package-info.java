/**
 * What can be written in a model, and what each word means.
 *
 * <p>The schema is not a document beside the code: it is the model records of {@link
 * ziman.engine.model}, annotated. A record in a sealed {@link ziman.engine.model.annotation.Family}
 * with a {@link ziman.engine.model.annotation.Kind} is a kind of the language; its components with
 * a {@link ziman.engine.model.annotation.Property} are what can be written inside. Binding, unit
 * checks, suggestions for misspelt words, {@code ziman explain} and the reference all read the
 * descriptions made here, so a new channel is one new record.
 */
package ziman.engine.schema;
