/**
 * Linear systems with structure: banded matrices, and banded matrices with a border.
 *
 * <p>A discretised wire couples a node only to its neighbours, a collision operator couples an
 * energy only to those within a phonon's reach: both give a band. Side conditions (a voltage, a
 * fixed mean, the orthogonality to a null vector that defines a group inverse) add a few dense rows
 * and columns, the border. Everything here works in place on plain arrays and costs O(n times the
 * square of the width) to factorise, O(n times the width) per right-hand side.
 */
package ziman.engine.linear;
