package dev.bobbin.weaver.emit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * What woven classes use of the runtime, a line for each: what it is used for, its class, name and
 * descriptor.
 */
final class Links {
  private static final String RUNTIME = "dev/bobbin/";
  private static final String INHERIT = "extend";
  private static final String OVERRIDE = "override";
  private static final String TYPE = "type";
  private static final String STATIC = "static";

  private final Map<String, ClassNode> classes = new TreeMap<>();
  private final TreeSet<String> found = new TreeSet<>();

  private Links(Map<String, byte[]> classFiles) {
    for (byte[] bytes : classFiles.values()) {
      ClassNode type = new ClassNode();
      new ClassReader(bytes).accept(type, ClassReader.SKIP_DEBUG);
      classes.put(type.name, type);
    }
  }

  /** Returns the lines for class files, sorted. */
  static List<String> in(Map<String, byte[]> classFiles) {
    Links links = new Links(classFiles);
    links.classes.values().forEach(links::find);
    return List.copyOf(links.found);
  }

  private static boolean isFrame(ClassNode type) {
    return type.superName.startsWith(RUNTIME);
  }

  private void find(ClassNode type) {
    if (isFrame(type)) {
      found.add(INHERIT + " " + type.superName);
    }
    for (MethodNode method : type.methods) {
      if (isFrame(type) && !method.name.equals("<init>") && !Modifier.isPrivate(method.access)) {
        found.add(line(OVERRIDE, type.superName, method.name, method.desc));
      }
      for (AbstractInsnNode insn : method.instructions) {
        find(insn);
      }
    }
  }

  private static String line(String use, String type, String name, String descriptor) {
    return use + " " + type + " " + name + " " + descriptor;
  }

  private void find(AbstractInsnNode insn) {
    if (insn instanceof MethodInsnNode call) {
      String use = call.getOpcode() == Opcodes.INVOKESTATIC ? STATIC : "call";
      add(use, call.owner, call.name, call.desc);
    } else if (insn instanceof FieldInsnNode access) {
      String use = access.getOpcode() == Opcodes.GETSTATIC ? STATIC : "field";
      add(use, access.owner, access.name, access.desc);
    } else if (insn instanceof TypeInsnNode type && type.desc.startsWith(RUNTIME)) {
      found.add(TYPE + " " + type.desc);
    }
  }

  /** What a frame class does not declare it inherits. */
  private void add(String use, String type, String name, String descriptor) {
    ClassNode woven = classes.get(type);
    if (type.startsWith(RUNTIME)) {
      found.add(line(use, type, name, descriptor));
    } else if (woven != null && isFrame(woven) && !declares(woven, name, descriptor)) {
      found.add(line(use, woven.superName, name, descriptor));
    }
  }

  private static boolean declares(ClassNode type, String name, String descriptor) {
    return type.methods.stream().anyMatch(m -> m.name.equals(name) && m.desc.equals(descriptor))
        || type.fields.stream().anyMatch(f -> f.name.equals(name) && f.desc.equals(descriptor));
  }

  /** Returns whether the runtime has what a line says, so that woven code may use it. */
  static boolean resolves(String line) {
    String[] words = line.split(" ", 3);
    Class<?> type = type(words[1]);
    return switch (words[0]) {
      case TYPE -> true;
      case INHERIT -> !Modifier.isFinal(type.getModifiers());
      case OVERRIDE ->
          members(type).stream()
              .filter(member -> text(member).equals(words[2]))
              .noneMatch(member -> Modifier.isFinal(((Method) member).getModifiers()));
      default -> members(type).stream().anyMatch(m -> isMeant(m, words[0], words[2]));
    };
  }

  private static boolean isMeant(Object member, String use, String text) {
    int modifiers = ((Member) member).getModifiers();
    return text(member).equals(text)
        && (Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers))
        && Modifier.isStatic(modifiers) == use.equals(STATIC);
  }

  private static Class<?> type(String internalName) {
    try {
      return Class.forName(internalName.replace('/', '.'));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Object> members(Class<?> type) {
    List<Object> members = new ArrayList<>(Arrays.asList(type.getDeclaredConstructors()));
    for (Class<?> t = type; t != null; t = t.getSuperclass()) {
      members.addAll(Arrays.asList(t.getDeclaredMethods()));
      members.addAll(Arrays.asList(t.getDeclaredFields()));
    }
    members.addAll(Arrays.asList(type.getMethods()));
    return members;
  }

  private static String text(Object member) {
    if (member instanceof Method method) {
      return method.getName() + " " + Type.getMethodDescriptor(method);
    }
    if (member instanceof Constructor<?> constructor) {
      return "<init> " + Type.getConstructorDescriptor(constructor);
    }
    Field field = (Field) member;
    return field.getName() + " " + Type.getDescriptor(field.getType());
  }
}
