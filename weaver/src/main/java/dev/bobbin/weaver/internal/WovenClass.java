package dev.bobbin.weaver.internal;

import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.internal.emit.FrameClassFile;
import java.util.List;

/**
 * What became of one class.
 *
 * @param bytes the class file to use; the very array that was given if nothing was woven
 * @param frames its frame classes, in the order of their methods; none if nothing was woven
 * @param diagnostics every finding, in the order of the class file
 * @param alreadyWoven whether the class has generators that were woven before
 */
@SuppressWarnings("ArrayRecordComponent")
public record WovenClass(
    byte[] bytes,
    List<FrameClassFile> frames,
    List<Diagnostic> diagnostics,
    boolean alreadyWoven) {}
