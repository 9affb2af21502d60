package dev.bobbin.stress.fuzz;

import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The class files to damage: hard cases and samples as compiled, each generator of theirs alone in
 * its class, and all of them woven.
 */
final class Seeds {
  private static final String GENERATOR = "Ldev/bobbin/Generator;";

  /** The hosts as compiled. */
  private final List<Seed> compiled = new ArrayList<>();

  /** Each generator method of a host without the other ones. */
  private final List<Seed> single = new ArrayList<>();

  /** Woven hosts and their frame classes. */
  private final List<Seed> woven = new ArrayList<>();

  private Seeds() {}

  /** Compiles and weaves. */
  static Seeds make() throws IOException {
    Seeds seeds = new Seeds();
    seeds.add(CorpusClasses.hardCases(8, "-g"));
    seeds.add(CorpusClasses.hardCases(17, "-g"));
    seeds.add(CorpusClasses.hardCases(17, "-g:none"));
    seeds.add(CorpusClasses.samples());
    return seeds;
  }

  private void add(Map<String, byte[]> family) {
    Map<String, byte[]> wovenFamily = new TreeMap<>(family);
    List<String> wovenNames = new ArrayList<>();
    Weaver weaver = new Weaver(WeaverOptions.defaults());
    family.forEach(
        (name, bytes) -> {
          WeaveResult result = weaver.weave(bytes);
          if (result.woven()) {
            compiled.add(new Seed(name, bytes, family));
            addSingle(name, bytes, family);
            wovenFamily.put(name, result.bytes());
            wovenNames.add(name);
            for (FrameClass frame : result.frameClasses()) {
              String frameName = frame.internalName().replace('/', '.');
              wovenFamily.put(frameName, frame.bytes());
              wovenNames.add(frameName);
            }
          }
        });
    wovenNames.forEach(name -> woven.add(new Seed(name, wovenFamily.get(name), wovenFamily)));
  }

  private void addSingle(String name, byte[] host, Map<String, byte[]> family) {
    ClassNode whole = new ClassNode();
    new ClassReader(host).accept(whole, 0);
    List<MethodNode> generators = whole.methods.stream().filter(Seeds::isGenerator).toList();
    if (generators.size() < 2) {
      return;
    }
    for (MethodNode kept : generators) {
      ClassNode copy = new ClassNode();
      new ClassReader(host).accept(copy, 0);
      copy.methods.removeIf(
          method ->
              isGenerator(method)
                  && !(method.name.equals(kept.name) && method.desc.equals(kept.desc)));
      ClassWriter writer = new ClassWriter(0);
      copy.accept(writer);
      single.add(new Seed(name, writer.toByteArray(), family));
    }
  }

  private static boolean isGenerator(MethodNode method) {
    return method.invisibleAnnotations != null
            && method.invisibleAnnotations.stream().anyMatch(a -> a.desc.equals(GENERATOR))
        || method.visibleAnnotations != null
            && method.visibleAnnotations.stream().anyMatch(a -> a.desc.equals(GENERATOR));
  }

  /** Returns one of them: most are small, so that a damage is likely to hit a generator. */
  Seed pick(Chance chance) {
    if (chance.percent(10)) {
      return chance.pick(compiled);
    }
    return chance.pick(chance.percent(10) ? woven : single);
  }

  /** Returns all seeds. */
  List<Seed> all() {
    List<Seed> all = new ArrayList<>(compiled);
    all.addAll(single);
    all.addAll(woven);
    return all;
  }
}
