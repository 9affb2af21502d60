package dev.bobbin.benchmarks;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * A workload with one value of its parameter.
 *
 * @param type the workload
 * @param parameter its parameter; null if it has none
 * @param value the parameter's value
 */
record Variant(Class<?> type, Field parameter, String value) {

  /** Enough for each loop to turn, too few to take time. */
  private static final int ELEMENTS = 240;

  static List<Variant> of(Class<?> type) {
    List<Variant> variants = new ArrayList<>();
    for (Field field : type.getFields()) {
      Param values = field.getAnnotation(Param.class);
      if (values != null) {
        Arrays.stream(values.value()).forEach(it -> variants.add(new Variant(type, field, it)));
      }
    }
    return variants.isEmpty() ? List.of(new Variant(type, null, "")) : variants;
  }

  List<Method> implementations() {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.isAnnotationPresent(Benchmark.class))
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  /** Runs the benchmark method once, on few elements; returns its result. */
  Object run(String implementation) throws Throwable {
    Workload workload = workload();
    try {
      Object result = type.getMethod(implementation).invoke(workload);
      return result instanceof Iterator<?> elements ? elements.next() : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Returns the workload, set up for few elements. */
  Workload workload() throws ReflectiveOperationException {
    Workload workload = (Workload) type.getConstructor().newInstance();
    workload.n = ELEMENTS;
    if (parameter != null) {
      boolean number = parameter.getType() == int.class;
      parameter.set(workload, number ? (Object) Integer.valueOf(value) : value);
    }
    setUp(workload);
    return workload;
  }

  private void setUp(Workload workload) throws ReflectiveOperationException {
    for (Method method : type.getMethods()) {
      if (method.isAnnotationPresent(Setup.class)) {
        method.invoke(workload);
      }
    }
  }

  @Override
  public String toString() {
    return type.getSimpleName()
        + (parameter == null ? "" : " " + parameter.getName() + "=" + value);
  }
}
