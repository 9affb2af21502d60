package dev.bobbin.samples.trace;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The text of a Mermaid sequence diagram. */
final class MermaidDiagram {
  private static final String MUST_BE_ESCAPED = "#;<>";

  /** Words that cannot name a participant; Mermaid ignores the case of most of them. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "activate",
          "actor",
          "alt",
          "and",
          "autonumber",
          "box",
          "break",
          "create",
          "critical",
          "deactivate",
          "destroy",
          "else",
          "end",
          "link",
          "links",
          "loop",
          "note",
          "opt",
          "option",
          "over",
          "par",
          "participant",
          "properties",
          "rect",
          "title");

  private final List<String> participants;
  private final List<Message> messages;

  MermaidDiagram(List<String> participants, List<Message> messages) {
    this.participants = participants;
    this.messages = messages;
  }

  String text() {
    StringBuilder text = new StringBuilder("sequenceDiagram\n");
    for (String name : participants) {
      text.append("    participant ").append(id(name)).append(alias(name)).append('\n');
    }
    for (Message message : messages) {
      text.append("    ").append(id(message.from())).append(message.kind().arrow);
      text.append(id(message.to())).append(": ").append(escaped(message.text())).append('\n');
    }
    return text.toString();
  }

  private static String id(String name) {
    String id = name.replaceAll("\\W", "");
    return KEYWORDS.contains(id.toLowerCase(Locale.ROOT)) ? id + "_" : id;
  }

  private static String alias(String name) {
    return id(name).equals(name) ? "" : " as " + escaped(name);
  }

  /** Mermaid ends a statement at a semicolon, and its pages are HTML. */
  private static String escaped(String text) {
    return text.chars()
        .mapToObj(c -> MUST_BE_ESCAPED.indexOf(c) < 0 ? Character.toString(c) : "#" + c + ";")
        .collect(Collectors.joining());
  }
}
