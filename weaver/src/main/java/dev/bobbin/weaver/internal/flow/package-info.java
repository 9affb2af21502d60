/** Control flow, with exception edges, and data flow of bit sets over it. */
package dev.bobbin.weaver.internal.flow;
