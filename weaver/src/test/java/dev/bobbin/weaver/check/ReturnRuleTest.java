package dev.bobbin.weaver.check;

import static dev.bobbin.weaver.check.Hosts.host;

import org.junit.jupiter.api.Test;

/** What a generator may return. */
class ReturnRuleTest {
  private static final String ENDS =
      """
      @Generator Gen<Integer> throughALocal(boolean b) {
        Gen<Integer> result = null;
        if (b) {
          result = Gen.done();
        } else {
          Gen.yield(1);
        }
        Gen<Integer> copy = result;
        return copy;
      }

      @Generator Coroutine<Integer, Void, String> ternary(boolean b) {
        return b ? Gen.returns("a") : b ? null : Gen.done();
      }

      @Generator Coroutine<Integer, Void, String> switched(int k) {
        return switch (k) {
          case 1 -> Gen.returns("a");
          case 2 -> {
            Gen.yield(2);
            yield null;
          }
          default -> throw new IllegalStateException();
        };
      }

      @Generator Coroutine<Integer, Void, String> throughFinally() {
        try {
          return Gen.returns("a");
        } catch (RuntimeException e) {
          return Gen.done();
        } finally {
          Gen.yield(1);
        }
      }

      @Generator Gen<Integer> endless() {
        for (;;) {
          Gen.yield(1);
        }
      }

      @Generator Gen<Integer> throwing() {
        throw new IllegalStateException();
      }

      @Generator Gen<Integer> returnsAValue() {
        Gen.yield(1);
        return Gen.returns(5);
      }

      @Generator Iterator<Integer> cast() {
        Gen.yield(1);
        return (Iterator<Integer>) (Object) Gen.done();
      }
      """;

  @Test
  void anything_but_the_end_is_refused() {
    Refusal.check(
        host(
            """
            Gen<Integer> field;

            @Generator Gen<Integer> call() {
              Gen.yield(1);
              return call(); // ERROR WRONG_RETURN_VALUE
            }

            @Generator Gen<Integer> parameter(Gen<Integer> other) {
              return other; // ERROR WRONG_RETURN_VALUE
            }

            @Generator Gen<Integer> field() {
              return field; // ERROR WRONG_RETURN_VALUE
            }

            @Generator Iterator<Integer> iterator(List<Integer> list) {
              return list.iterator(); // ERROR WRONG_RETURN_VALUE
            }

            @Generator Gen<Integer> throughALocal(boolean b) {
              Gen<Integer> result = Gen.done();
              if (b) {
                result = field;
              }
              return result; // ERROR WRONG_RETURN_VALUE
            }

            @Generator Gen<Integer> ternary(boolean b) {
              return b ? Gen.done() : field; // ERROR WRONG_RETURN_VALUE
            }

            @Generator Gen<Integer> throughFinally() {
              try {
                return field();
              } finally {
                Gen.yield(1);
              } // ERROR WRONG_RETURN_VALUE
            }

            @Generator Gen<Integer> yielded() {
              return Gen.yield(1); // ERROR WRONG_RETURN_VALUE
            }

            @Generator Gen<Integer> cast() {
              return (Gen<Integer>) (Object) field; // ERROR WRONG_RETURN_VALUE
            }

            Supplier<Gen<Integer>> lambda = () -> {
              Gen.yield(1);
              return field; // ERROR WRONG_RETURN_VALUE
            };
            """
                .replace(
                    "    return field();\n", "    return field(); // ERROR WRONG_RETURN_VALUE\n")
                .replace("  } // ERROR WRONG_RETURN_VALUE", "  }")));
  }

  /** null makes no argument and no exception the end. */
  @Test
  void null_beside_what_is_given_is_refused() {
    Refusal.check(
        host(
            """
            @Generator Gen<Integer> parameterOrNull(Gen<Integer> other, boolean b) {
              Gen.yield(1);
              return b ? null : other; // ERROR WRONG_RETURN_VALUE
            }

            @Generator Gen<Integer> variableOrParameter(Gen<Integer> other, boolean b) {
              Gen<Integer> end = Gen.done();
              if (b) {
                end = other;
              }
              return end; // ERROR WRONG_RETURN_VALUE
            }
            """));
  }

  @Test
  void the_end_may_come_from_anywhere() {
    Refusal.check(host(ENDS));
  }
}
