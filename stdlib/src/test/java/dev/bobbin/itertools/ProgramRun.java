package dev.bobbin.itertools;

import dev.bobbin.Gen;
import dev.bobbin.StopIteration;
import dev.bobbin.itertools.Arguments.Callee;
import dev.bobbin.itertools.Expression.Call;
import dev.bobbin.itertools.Expression.Display;
import dev.bobbin.itertools.Expression.Literal;
import dev.bobbin.itertools.Expression.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One run of a program of the table, and its trace. */
final class ProgramRun {

  /** How a program reads a generator. */
  enum Reading {
    /** By next. */
    NEXT,
    /** By hasNext and then next, as Java's loops do. */
    HAS_NEXT,
    /** By forEach where all is read that there is. */
    FOR_EACH
  }

  private static final int LIMIT = 12;

  private final Reading reading;
  private final List<String> trace = new ArrayList<>();
  private final Map<String, Object> variables = new HashMap<>();
  private char sources = 'a';

  private ProgramRun(Reading reading) {
    this.reading = reading;
  }

  static String trace(String program, Reading reading) {
    ProgramRun run = new ProgramRun(reading);
    run.runAll(program.split("; "));
    return run.trace.isEmpty() ? "nothing" : String.join(" ", run.trace);
  }

  private void runAll(String[] statements) {
    for (String statement : statements) {
      try {
        run(statement);
      } catch (StopIteration end) {
        trace.add("end");
      } catch (RuntimeException exception) {
        trace.add(PythonText.of(exception));
        if (statement.contains(" = ")) {
          return;
        }
      }
    }
  }

  private void run(String statement) {
    int equals = statement.indexOf(" = ");
    if (statement.startsWith("del ")) {
      close(variables.remove(statement.substring(4)));
    } else if (equals > 0) {
      Object value = evaluate(Expression.parse(statement.substring(equals + 3)));
      assign(statement.substring(0, equals).split(", "), value);
    } else {
      Object value = evaluate(Expression.parse(statement));
      if (!statement.startsWith("values(") && !statement.startsWith("prepend(")) {
        trace.add(PythonText.of(value));
      }
    }
  }

  private static void close(Object value) {
    if (value instanceof Gen<?> generator) {
      generator.close();
    }
  }

  private void assign(String[] targets, Object value) {
    if (targets.length == 1) {
      variables.put(targets[0], value);
    } else {
      List<Object> parts = PythonText.parts(value);
      IntStream.range(0, targets.length).forEach(i -> variables.put(targets[i], parts.get(i)));
    }
  }

  private Object evaluate(Expression expression) {
    if (expression instanceof Literal literal) {
      return literal.value();
    }
    if (expression instanceof Name name) {
      return variables.containsKey(name.name()) ? variables.get(name.name()) : callee(name.name());
    }
    if (expression instanceof Display display) {
      return evaluateAll(display.elements());
    }
    Call call = (Call) expression;
    Map<String, Object> keywords = new LinkedHashMap<>();
    List<Object> arguments = evaluateAll(call.arguments());
    call.keywords().forEach((keyword, value) -> keywords.put(keyword, evaluate(value)));
    return callee(call.function()).call(new Arguments(arguments, keywords));
  }

  private List<Object> evaluateAll(Collection<Expression> expressions) {
    List<Object> values = new ArrayList<>();
    expressions.forEach(expression -> values.add(evaluate(expression)));
    return Collections.unmodifiableList(values);
  }

  private Callee callee(String name) {
    return switch (name) {
      case "src" -> arguments -> source(arguments.values(), false);
      case "fail" -> arguments -> source(arguments.values(), true);
      case "endless" -> arguments -> source(Itertools.count(), false);
      case "next" -> arguments -> next((Gen<?>) arguments.get(0));
      case "values" -> arguments -> values((Gen<?>) arguments.get(0));
      case "log_it" -> arguments -> trace.add("seen:" + PythonText.of(arguments.get(0)));
      default -> Functions.named(name);
    };
  }

  private Gen<Object> source(Iterable<?> values, boolean fails) {
    return LoggedSource.of(trace, String.valueOf(sources++), values, fails);
  }

  private Object next(Gen<?> generator) {
    if (reading != Reading.NEXT) {
      generator.hasNext();
    }
    return generator.next();
  }

  private Object values(Gen<?> generator) {
    if (reading == Reading.FOR_EACH) {
      generator.forEach(value -> trace.add(PythonText.of(value)));
      throw new StopIteration();
    }
    for (int i = 0; i < LIMIT; i++) {
      trace.add(PythonText.of(next(generator)));
    }
    trace.add("...");
    return null;
  }
}
