/**
 * Apache Flink: the elements of each key are sent to a generator of its own, which is kept,
 * suspended, in Flink's state.
 */
package dev.bobbin.flink;
