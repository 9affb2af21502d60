package dev.bobbin.weaver.internal.scan;

import java.util.List;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The methods of a class by what they are; a method that exists for Java or for a compiler only is
 * in no list.
 *
 * @param host the class
 * @param generators what the user wants to be a generator, whether or not it can be one
 * @param forwarding methods with the annotation that a tool has put there
 * @param others methods in which there should be no marker
 * @param lambdas which of the methods are bodies of lambdas
 * @param kotlin what the Kotlin compiler has added
 */
public record ScannedClass(
    ClassNode host,
    List<GeneratorMethod> generators,
    List<MethodNode> forwarding,
    List<MethodNode> others,
    LambdaBodies lambdas,
    KotlinClass kotlin) {

  /** Creates the result; the lists are copied. */
  public ScannedClass {
    generators = List.copyOf(generators);
    forwarding = List.copyOf(forwarding);
    others = List.copyOf(others);
  }
}
