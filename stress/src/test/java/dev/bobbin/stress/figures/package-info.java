/**
 * Programs that measure weaving: its speed, the agent's share of a start, the size of the result.
 */
package dev.bobbin.stress.figures;
