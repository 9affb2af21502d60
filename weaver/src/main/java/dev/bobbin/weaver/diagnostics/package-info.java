/**
 * What is found out about the user's code, and the words for it. Imports nothing; the words are
 * also for whoever judges the same rules on something else than bytecode.
 */
package dev.bobbin.weaver.diagnostics;
