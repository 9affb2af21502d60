package dev.bobbin.stress.suspend;

import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Makes generators of methods of one class, before weaving. */
final class ClassStresser {

  /** Each n-th generator may have a marker between {@code Gen.returns} and the return. */
  private static final int INDIRECT = 16;

  private final ClassReader reader;
  private final ClassNode host = new ClassNode();
  private final Map<String, String> methods = new HashMap<>();
  private int points;
  private int held;

  private ClassStresser(byte[] classFile) {
    reader = new ClassReader(classFile);
    reader.accept(host, ClassReader.EXPAND_FRAMES);
  }

  /**
   * What was made of a class.
   *
   * @param bytes the class file, to be woven
   * @param methods the key of each method, by the name of the generator that has its code now
   * @param points how many suspension points it has
   * @param held at how many more a monitor may be held
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Stressed(byte[] bytes, Map<String, String> methods, int points, int held) {}

  /**
   * Makes generators of some methods.
   *
   * @param strides which methods, by their keys, and for each the distance between its points: 1
   *     for all of them
   */
  static Stressed stress(byte[] classFile, Points points, Map<String, Integer> strides) {
    ClassStresser stresser = new ClassStresser(classFile);
    for (MethodNode method : List.copyOf(stresser.host.methods)) {
      Integer stride = strides.get(key(method));
      if (stride != null) {
        stresser.stress(method, points, stride);
      }
    }
    stresser.allowMethodsInInterfaces();
    ClassWriter writer = new ClassWriter(stresser.reader, 0);
    stresser.host.accept(writer);
    return new Stressed(writer.toByteArray(), stresser.methods, stresser.points, stresser.held);
  }

  /** An interface of Java 7 may have an initialiser, but not the generator that it becomes. */
  private void allowMethodsInInterfaces() {
    if (Modifier.isInterface(host.access) && host.version == Opcodes.V1_7) {
      host.version = Opcodes.V1_8;
    }
  }

  private void stress(MethodNode method, Points where, int stride) {
    int number = methods.size();
    String name = method.name.replaceAll("[<>]", "") + "$stress$" + number;
    if (method.name.equals("<clinit>")) {
      unfinalize();
    }
    MethodNode generator = new MethodSplitter(host, method).split(name);
    PointInserter inserter =
        new PointInserter(generator, number % 2 == 0, number % INDIRECT == INDIRECT - 1);
    inserter.insert(where, stride);
    points += inserter.inserted();
    held += inserter.held();
    host.methods.add(generator);
    methods.put(name, key(method));
  }

  /** Only {@code <clinit>} itself may assign a final field; interfaces have no other fields. */
  private void unfinalize() {
    if (!Modifier.isInterface(host.access)) {
      for (FieldNode field : host.fields) {
        if (Modifier.isStatic(field.access) && field.value == null) {
          field.access &= ~Opcodes.ACC_FINAL;
        }
      }
    }
  }

  /** Returns the methods of a class that have code, by key, with the number of instructions. */
  static Map<String, MethodNode> methodsWithCode(ClassNode host) {
    Map<String, MethodNode> methods = new LinkedHashMap<>();
    for (MethodNode method : host.methods) {
      if (method.instructions.size() > 0) {
        methods.put(key(method), method);
      }
    }
    return methods;
  }

  static String key(MethodNode method) {
    return method.name + method.desc;
  }
}
