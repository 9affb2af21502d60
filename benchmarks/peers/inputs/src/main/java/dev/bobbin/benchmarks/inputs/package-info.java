/** What all implementations of a workload read. */
package dev.bobbin.benchmarks.inputs;
