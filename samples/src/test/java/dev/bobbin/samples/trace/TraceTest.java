package dev.bobbin.samples.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.Primed;
import dev.bobbin.StopIteration;
import java.io.StringReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TraceTest {
  private final Trace trace = new Trace();

  @Generator
  private static Coroutine<String, Integer, String> patient() {
    try {
      Integer sent = Gen.yield("first");
      Gen.yield("got " + sent);
    } catch (IllegalArgumentException e) {
      Gen.yield("caught");
    }
    return Gen.returns("done");
  }

  @Primed
  private static Coroutine<Void, Integer, Void> sink(Coroutine<?, Integer, ?> target) {
    target.next();
    while (true) {
      Integer value = Gen.yield();
      target.send(value);
    }
  }

  @Generator
  private Coroutine<String, Integer, String> outer() {
    String inner = Gen.yieldFrom(trace.of("inner", patient()));
    return Gen.returns("outer " + inner);
  }

  @Test
  void values_sent_yielded_and_returned_are_recorded() {
    var patient = trace.of("patient", patient());

    patient.next();
    patient.send(7);
    assertThatThrownBy(() -> patient.send(8)).isInstanceOf(StopIteration.class);

    assertThat(trace.toMermaid())
        .isEqualTo(
            """
            sequenceDiagram
                participant caller
                participant patient
                caller->>+patient: next
                patient-->>-caller: yield 'first'
                caller->>+patient: send 7
                patient-->>-caller: yield 'got 7'
                caller->>+patient: send 8
                patient-->>-caller: return 'done'
            """);
  }

  @Test
  void exceptions_raised_in_and_thrown_out_are_recorded() {
    var patient = trace.of("patient", patient());

    patient.next();
    patient.raise(new IllegalArgumentException("no"));
    assertThatThrownBy(() -> patient.raise(new IllegalStateException("enough")))
        .isInstanceOf(IllegalStateException.class);

    assertThat(trace.toMermaid())
        .contains("caller->>+patient: raise IllegalArgumentException('no')\n")
        .contains("patient-->>-caller: yield 'caught'\n")
        .endsWith("patient--x-caller: throw IllegalStateException('enough')\n");
  }

  @Test
  void end_that_is_asked_for_again_is_no_second_return() {
    var patient = trace.of("patient", patient());

    patient.close();
    assertThatThrownBy(patient::next).isInstanceOf(StopIteration.class);

    assertThat(trace.toMermaid())
        .endsWith(
            """
                caller->>+patient: close
                patient-->>-caller: closed
                caller->>+patient: next
                patient--x-caller: throw StopIteration
            """);
  }

  @Test
  void loop_is_recorded_as_what_runs_the_generator() {
    for (String ignored : trace.of("patient", patient())) {
      // The diagram is what matters.
    }

    assertThat(trace.toMermaid())
        .endsWith(
            """
                caller->>+patient: next
                patient-->>-caller: yield 'first'
                caller->>+patient: next
                patient-->>-caller: yield 'got null'
                caller->>+patient: next
                patient-->>-caller: return 'done'
            """);
  }

  @Test
  void delegation_is_recorded_between_the_generators() {
    var outer = trace.of("outer", outer());

    outer.next();
    outer.close();

    assertThat(trace.toMermaid())
        .endsWith(
            """
                caller->>+outer: next
                outer->>+inner: next
                inner-->>-outer: yield 'first'
                outer-->>-caller: yield 'first'
                caller->>+outer: close
                outer->>+inner: close
                inner-->>-outer: closed
                outer-->>-caller: closed
            """);
  }

  @Test
  void priming_shows_what_the_body_calls() {
    var patient = trace.of("patient", patient());

    trace.primed("sink", () -> sink(patient));

    assertThat(trace.toMermaid())
        .endsWith(
            """
                caller->>+sink: prime
                sink->>+patient: next
                patient-->>-sink: yield 'first'
                sink-->>-caller: first yield
            """);
  }

  @Test
  void generators_of_one_name_are_numbered() {
    trace.of("patient", patient()).next();
    trace.of("patient", patient()).next();

    assertThat(trace.toMermaid())
        .contains("participant patient2 as patient 2\n", "caller->>+patient2: next\n");
  }

  @Test
  void text_that_mermaid_would_misread_is_escaped() {
    Trace traced = new Trace();
    var patient = traced.of("patient", patient());
    patient.next();

    patient.raise(new IllegalArgumentException("#1; <a> & $$b$$ %%c%%"));

    assertThat(traced.toMermaid())
        .contains(
            "raise IllegalArgumentException('#35;1#59; #60;a#62; #38; "
                + "#36;#36;b#36;#36; #37;#37;c#37;#37;')\n");
  }

  @Test
  void line_breaks_do_not_break_the_diagram() {
    Trace traced = new Trace("one\rtwo");
    var patient = traced.of("patient", patient());

    patient.next();
    patient.raise(new IllegalArgumentException("a\r\nb"));

    assertThat(traced.toMermaid())
        .contains("    participant onetwo as one#13;two\n")
        .contains("    onetwo->>+patient: raise IllegalArgumentException('a\\r\\nb')\n");
  }

  @Test
  void words_that_mermaid_knows_name_no_participant() {
    Trace traced = new Trace("loop");

    traced.of("end", patient()).close();
    traced.of("Par_Over", patient()).close();

    assertThat(traced.toMermaid())
        .contains("    participant loop_ as loop\n", "    participant end_ as end\n")
        .contains("    participant Par_Over_ as Par_Over\n")
        .contains("    loop_->>+Par_Over_: close\n");
  }

  @Test
  void names_that_differ_in_signs_only_are_different_participants() {
    Trace traced = new Trace("a b");

    traced.of("ab", patient()).close();
    traced.of("->>", patient()).close();

    assertThat(traced.toMermaid())
        .contains("    participant ab as a b\n", "    participant ab_ as ab\n")
        .contains("    participant _ as -#62;#62;\n")
        .contains("    ab->>+ab_: close\n", "    ab->>+_: close\n");
  }

  @Test
  void values_are_shown_without_addresses_and_folders() {
    assertThat(ValueText.of(new Object[] {"a", 1})).isEqualTo("[a, 1]");
    assertThat(ValueText.of(new int[] {1, 2})).isEqualTo("[1, 2]");
    assertThat(ValueText.of(Path.of("some", "where", "log.txt"))).isEqualTo("log.txt");
    assertThat(ValueText.of(new StringReader("text"))).isEqualTo("StringReader");
    assertThat(ValueText.of(new Object())).isEqualTo("Object");
    assertThat(ValueText.of("yield", null)).isEqualTo("yield");
    assertThat(ValueText.of("x".repeat(50))).isEqualTo("'" + "x".repeat(39) + "...");
  }

  @Test
  void records_are_shown_as_tuples_unless_they_have_a_text_of_their_own() {
    assertThat(ValueText.of(new Sent("a", new int[] {1}, new Object())))
        .isEqualTo("Sent('a', [1], Object)");
    assertThat(ValueText.of(new Sent(null, null, new Named("b")))).isEqualTo("Sent(null, null, b)");
  }

  private record Sent(String text, int[] numbers, Object rest) {}

  private record Named(String name) {
    @Override
    public String toString() {
      return name;
    }
  }

  @Test
  void traced_coroutine_answers_for_the_one_it_records() {
    var coroutine = patient();
    var patient = trace.of("patient", coroutine);

    patient.next();

    assertThat(patient.state()).isEqualTo(Gen.State.SUSPENDED);
    assertThat(patient.position()).isEqualTo(coroutine.position());
    assertThat(patient.locals()).isEqualTo(coroutine.locals());
    assertThat(patient.delegate()).isNull();
    assertThat(patient.toString()).isEqualTo("patient");
    assertThat(patient.toList()).containsExactly("got null");
    assertThat(patient.result()).isEqualTo("done");
  }
}
