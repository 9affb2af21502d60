package dev.bobbin.weaver.internal;

import dev.bobbin.weaver.internal.emit.FrameClassFile;
import java.util.List;
import org.objectweb.asm.tree.MethodNode;

/**
 * What one generator method became.
 *
 * @param frame its frame class
 * @param factory what takes its place in the host
 * @param body the resumable body, to be added to the host
 * @param others what else is to be added to the host
 */
record WovenGenerator(
    FrameClassFile frame, MethodNode factory, MethodNode body, List<MethodNode> others) {}
