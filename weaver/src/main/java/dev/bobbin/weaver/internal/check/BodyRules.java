package dev.bobbin.weaver.internal.check;

import dev.bobbin.weaver.internal.scan.Findings;

/** Every rule that a generator's body is held to. */
public final class BodyRules {

  private BodyRules() {}

  /** Reports what is wrong with a body; changes nothing. */
  public static void check(CheckedBody body, Findings findings) {
    ReceiverRule.check(body, findings);
    MonitorRule.check(body, findings);
    ReturnRule.check(body, findings);
    FinallyRule.check(body, findings);
  }
}
