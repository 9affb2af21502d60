package dev.bobbin.durable;

import java.util.Map;

/** What is told where the body of a generator has changed, and nothing says how to go on. */
final class Refusal {

  private Refusal() {}

  static String of(SavedFrame saved, Layout now, boolean like) {
    int point = saved.image().state();
    StringBuilder text = new StringBuilder("the body of ").append(now.id());
    text.append(" has changed since the state was saved (fingerprint ");
    text.append(saved.layout().fingerprint()).append(", now ").append(now.fingerprint());
    text.append("). It was suspended at point ").append(point).append(place(saved.shape()));
    text.append(" with ").append(variables(saved.shape())).append(". ");
    text.append(present(now, point));
    return text.append(advice(saved, now, point, like)).toString();
  }

  private static String place(Shape shape) {
    return shape.line() == 0 ? "" : ", then in line " + shape.line();
  }

  private static String present(Layout now, int point) {
    if (point > now.points()) {
      return "Now there are only " + now.points() + " points. ";
    }
    Shape shape = now.shapes().get(point);
    String line = shape.line() == 0 ? "" : ", in line " + shape.line() + ",";
    return "Point " + point + line + " has now " + variables(shape) + ". ";
  }

  private static String variables(Shape shape) {
    Map<String, String> variables = shape.variables();
    return (shape.kind() == Shape.DELEGATION ? "a yieldFrom and " : "") + variables;
  }

  private static String advice(SavedFrame saved, Layout now, int point, boolean like) {
    String fingerprint = saved.layout().fingerprint();
    String migration =
        "write a Migration, whose migrate() gets point "
            + point
            + " and these variables and returns a state for one of the "
            + now.points()
            + " points";
    return like
        ? "If it is the same place in the code, write @Durable(accepts = \""
            + fingerprint
            + "\"); else "
            + migration
        : "To go on, " + migration;
  }
}
