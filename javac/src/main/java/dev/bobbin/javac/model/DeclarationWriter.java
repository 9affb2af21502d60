package dev.bobbin.javac.model;

import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes what a class declares, without code, as a class file (JVMS 4.1). */
final class DeclarationWriter {
  private static final Map<Modifier, Integer> FLAGS =
      Map.of(
          Modifier.PUBLIC, Opcodes.ACC_PUBLIC,
          Modifier.PROTECTED, Opcodes.ACC_PROTECTED,
          Modifier.PRIVATE, Opcodes.ACC_PRIVATE,
          Modifier.STATIC, Opcodes.ACC_STATIC,
          Modifier.FINAL, Opcodes.ACC_FINAL,
          Modifier.ABSTRACT, Opcodes.ACC_ABSTRACT,
          Modifier.NATIVE, Opcodes.ACC_NATIVE,
          Modifier.SYNCHRONIZED, Opcodes.ACC_SYNCHRONIZED);

  private static final int OF_CLASSES =
      Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_ABSTRACT;

  private final Signatures signatures;

  DeclarationWriter(Elements elements, Types types) {
    this.signatures = new Signatures(elements, types);
  }

  byte[] write(TypeElement type) {
    ClassWriter writer = new ClassWriter(0);
    TypeMirror superclass = type.getSuperclass();
    writer.visit(
        Opcodes.V17,
        access(type),
        signatures.internalName(type),
        signatures.ofClass(type),
        superclass.getKind() == TypeKind.NONE
            ? "java/lang/Object"
            : signatures.internalName(superclass),
        type.getInterfaces().stream().map(signatures::internalName).toArray(String[]::new));
    for (TypeMirror permitted : type.getPermittedSubclasses()) {
      writer.visitPermittedSubclass(signatures.internalName(permitted));
    }
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      write(method, method.getSimpleName().toString(), signatures.descriptor(method), writer);
    }
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      write(constructor, "<init>", ofConstructor(constructor, type), writer);
    }
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** That of an inner class takes the object around it first. */
  private String ofConstructor(ExecutableElement constructor, TypeElement type) {
    String descriptor = signatures.descriptor(constructor);
    boolean inner =
        type.getNestingKind() == NestingKind.MEMBER
            && !type.getModifiers().contains(Modifier.STATIC)
            && type.getEnclosingElement() instanceof TypeElement;
    return inner
        ? "(" + signatures.descriptor(type.getEnclosingElement().asType()) + descriptor.substring(1)
        : descriptor;
  }

  private static int access(TypeElement type) {
    int access = flags(type.getModifiers()) & OF_CLASSES;
    if (type.getKind().isInterface()) {
      access |= Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
    }
    if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
      access |= Opcodes.ACC_ANNOTATION;
    }
    return access;
  }

  private static int flags(Iterable<Modifier> modifiers) {
    int flags = 0;
    for (Modifier modifier : modifiers) {
      flags |= FLAGS.getOrDefault(modifier, 0);
    }
    return flags;
  }

  private void write(ExecutableElement method, String name, String descriptor, ClassWriter writer) {
    int varargs = method.isVarArgs() ? Opcodes.ACC_VARARGS : 0;
    MethodVisitor visitor =
        writer.visitMethod(flags(method.getModifiers()) | varargs, name, descriptor, null, null);
    List<? extends AnnotationMirror> annotations = method.getAnnotationMirrors();
    for (AnnotationMirror annotation : annotations) {
      if (annotation.getAnnotationType().toString().startsWith("dev.bobbin.")) {
        String type = signatures.descriptor(annotation.getAnnotationType());
        visitor.visitAnnotation(type, true).visitEnd();
      }
    }
    visitor.visitEnd();
  }
}
