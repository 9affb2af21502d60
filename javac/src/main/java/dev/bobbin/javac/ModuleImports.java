package dev.bobbin.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import java.lang.reflect.Method;

/**
 * Whether a source imports modules (JLS 7.5.5): one that requires Bobbin transitively brings the
 * markers in without a mention of their name.
 */
final class ModuleImports {

  /** Since Java 25. */
  private static final Method IS_MODULE = isModule();

  private ModuleImports() {}

  private static Method isModule() {
    try {
      return ImportTree.class.getMethod("isModule");
    } catch (NoSuchMethodException olderJava) {
      return null;
    }
  }

  static boolean areIn(CompilationUnitTree unit) {
    return IS_MODULE != null && unit.getImports().stream().anyMatch(ModuleImports::isOfModule);
  }

  private static boolean isOfModule(ImportTree tree) {
    try {
      return (boolean) IS_MODULE.invoke(tree);
    } catch (ReflectiveOperationException unknown) {
      return true;
    }
  }
}
