/** The words of the findings, for whoever judges the same rules on something else than bytecode. */
package dev.bobbin.weaver.texts;
