/**
 * Shapes of code on which rewriters were seen to break: a corpus of generators, compiled by several
 * compilers, woven, and compared with the reference in all ways to drive them.
 */
package dev.bobbin.conformance.hardcases;
