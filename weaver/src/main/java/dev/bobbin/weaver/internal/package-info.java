/**
 * Weaves one class. {@link dev.bobbin.weaver.internal.MethodWeaver} names the passes; each
 * subpackage is a pass and imports only earlier ones: contract, bytecode, classfile, lookup, scan,
 * flow, frames, liveness, check, loops, normalize, spill, emit, durable, write.
 */
package dev.bobbin.weaver.internal;
