package dev.bobbin.weaver.internal.emit;

import java.util.List;
import org.objectweb.asm.ClassVisitor;

/** What another pass adds to a frame class. */
public interface FrameExtension {

  /** Adds nothing. */
  FrameExtension NONE =
      new FrameExtension() {
        @Override
        public List<String> interfaces() {
          return List.of();
        }

        @Override
        public void emit(ClassVisitor frame) {
          // There is nothing to add.
        }
      };

  /** Returns the internal names of further interfaces of the frame class. */
  List<String> interfaces();

  /** Writes further members; those of the frame class itself have been written. */
  void emit(ClassVisitor frame);
}
