package dev.bobbin.weaver.internal.check;

import dev.bobbin.weaver.internal.lookup.ClassLookup;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;

/** Every rule that a generator's body is held to. */
public final class BodyRules {

  private BodyRules() {}

  /** Reports what is wrong with the body of a generator; changes nothing. */
  public static void check(GeneratorMethod generator, ClassLookup classes, Findings findings) {
    try {
      check(CheckedBody.of(generator, classes), findings);
    } catch (RuntimeException | AssertionError e) {
      if (!DamagedCode.report(generator.host().name, generator.method(), findings)) {
        throw e;
      }
    }
  }

  private static void check(CheckedBody body, Findings findings) {
    ReceiverRule.check(body, findings);
    MonitorRule.check(body, findings);
    YieldRule.check(body, findings);
    SentRule.check(body, findings);
    CharArrayRule.check(body, findings);
    VarargsRule.check(body, findings);
    DelegateRule.check(body, findings);
    ReturnRule.check(body, findings);
    FinallyRule.check(body, findings);
  }
}
