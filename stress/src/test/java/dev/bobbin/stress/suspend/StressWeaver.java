package dev.bobbin.stress.suspend;

import dev.bobbin.stress.suspend.Tally.Count;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes generators of all methods of a class, and weaves them. What the weaver refuses is counted
 * with its diagnostic, and tried again without the refused methods, or with fewer points in those
 * that have become too large.
 */
public final class StressWeaver {
  private static final int THINNER = 2;

  private final Weaver weaver = new Weaver(WeaverOptions.defaults());
  private final Points points;
  private final Tally tally;

  /** Creates one that counts into a tally. */
  public StressWeaver(Points points, Tally tally) {
    this.points = points;
    this.tally = tally;
  }

  /** Returns the class once for each part of its methods that fits into one class file. */
  public List<StressedClass> inParts(byte[] classFile) {
    List<StressedClass> parts = new ArrayList<>();
    addParts(classFile, methods(classFile), parts);
    return parts;
  }

  /**
   * Returns the class with as many of its methods as fit into one class file, to be run; nothing if
   * it has no methods to weave.
   */
  public Optional<StressedClass> inOne(byte[] classFile) {
    Map<String, Integer> methods = methods(classFile);
    leaveOutWhatCannotRun(classFile, methods);
    while (!methods.isEmpty()) {
      try {
        return weave(classFile, methods);
      } catch (TooManyConstants e) {
        Map<String, Integer> rest = new LinkedHashMap<>(methods);
        methods = firstHalf(methods);
        rest.keySet().removeAll(methods.keySet());
        tally.refuse("CLASS_TOO_LARGE", rest.size());
      }
    }
    return Optional.empty();
  }

  private void leaveOutWhatCannotRun(byte[] classFile, Map<String, Integer> methods) {
    boolean inInterface = Modifier.isInterface(new ClassReader(classFile).getAccess());
    if (inInterface && methods.remove("<clinit>()V") != null) {
      tally.refuse(Refusals.INTERFACE_INITIALISER, 1);
    }
    if (new String(classFile, StandardCharsets.ISO_8859_1).contains("java/lang/StackWalker")) {
      tally.refuse(Refusals.STACK_WALKER, methods.size());
      methods.clear();
    }
  }

  private void addParts(byte[] classFile, Map<String, Integer> methods, List<StressedClass> parts) {
    try {
      weave(classFile, methods).ifPresent(parts::add);
    } catch (TooManyConstants e) {
      if (methods.size() == 1) {
        thin(methods.keySet().iterator().next(), methods, DiagnosticCode.CLASS_TOO_LARGE);
        addParts(classFile, methods, parts);
        return;
      }
      Map<String, Integer> first = firstHalf(methods);
      Map<String, Integer> second = new LinkedHashMap<>(methods);
      second.keySet().removeAll(first.keySet());
      addParts(classFile, first, parts);
      addParts(classFile, second, parts);
    }
  }

  private static Map<String, Integer> firstHalf(Map<String, Integer> methods) {
    Map<String, Integer> half = new LinkedHashMap<>();
    methods.entrySet().stream()
        .limit(methods.size() / 2)
        .forEach(entry -> half.put(entry.getKey(), entry.getValue()));
    return half;
  }

  private Map<String, Integer> methods(byte[] classFile) {
    ClassNode host = new ClassNode();
    new ClassReader(classFile).accept(host, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    Map<String, Integer> methods = new LinkedHashMap<>();
    Strides strides = new Strides(classFile, points, weaver);
    long constructors = 0;
    for (MethodNode method : ClassStresser.methodsWithCode(host).values()) {
      if (method.name.equals("<init>")) {
        constructors++;
      } else {
        methods.put(ClassStresser.key(method), strides.of(method));
      }
    }
    tally.add(Count.CLASSES, 1);
    tally.add(Count.METHODS_WITH_CODE, methods.size() + constructors);
    tally.add(Count.CONSTRUCTORS, constructors);
    tally.add(Count.TRIED, methods.size());
    return methods;
  }

  /** The methods are changed: those that are refused are removed. */
  private Optional<StressedClass> weave(byte[] classFile, Map<String, Integer> methods) {
    while (!methods.isEmpty()) {
      try {
        var stressed = ClassStresser.stress(classFile, points, methods);
        WeaveResult result = weaver.weave(stressed.bytes());
        if (!result.hasErrors()) {
          return Optional.of(count(classFile, methods, stressed, result));
        }
        Map<String, Integer> before = Map.copyOf(methods);
        for (Diagnostic diagnostic : result.diagnostics()) {
          if (diagnostic.isError()) {
            handle(diagnostic, stressed.methods(), methods);
          }
        }
        if (before.equals(methods)) {
          throw new AssertionError("cannot tell what was refused: " + result.diagnostics());
        }
      } catch (MethodTooLargeException e) {
        String name = e.getMethodName().replaceFirst("\\$stress\\$\\d+$", "");
        thinLike(name, methods);
      } catch (ClassTooLargeException e) {
        throw new TooManyConstants();
      }
    }
    return Optional.empty();
  }

  private StressedClass count(
      byte[] classFile,
      Map<String, Integer> methods,
      ClassStresser.Stressed stressed,
      WeaveResult result) {
    String name = new ClassReader(classFile).getClassName();
    var woven = new StressedClass(name, result.bytes(), result.frameClasses());
    if (result.generators() != methods.size()) {
      throw new AssertionError(result.generators() + " of " + methods.size() + " woven: " + name);
    }
    tally.add(Count.WOVEN, methods.size());
    tally.add(Count.THINNED, methods.values().stream().filter(stride -> stride > 1).count());
    tally.add(Count.POINTS, stressed.points());
    tally.add(Count.HELD, stressed.held());
    tally.add(Count.BYTES_BEFORE, classFile.length);
    tally.add(Count.BYTES_AFTER, woven.size());
    return woven;
  }

  private void handle(
      Diagnostic diagnostic, Map<String, String> generators, Map<String, Integer> methods) {
    DiagnosticCode code = diagnostic.code();
    if (code == DiagnosticCode.CLASS_TOO_LARGE) {
      throw new TooManyConstants();
    }
    if (code == DiagnosticCode.CLASS_FILE_TOO_OLD) {
      tally.refuse(code.name(), methods.size());
      methods.clear();
      return;
    }
    String method = generators.get(diagnostic.methodName());
    if (code == DiagnosticCode.METHOD_TOO_LARGE) {
      thin(method, methods, code);
    } else if (methods.remove(method) != null) {
      tally.refuse(code.name(), 1);
      if (!Refusals.isExplained(code)) {
        tally.fail("refused: " + diagnostic);
      }
    }
  }

  private void thinLike(String name, Map<String, Integer> methods) {
    for (String method : List.copyOf(methods.keySet())) {
      if (method.replaceAll("[<>]", "").startsWith(name + "(")) {
        thin(method, methods, DiagnosticCode.METHOD_TOO_LARGE);
      }
    }
  }

  private void thin(String method, Map<String, Integer> methods, DiagnosticCode why) {
    int stride = methods.get(method) * THINNER;
    if (stride <= Strides.SPARSEST) {
      methods.put(method, stride);
    } else {
      methods.remove(method);
      tally.refuse(why.name(), 1);
    }
  }

  private static final class TooManyConstants extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
