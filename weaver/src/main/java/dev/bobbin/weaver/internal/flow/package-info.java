/** Control flow, with exception edges, and the loops in it. */
package dev.bobbin.weaver.internal.flow;
