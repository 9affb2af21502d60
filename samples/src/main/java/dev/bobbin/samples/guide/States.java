package dev.bobbin.samples.guide;

import dev.bobbin.Gen;
import dev.bobbin.Generator;

/** What a generator is doing, from its creation to its end. */
final class States {

  private States() {}

  // snippet: states
  @Generator
  static Gen<String> greetings() {
    System.out.println("the body starts");
    Gen.yield("hello");
    Gen.yield("good bye");
    System.out.println("the body ends");
    return Gen.done();
  }

  static void states() {
    Gen<String> greetings = greetings();
    System.out.println(greetings.state());
    System.out.println(greetings.next() + ", " + greetings.state());
    System.out.println(greetings.next() + ", " + greetings.state());
    System.out.println(greetings.nextOr("no more") + ", " + greetings.state());
  }

  // end

  // snippet: reentry
  @Generator
  static Gen<String> impatient(Gen<?>[] self) {
    self[0].next();
    Gen.yield("never reached");
    return Gen.done();
  }

  static void reentry() {
    Gen<?>[] self = new Gen<?>[1];
    self[0] = impatient(self);
    try {
      self[0].next();
    } catch (IllegalStateException refused) {
      System.out.println(refused.getMessage());
    }
  }
  // end
}
