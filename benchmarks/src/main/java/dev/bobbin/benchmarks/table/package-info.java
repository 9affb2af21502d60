/** What was measured, as tables, and whether it meets the goals. */
package dev.bobbin.benchmarks.table;
