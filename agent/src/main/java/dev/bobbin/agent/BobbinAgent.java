package dev.bobbin.agent;

import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import java.lang.instrument.Instrumentation;

/** The entry of {@code -javaagent} and of an attached agent. */
public final class BobbinAgent {

  private BobbinAgent() {}

  /**
   * Weaves every class loaded from now on; called by the JVM before {@code main}.
   *
   * <p>Ends the JVM if the options are wrong: what an agent throws here, the JVM answers with a
   * stack trace and a core dump.
   */
  public static void premain(String options, Instrumentation instrumentation) {
    try {
      agentmain(options, instrumentation);
    } catch (IllegalArgumentException badOptions) {
      System.err.println(AgentLog.PREFIX + badOptions.getMessage());
      System.exit(1);
    }
  }

  /**
   * Weaves every class loaded from now on; called by the JVM when the agent is attached.
   *
   * <p>A class that is loaded already cannot be woven any more: its generators go on telling so.
   *
   * @throws IllegalArgumentException if the options are wrong
   */
  public static void agentmain(String options, Instrumentation instrumentation) {
    AgentOptions parsed = AgentOptions.parse(options);
    AgentLog log = new AgentLog(System.err, parsed.verbose());
    Weaver weaver = new Weaver(WeaverOptions.defaults());
    FrameDefiner definer = new FrameDefiner(instrumentation);
    // Not as one that can retransform: the JVM then keeps the woven class as the base of what other
    // agents retransform, and asks again only where a class is redefined from new bytes.
    instrumentation.addTransformer(new WeavingTransformer(weaver, definer, log));
    Hooks.offer(instrumentation);
    if (parsed.leaks()) {
      LeakWatch.begin(new ClassNames(parsed.include()), log);
    }
    if (parsed.trace() != null) {
      TracedRun.begin(parsed, log);
    }
  }
}
