/**
 * What {@code yieldFrom} means, in programs of a small language whose traces CPython printed, and
 * at depths that CPython does not reach.
 */
package dev.bobbin.conformance.delegation;
