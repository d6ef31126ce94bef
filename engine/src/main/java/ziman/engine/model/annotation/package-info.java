/** How a model record says what can be written in a model file to make one. */
package ziman.engine.model.annotation;
