/** Iterators as one writes them by hand: what generators are measured against. */
package dev.bobbin.benchmarks.hand;
