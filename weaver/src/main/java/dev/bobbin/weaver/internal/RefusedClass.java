package dev.bobbin.weaver.internal;

import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.internal.bytecode.Lines;
import dev.bobbin.weaver.internal.classfile.StrayParts;
import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.lookup.ClassLookup;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.scan.GeneratorScanner;
import dev.bobbin.weaver.internal.write.HostWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** A class that could not be woven, made to say so where its generators are called. */
public final class RefusedClass {
  private final ClassNode host = new ClassNode();
  private final String message;

  private RefusedClass(List<Diagnostic> diagnostics) {
    this.message = RefusalMessage.of(diagnostics);
  }

  /** Returns the class with the methods replaced that cannot do what they should. */
  public static byte[] write(
      byte[] classFile,
      List<Diagnostic> diagnostics,
      Function<String, Optional<byte[]>> classFiles) {
    ClassReader reader = new ClassReader(classFile);
    RefusedClass refused = new RefusedClass(diagnostics);
    reader.accept(refused.host, ClassReader.EXPAND_FRAMES);
    StrayParts.drop(refused.host);
    refused.replaceMethods(diagnostics, new ClassLookup(refused.host, classFiles));
    return HostWriter.write(refused.host, reader);
  }

  private void replaceMethods(List<Diagnostic> diagnostics, ClassLookup classes) {
    Set<MethodNode> generators =
        GeneratorScanner.scan(host, classes).generators().stream()
            .map(GeneratorMethod::method)
            .collect(Collectors.toSet());
    for (MethodNode method : host.methods) {
      boolean hasCode = method.instructions.size() > 0;
      boolean isInitializer = method.name.startsWith("<");
      if (hasCode
          && !isInitializer
          && (generators.contains(method)
              || diagnostics.stream().anyMatch(d -> names(d, method)))) {
        replace(method);
      }
    }
  }

  /** Only the line tells overloads apart. */
  private static boolean names(Diagnostic diagnostic, MethodNode method) {
    return diagnostic.isError()
        && method.name.equals(diagnostic.methodName())
        && (diagnostic.line() == 0 || Lines.contains(method, diagnostic.line()));
  }

  private void replace(MethodNode method) {
    method.instructions.clear();
    method.tryCatchBlocks.clear();
    method.localVariables = null;
    method.visibleLocalVariableAnnotations = null;
    method.invisibleLocalVariableAnnotations = null;
    method.instructions.add(new TypeInsnNode(Opcodes.NEW, RuntimeMembers.NOT_WOVEN));
    method.instructions.add(new InsnNode(Opcodes.DUP));
    method.instructions.add(new LdcInsnNode(message));
    method.instructions.add(
        new MethodInsnNode(
            Opcodes.INVOKESPECIAL,
            RuntimeMembers.NOT_WOVEN,
            "<init>",
            "(Ljava/lang/String;)V",
            false));
    method.instructions.add(new InsnNode(Opcodes.ATHROW));
  }
}
