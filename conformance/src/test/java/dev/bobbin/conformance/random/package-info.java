/**
 * Random generator methods under random drivers: the woven class and the same class on the threaded
 * reference must leave the same trace.
 */
package dev.bobbin.conformance.random;
