package dev.bobbin.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The published modules of the project that have code, and which of them use which. */
public final class Modules {
  private static final String GROUP = "dev.bobbin";

  private Modules() {}

  /**
   * Reads the poms.
   *
   * @param root the folder of the project
   */
  public static Map<String, Set<String>> uses(Path root) {
    Map<String, String> byArtifact = new TreeMap<>();
    Map<String, Element> poms = new TreeMap<>();
    for (String name : names(root)) {
      Element pom = read(root.resolve(name).resolve("pom.xml"));
      if (isPublished(pom) && Files.isDirectory(root.resolve(name).resolve("src/main/java"))) {
        poms.put(name, pom);
        byArtifact.put(child(pom, "artifactId"), name);
      }
    }
    Map<String, Set<String>> uses = new TreeMap<>();
    poms.forEach((name, pom) -> uses.put(name, uses(pom, byArtifact)));
    return uses;
  }

  /** Style checks have elements of that name, too. */
  private static List<String> names(Path root) {
    return elements(read(root.resolve("pom.xml")), "module").stream()
        .filter(module -> module.getParentNode().getNodeName().equals("modules"))
        .map(Element::getTextContent)
        .toList();
  }

  private static boolean isPublished(Element pom) {
    return elements(pom, "bobbin.unpublished").stream()
        .noneMatch(value -> value.getTextContent().equals("true"));
  }

  private static Set<String> uses(Element pom, Map<String, String> byArtifact) {
    Set<String> uses = new TreeSet<>();
    for (Element dependency : elements(pom, "dependency")) {
      String used = byArtifact.get(child(dependency, "artifactId"));
      boolean isOwn = GROUP.equals(child(dependency, "groupId")) && used != null;
      if (isOwn && !"test".equals(child(dependency, "scope"))) {
        uses.add(used);
      }
    }
    return uses;
  }

  private static Element read(Path pom) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(pom.toFile())
          .getDocumentElement();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalArgumentException(pom.toString(), e);
    }
  }

  private static List<Element> elements(Element within, String name) {
    List<Element> elements = new ArrayList<>();
    NodeList nodes = within.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static String child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeName().equals(name)) {
        return node.getTextContent();
      }
    }
    return null;
  }
}
