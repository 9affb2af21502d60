package dev.bobbin.conformance.hardcases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.conformance.reference.Log;
import dev.bobbin.conformance.reference.MemoryClasses;
import dev.bobbin.conformance.reference.Script;
import dev.bobbin.conformance.reference.Scripts;
import dev.bobbin.conformance.reference.ThreadedCoroutine;
import dev.bobbin.conformance.reference.Trace;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One generator of the corpus, woven and as reference.
 *
 * @param woven the method in the woven class
 * @param reference the same method in the class of the reference
 */
record DrivenCase(Method woven, Method reference) {

  /** After so many values the ways to drive differ no more. */
  private static final int MOST_SUSPENSIONS = 10;

  /** Returns the cases in compiled classes, given by binary name; all of them are verified. */
  static List<DrivenCase> allIn(Map<String, byte[]> compiled) {
    MemoryClasses woven = MemoryClasses.wovenLikeThisRun(compiled).loadAll();
    MemoryClasses references = MemoryClasses.reference(compiled).loadAll();
    List<DrivenCase> cases = new ArrayList<>();
    compiled.keySet().forEach(name -> cases.addAll(allIn(woven.find(name), references)));
    return cases;
  }

  private static List<DrivenCase> allIn(Class<?> host, MemoryClasses references) {
    return Stream.of(host.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(HardCase.class))
        .sorted(Comparator.comparing(Method::getName))
        .map(method -> of(method, references))
        .toList();
  }

  private static DrivenCase of(Method woven, MemoryClasses references) {
    try {
      Class<?> host = references.find(woven.getDeclaringClass().getName());
      return new DrivenCase(woven, host.getDeclaredMethod(woven.getName(), Log.class));
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the numbers and the name of the shape. */
  String name() {
    String numbers = Arrays.toString(woven.getAnnotation(HardCase.class).value());
    return numbers + " " + woven.getName().replace('_', ' ');
  }

  /** Drives both in all ways, and compares what happens, step by step. */
  void compare() {
    Trace first = compare(Scripts.toTheEnd());
    int suspensions = Math.min(first.values(), MOST_SUSPENSIONS);
    Sent sent = woven.getAnnotation(HardCase.class).sends();
    Scripts.all(suspensions, sent.inTurn()).forEach(this::compare);
    ThreadedCoroutine.endAbandoned();
  }

  private Trace compare(Script script) {
    Trace expected = Trace.of(script, log -> call(reference, log));
    Trace actual = Trace.of(script, log -> call(woven, log));
    assertThat(actual.toString()).as(script.name()).isEqualTo(expected.toString());
    return expected;
  }

  private static Object call(Method method, Log log) {
    try {
      method.setAccessible(true);
      return method.invoke(null, log);
    } catch (InvocationTargetException e) {
      throw DrivenCase.<RuntimeException>unchecked(e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E unchecked(Throwable exception) throws E {
    throw (E) exception;
  }
}
