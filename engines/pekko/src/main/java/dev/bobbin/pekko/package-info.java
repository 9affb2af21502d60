/**
 * Apache Pekko: generators as workers on the nodes of a cluster, a front that no result is lost to,
 * and entities whose generator is saved while nobody asks.
 */
package dev.bobbin.pekko;
