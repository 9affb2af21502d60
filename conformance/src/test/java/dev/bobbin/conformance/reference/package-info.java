/**
 * Generators that are not woven: each body runs on a thread of its own. What woven generators do is
 * compared with what these do, step by step.
 */
package dev.bobbin.conformance.reference;
