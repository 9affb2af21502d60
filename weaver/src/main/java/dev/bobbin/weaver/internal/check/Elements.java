package dev.bobbin.weaver.internal.check;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.lookup.Supertypes;
import dev.bobbin.weaver.internal.scan.ReturnKind;
import dev.bobbin.weaver.internal.scan.ReturnTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** What {@code Gen.yieldFrom} of a value yields. */
final class Elements {

  /** What delegates yield that are not generic, by internal name. */
  private static final Map<String, ReferenceType> PRIMITIVE =
      Map.of(
          "java/lang/CharSequence", new ReferenceType("java/lang/Character"),
          "java/util/stream/IntStream", new ReferenceType("java/lang/Integer"),
          "java/util/stream/LongStream", new ReferenceType("java/lang/Long"),
          "java/util/stream/DoubleStream", new ReferenceType("java/lang/Double"),
          "java/util/PrimitiveIterator$OfInt", new ReferenceType("java/lang/Integer"),
          "java/util/PrimitiveIterator$OfLong", new ReferenceType("java/lang/Long"),
          "java/util/PrimitiveIterator$OfDouble", new ReferenceType("java/lang/Double"));

  private static final Set<String> DELEGATES =
      Set.of(
          RuntimeMembers.GEN,
          RuntimeMembers.COROUTINE,
          "java/lang/Iterable",
          "java/util/Iterator",
          "java/util/stream/BaseStream");

  private Elements() {}

  /**
   * Returns the type of the elements, Object if it is not known; empty if the value is nothing that
   * can be delegated to.
   *
   * @param source the instruction that made the value, or null
   */
  static Optional<ReferenceType> of(ReferenceType type, AbstractInsnNode source, CheckedBody body) {
    if (type.isArray()) {
      return ofArray(type.element());
    }
    List<String> supertypes = Supertypes.of(type.name(), body.classes());
    Optional<ReferenceType> primitive =
        supertypes.stream().filter(PRIMITIVE::containsKey).map(PRIMITIVE::get).findFirst();
    if (primitive.isPresent()) {
      return primitive;
    }
    boolean delegate =
        ReturnKind.of("()L" + type.name() + ";") != null
            || supertypes.stream().anyMatch(DELEGATES::contains);
    return delegate ? Optional.of(declared(source, body)) : Optional.empty();
  }

  private static Optional<ReferenceType> ofArray(Type element) {
    return switch (element.getSort()) {
      case Type.INT -> Optional.of(new ReferenceType("java/lang/Integer"));
      case Type.LONG -> Optional.of(new ReferenceType("java/lang/Long"));
      case Type.DOUBLE -> Optional.of(new ReferenceType("java/lang/Double"));
      case Type.ARRAY, Type.OBJECT -> Optional.of(ReferenceType.of(element));
      default -> Optional.empty();
    };
  }

  /** Returns the Y of what a method of this class is declared to return. */
  private static ReferenceType declared(AbstractInsnNode source, CheckedBody body) {
    if (source instanceof MethodInsnNode call && call.owner.equals(body.generator().host().name)) {
      for (MethodNode method : body.generator().host().methods) {
        boolean called = method.name.equals(call.name) && method.desc.equals(call.desc);
        ReturnKind kind = called ? ReturnTypes.kind(method.desc, body.classes()) : null;
        if (kind != null) {
          return GenericReturn.of(method, kind, body.classes()).yielded(kind);
        }
      }
    }
    return ReferenceType.OBJECT;
  }
}
