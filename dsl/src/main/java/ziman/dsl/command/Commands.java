package ziman.dsl.command;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, each with the terminal it prints to. */
record Commands(Terminal terminal) implements IFactory {
  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Object command :
        new Object[] {
          new RunCommand(terminal),
          new CheckCommand(terminal),
          new ExplainCommand(terminal),
          new FormatCommand(terminal),
          new PackCommand(terminal),
          new GalleryCommand(terminal),
          new ReplCommand(terminal)
        }) {
      if (type.isInstance(command)) {
        return type.cast(command);
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
