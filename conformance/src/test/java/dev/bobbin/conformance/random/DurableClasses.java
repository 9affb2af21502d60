package dev.bobbin.conformance.random;

import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** Makes all generators of compiled classes durable, and the classes serializable. */
final class DurableClasses {

  private DurableClasses() {}

  static Map<String, byte[]> of(Map<String, byte[]> compiled) {
    Map<String, byte[]> durable = new LinkedHashMap<>();
    compiled.forEach((name, bytes) -> durable.put(name, durable(bytes)));
    return durable;
  }

  private static byte[] durable(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, 0);
    ClassNode node = new ClassNode(Opcodes.ASM9);
    reader.accept(node, 0);
    if (!node.interfaces.contains("java/io/Serializable")) {
      node.interfaces.add("java/io/Serializable");
    }
    node.visitAnnotation("Ldev/bobbin/durable/Durable;", true).visitEnd();
    node.accept(writer);
    return writer.toByteArray();
  }
}
