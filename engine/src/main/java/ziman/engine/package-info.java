/** The physics of Ziman. */
package ziman.engine;
