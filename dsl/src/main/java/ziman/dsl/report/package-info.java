/**
 * A run as a page that can be sent to a colleague: one HTML file that needs nothing else.
 *
 * <p>{@link ziman.dsl.report.Page} puts it together: what was found, in words; of every experiment
 * its numbers with their uncertainties, its expectations, {@link ziman.dsl.report.Pictures
 * pictures} of its tables, the laws it kept and how long its stages took; the model itself; and
 * what is needed to run it again. Pictures are Vega-Lite specifications that carry their own data,
 * drawn by Vega in the reader's browser from scripts that are part of the page, so that they zoom,
 * tell their values, and can be saved.
 *
 * <p>Numbers are written once, in the units that the experiment shows, with as many digits as their
 * uncertainty allows, as the terminal does; tables can be saved with all their digits.
 */
package ziman.dsl.report;
