/**
 * Weaves one class. {@link dev.bobbin.weaver.internal.MethodWeaver} names the passes; each
 * subpackage is a pass and imports only earlier ones: scan, frames, flow, check, normalize,
 * liveness, spill, emit.
 */
package dev.bobbin.weaver.internal;
