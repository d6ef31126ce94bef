/** What the command line needs to know about scripts: the seam behind which Groovy stays. */
package ziman.dsl.script;
