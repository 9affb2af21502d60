package dev.bobbin.samples;

import dev.bobbin.samples.launcher.CourseModule;
import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.module2.BombCountdown;
import dev.bobbin.samples.module2.FibonacciCommand;
import dev.bobbin.samples.module2.LazySquares;
import java.util.List;

/** The programs on iterators and generators. */
final class Module2 {
  static final CourseModule PROGRAMS =
      new CourseModule(
          "Module 2: iterators and generators",
          List.of(
              Program.of(
                  "bomb",
                  "a countdown by an iterator class, and by a generator",
                  BombCountdown::run),
              Program.of("squares", "squares computed in advance, and on demand", LazySquares::run),
              Program.withOptions(
                  "fibonacci",
                  "the Fibonacci numbers in four ways, and what each costs",
                  FibonacciCommand::new)));

  private Module2() {}
}
