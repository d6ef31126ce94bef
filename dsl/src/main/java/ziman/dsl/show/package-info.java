/** Results for people and for programs: text, characters as a plot, JSON, CSV. */
package ziman.dsl.show;
