/** Workloads, each a class with one benchmark method for each implementation, and their runner. */
package dev.bobbin.benchmarks;
