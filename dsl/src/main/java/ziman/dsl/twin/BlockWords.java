package ziman.dsl.twin;

import groovy.lang.GroovyObjectSupport;

/**
 * What a closure sees of the block it states: nothing but words. It has no methods of its own, as
 * Groovy would call one before asking what the word means, private ones too.
 */
public final class BlockWords extends GroovyObjectSupport {
  private final BlockBuilder builder;

  BlockWords(BlockBuilder builder) {
    this.builder = builder;
  }

  @Override
  public Object getProperty(String name) {
    return builder.name(name);
  }

  @Override
  public void setProperty(String name, Object value) {
    builder.assign(name, value);
  }

  @Override
  public Object invokeMethod(String name, Object given) {
    return builder.say(name, (Object[]) given);
  }
}
