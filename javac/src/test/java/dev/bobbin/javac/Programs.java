package dev.bobbin.javac;

/** Sources that several tests compile. */
final class Programs {

  /** Prints 3, 2 and 1. */
  static final String COUNTDOWN =
      """
      import dev.bobbin.Gen;
      import dev.bobbin.Generator;

      public class Countdown {
        @Generator
        static Gen<Integer> countdown(int from) {
          while (from > 0) {
            Gen.yield(from--);
          }
          return Gen.done();
        }

        public static void main(String[] args) {
          System.out.println(countdown(3).toList());
        }
      }
      """;

  static final String COUNTED = "[3, 2, 1]";

  /** Generators in every kind of class. */
  static final String SHAPES =
      """
      package com.acme;

      import dev.bobbin.Gen;
      import dev.bobbin.Generator;
      import java.util.ArrayList;
      import java.util.List;
      import java.util.stream.IntStream;

      public class Shapes {
        @Generator
        static Gen<String> top() {
          Gen.yield("top");
          Gen.yieldFrom(new Inner().inner());
          return Gen.done();
        }

        static class Inner {
          @Generator
          Gen<String> inner() {
            Gen.yield("inner");
            return Gen.done();
          }

          static class Deep {
            @Generator
            static IntStream ints() {
              Gen.yield(1);
              Gen.yield(2);
              return null;
            }
          }
        }

        interface Face {
          @Generator
          default Gen<String> face() {
            Gen.yield("face");
            return Gen.done();
          }
        }

        enum Color implements Face {
          RED {
            @Override
            @Generator
            public Gen<String> face() {
              Gen.yield("red");
              return Gen.done();
            }
          },
          BLUE
        }

        record Pair(int a, int b) {
          @Generator
          Iterable<Integer> both() {
            Gen.yield(a);
            Gen.yield(b);
            return null;
          }
        }

        public static void main(String[] args) {
          class Local {
            @Generator
            Gen<String> local() {
              Gen.yield("local");
              return Gen.done();
            }
          }
          Face anonymous =
              new Face() {
                @Override
                @Generator
                public Gen<String> face() {
                  Gen.yield("anonymous");
                  return Gen.done();
                }
              };
          Gen<Integer> lambda =
              Gen.of(
                  () -> {
                    Gen.yield(7);
                    return Gen.done();
                  });
          List<Object> all = new ArrayList<>();
          all.addAll(top().toList());
          all.addAll(Inner.Deep.ints().boxed().toList());
          for (Color c : Color.values()) all.addAll(c.face().toList());
          for (int i : new Pair(3, 4).both()) all.add(i);
          all.addAll(new Local().local().toList());
          all.addAll(anonymous.face().toList());
          all.addAll(lambda.toList());
          all.addAll(Second.two().toList());
          System.out.println(all);
        }
      }

      class Second {
        @dev.bobbin.Generator
        static dev.bobbin.Gen<Integer> two() {
          dev.bobbin.Gen.yield(2);
          return dev.bobbin.Gen.done();
        }
      }
      """;

  static final String SHAPES_RUN = "[top, inner, 1, 2, red, face, 3, 4, local, anonymous, 7, 2]";

  /**
   * Loops over generators of classes that have no name of their own, or are named by a local one.
   */
  static final String LOOPS =
      """
      import dev.bobbin.*;

      class Loops {
        @Generator
        static Gen<Integer> loops(int n) {
          var anonymous =
              new Object() {
                @Generator
                Gen<Integer> open() {
                  Gen.yield(n);
                  return Gen.done();
                }

                @Generator
                final Gen<Integer> bound() {
                  Gen.yield(n);
                  return Gen.done();
                }
              };
          class Local {
            class Member {
              @Generator
              final Gen<Integer> items() {
                Gen.yield(n);
                return Gen.done();
              }
            }
          }
          for (int i : anonymous.open()) {
            if (i > 0) break;
          }
          for (int i : anonymous.bound()) {
            if (i > 0) break;
          }
          for (int i : new Local().new Member().items()) {
            if (i > 0) break;
          }
          return Gen.done();
        }
      }
      """;

  private Programs() {}
}
