package dev.bobbin.conformance.runs;

import dev.bobbin.Generator;
import dev.bobbin.runtime.Woven;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;

/** What a class file says about weaving: whether it has generators, and whether it is marked. */
record WovenClassFile(String name, boolean isHost, boolean isMarked) {

  static WovenClassFile read(byte[] bytes) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, ClassReader.SKIP_CODE);
    boolean host = node.methods.stream().anyMatch(m -> has(m.visibleAnnotations, Generator.class));
    return new WovenClassFile(node.name, host, has(node.invisibleAnnotations, Woven.class));
  }

  private static boolean has(List<AnnotationNode> annotations, Class<?> type) {
    return annotations != null
        && annotations.stream().anyMatch(a -> a.desc.equals(Type.getDescriptor(type)));
  }
}
