/**
 * Turns methods that somebody compiled into generators that suspend at every line, or before every
 * instruction, and that are driven to their end by whoever calls the method.
 */
package dev.bobbin.stress.suspend;
