/** The same computations, written for other libraries and mechanisms of the JVM. */
package dev.bobbin.benchmarks.peers;
