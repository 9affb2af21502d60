/** Writes woven classes within the limits of the JVM and of its compilers. */
package dev.bobbin.weaver.internal.write;
