package ziman.dsl.report;

import java.util.Map;

/**
 * Something to look at.
 *
 * @param title a few words
 * @param description what it shows, for those who do not see it
 * @param specification in Vega-Lite, as nested maps, lists, texts and numbers
 */
record Picture(String title, String description, Map<String, Object> specification) {}
