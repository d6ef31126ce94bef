package ziman.dsl.plot;

/**
 * Something to look at.
 *
 * @param title a few words
 * @param description what it shows, for those who do not see it
 * @param drawing what is drawn
 */
public record Picture(String title, String description, Drawing drawing) {}
