package dev.bobbin.weaver.internal.start;

import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * A call whose generator nobody but a {@code yieldFrom} sees.
 *
 * @param call the call, right before that of the marker
 * @param target what it calls, which has a start form
 */
public record StartCall(MethodInsnNode call, GeneratorMethod target) {}
