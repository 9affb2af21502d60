/** Steps through instructions, and their lines in the source. */
package dev.bobbin.weaver.internal.bytecode;
