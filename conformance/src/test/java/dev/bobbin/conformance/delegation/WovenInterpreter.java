package dev.bobbin.conformance.delegation;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;

/** The generator method that runs every body of every program. */
final class WovenInterpreter {

  private WovenInterpreter() {}

  @Generator
  static Coroutine<Object, Object, Object> run(Body body) {
    try {
      while (true) {
        try {
          switch (body.step()) {
            case YIELD -> body.sent(Gen.yield(body.value()));
            case FROM_COROUTINE -> body.delegated(Gen.yieldFrom(body.coroutine()));
            case FROM_GEN -> body.delegated(Gen.yieldFrom(body.gen()));
            case FROM_ITERATOR -> body.delegated(Gen.yieldFrom(body.target()));
            case RETURN -> {
              return Gen.returns(body.value());
            }
          }
        } catch (Throwable exception) {
          body.unwind(exception);
        }
      }
    } finally {
      body.end();
    }
  }
}
