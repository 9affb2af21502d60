/** What is no benchmark of JMH: many connections, and a loop that is used for long. */
package dev.bobbin.benchmarks.load;
