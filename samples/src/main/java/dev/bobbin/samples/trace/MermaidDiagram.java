package dev.bobbin.samples.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The text of a Mermaid sequence diagram. */
final class MermaidDiagram {
  /**
   * A semicolon ends a statement, a number sign starts a comment or an entity, angle brackets and
   * an ampersand are markup, two dollar signs start a formula, two percent signs a directive.
   */
  private static final String MUST_BE_ESCAPED = "#;<>&$%";

  /** Words that cannot name a participant, in lower case; Mermaid ignores the case of most. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "accdescr",
          "acctitle",
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
          "details",
          "else",
          "end",
          "link",
          "links",
          "loop",
          "note",
          "off",
          "opt",
          "option",
          "over",
          "par",
          "par_over",
          "participant",
          "properties",
          "rect",
          "sequencediagram",
          "title");

  private final Map<String, String> ids = new HashMap<>();
  private final List<String> participants;
  private final List<Message> messages;

  MermaidDiagram(List<String> participants, List<Message> messages) {
    this.participants = participants;
    this.messages = messages;
    participants.forEach(name -> ids.put(name, newId(name)));
  }

  String text() {
    StringBuilder text = new StringBuilder("sequenceDiagram\n");
    for (String name : participants) {
      text.append("    participant ").append(ids.get(name)).append(alias(name)).append('\n');
    }
    for (Message message : messages) {
      text.append("    ").append(ids.get(message.from())).append(message.kind().arrow);
      text.append(ids.get(message.to())).append(": ").append(escaped(message.text())).append('\n');
    }
    return text.toString();
  }

  /** Returns the name without what is no part of a word, and unlike a keyword and other ids. */
  private String newId(String name) {
    StringBuilder id = new StringBuilder(name.replaceAll("\\W", ""));
    while (id.isEmpty() || isKeyword(id.toString()) || ids.containsValue(id.toString())) {
      id.append('_');
    }
    return id.toString();
  }

  private static boolean isKeyword(String id) {
    return KEYWORDS.contains(id.toLowerCase(Locale.ROOT));
  }

  private String alias(String name) {
    return ids.get(name).equals(name) ? "" : " as " + escaped(name);
  }

  private static String escaped(String text) {
    return text.chars()
        .mapToObj(c -> mustBeEscaped(c) ? "#" + c + ";" : Character.toString(c))
        .collect(Collectors.joining());
  }

  private static boolean mustBeEscaped(int c) {
    return MUST_BE_ESCAPED.indexOf(c) >= 0 || Character.isISOControl(c);
  }
}
