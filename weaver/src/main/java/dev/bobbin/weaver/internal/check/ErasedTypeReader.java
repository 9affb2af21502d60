package dev.bobbin.weaver.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Reads one type of a generic signature: its erasure, and those of its type arguments. */
final class ErasedTypeReader extends SignatureVisitor {
  private final List<ErasedTypeReader> arguments = new ArrayList<>();
  private int dimensions;
  private String descriptor = "Ljava/lang/Object;";

  /** The type variable, or null. */
  private String variable;

  ErasedTypeReader() {
    super(Opcodes.ASM9);
  }

  /** Reads the signature of a field or variable; one that is damaged tells nothing. */
  static ErasedTypeReader of(String signature) {
    ErasedTypeReader type = new ErasedTypeReader();
    try {
      new SignatureReader(signature).acceptType(type);
      return type;
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      // The JVM ignores signatures, and some tools write them wrongly.
      return new ErasedTypeReader();
    }
  }

  String internalName() {
    return Type.getType(descriptor).getInternalName();
  }

  List<ReferenceType> arguments() {
    return arguments(Map.of());
  }

  /** Returns what is known of the type arguments, given what is known of type variables. */
  List<ReferenceType> arguments(Map<String, ReferenceType> variables) {
    return arguments.stream().map(argument -> argument.erased(variables)).toList();
  }

  private ReferenceType erased(Map<String, ReferenceType> variables) {
    ReferenceType known = variable == null ? null : variables.get(variable);
    String type = known == null ? descriptor : known.descriptor();
    return ReferenceType.of(Type.getType("[".repeat(dimensions) + type));
  }

  @Override
  public SignatureVisitor visitArrayType() {
    dimensions++;
    return this;
  }

  @Override
  public void visitBaseType(char primitive) {
    descriptor = String.valueOf(primitive);
  }

  @Override
  public void visitTypeVariable(String name) {
    variable = name;
  }

  @Override
  public void visitClassType(String name) {
    descriptor = "L" + name + ";";
  }

  @Override
  public void visitInnerClassType(String name) {
    descriptor = descriptor.replace(";", "$" + name + ";");
    arguments.clear();
  }

  @Override
  public void visitTypeArgument() {
    arguments.add(new ErasedTypeReader());
  }

  /** Of {@code ? super T} only Object is known: it is read, but not kept. */
  @Override
  public SignatureVisitor visitTypeArgument(char wildcard) {
    ErasedTypeReader argument = new ErasedTypeReader();
    arguments.add(wildcard == SUPER ? new ErasedTypeReader() : argument);
    return argument;
  }
}
