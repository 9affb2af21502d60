package dev.bobbin.conformance.reference;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.Primed;
import java.lang.invoke.LambdaMetafactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Turns a class with un-woven generators into one whose generators are {@link ThreadedCoroutine}s.
 *
 * <p>A generator method {@code m} becomes {@code m$body}, whose instructions stay as they are, but
 * that markers are called on {@link Ref}; a new {@code m} creates a coroutine around it:
 *
 * <pre>{@code
 * Gen<Integer> m(int n) { return (Gen<Integer>) Ref.start(() -> m$body(n)); }
 * }</pre>
 */
public final class ReferenceRewriter {
  private static final String GEN = Type.getInternalName(Gen.class);
  private static final String REF = Type.getInternalName(Ref.class);
  private static final Set<String> MARKERS = Set.of("yield", "yieldFrom", "done", "returns");
  private static final Map<String, String> CREATORS =
      Map.of(
          "dev/bobbin/Gen", "start",
          "dev/bobbin/Coroutine", "start",
          "java/util/Iterator", "start",
          "java/lang/Iterable", "iterable",
          "java/util/stream/Stream", "stream");
  private static final Map<String, String> CREATED =
      Map.of(
          "start", "()Ldev/bobbin/Coroutine;",
          "prime", "()Ldev/bobbin/Coroutine;",
          "iterable", "()Ljava/lang/Iterable;",
          "stream", "()Ljava/util/stream/Stream;");

  private final ClassNode host = new ClassNode();
  private final boolean inInterface;

  private ReferenceRewriter(byte[] classFile) {
    new ClassReader(classFile).accept(host, 0);
    inInterface = (host.access & Opcodes.ACC_INTERFACE) != 0;
  }

  /** Returns the class with reference generators. */
  public static byte[] rewrite(byte[] classFile) {
    return new ReferenceRewriter(classFile).rewrite();
  }

  private byte[] rewrite() {
    Set<String> lambdas = lambdaBodies();
    for (MethodNode method : List.copyOf(host.methods)) {
      boolean hasMarker = replaceMarkers(method);
      if (isAnnotated(method) || hasMarker && lambdas.contains(method.name + method.desc)) {
        host.methods.add(takeOver(method));
      }
    }
    ClassWriter writer = new ClassWriter(0);
    host.accept(writer);
    return writer.toByteArray();
  }

  private Set<String> lambdaBodies() {
    Set<String> members = new HashSet<>();
    for (MethodNode method : host.methods) {
      for (AbstractInsnNode insn : method.instructions) {
        if (insn instanceof InvokeDynamicInsnNode call) {
          for (Object argument : call.bsmArgs) {
            if (argument instanceof Handle handle && handle.getOwner().equals(host.name)) {
              members.add(handle.getName() + handle.getDesc());
            }
          }
        }
      }
    }
    return members;
  }

  private static boolean isAnnotated(MethodNode method) {
    return (method.access & Opcodes.ACC_BRIDGE) == 0
        && (has(method, Generator.class) || has(method, Primed.class));
  }

  private static boolean has(MethodNode method, Class<?> annotation) {
    List<AnnotationNode> visible = method.visibleAnnotations;
    return visible != null
        && visible.stream().anyMatch(a -> a.desc.equals(Type.getDescriptor(annotation)));
  }

  private static boolean replaceMarkers(MethodNode method) {
    boolean found = false;
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof MethodInsnNode call
          && call.owner.equals(GEN)
          && MARKERS.contains(call.name)) {
        found = true;
        call.owner = REF;
        call.itf = false;
        if (call.name.equals("yieldFrom")) {
          call.desc = "(Ljava/lang/Object;)Ljava/lang/Object;";
        }
      }
    }
    return found;
  }

  /** Makes the method its own body; returns the method that takes its place. */
  private MethodNode takeOver(MethodNode method) {
    MethodNode factory =
        new MethodNode(
            method.access,
            method.name,
            method.desc,
            method.signature,
            method.exceptions.toArray(new String[0]));
    factory.visibleAnnotations = withoutGenerator(method.visibleAnnotations);
    boolean primed = has(method, Primed.class);
    method.name += "$body";
    method.access = method.access & Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE;
    method.signature = null;
    method.visibleAnnotations = null;
    method.visibleTypeAnnotations = null;
    method.visibleParameterAnnotations = null;
    emitCreation(factory, method, primed);
    return factory;
  }

  /** An agent that weaves what is loaded must leave the factory alone. */
  private static List<AnnotationNode> withoutGenerator(List<AnnotationNode> annotations) {
    if (annotations == null) {
      return null;
    }
    List<AnnotationNode> others = new ArrayList<>(annotations);
    others.removeIf(
        annotation ->
            annotation.desc.equals(Type.getDescriptor(Generator.class))
                || annotation.desc.equals(Type.getDescriptor(Primed.class)));
    return others;
  }

  private void emitCreation(MethodNode factory, MethodNode body, boolean primed) {
    String returnType = Type.getReturnType(factory.desc).getInternalName();
    String creator = primed ? "prime" : CREATORS.get(returnType);
    int slots = loadArguments(factory);
    factory.visitInvokeDynamicInsn(
        "run",
        Type.getMethodDescriptor(Type.getType(Body.class), captured(factory)),
        metafactory(),
        Type.getMethodType("()Ljava/lang/Object;"),
        bodyHandle(body),
        Type.getMethodType("()Ljava/lang/Object;"));
    String descriptor =
        CREATED.get(creator).replace("()", "(" + Type.getDescriptor(Body.class) + ")");
    factory.visitMethodInsn(Opcodes.INVOKESTATIC, REF, creator, descriptor, false);
    factory.visitInsn(Opcodes.ARETURN);
    factory.visitMaxs(Math.max(1, slots), slots);
  }

  private int loadArguments(MethodNode factory) {
    int slot = 0;
    for (Type type : captured(factory)) {
      factory.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
      slot += type.getSize();
    }
    return slot;
  }

  private Type[] captured(MethodNode factory) {
    List<Type> types = new ArrayList<>();
    if ((factory.access & Opcodes.ACC_STATIC) == 0) {
      types.add(Type.getObjectType(host.name));
    }
    types.addAll(List.of(Type.getArgumentTypes(factory.desc)));
    return types.toArray(new Type[0]);
  }

  private Handle bodyHandle(MethodNode body) {
    boolean isStatic = (body.access & Opcodes.ACC_STATIC) != 0;
    int kind = isStatic ? Opcodes.H_INVOKESTATIC : Opcodes.H_INVOKESPECIAL;
    return new Handle(kind, host.name, body.name, body.desc, inInterface);
  }

  private static Handle metafactory() {
    return new Handle(
        Opcodes.H_INVOKESTATIC,
        Type.getInternalName(LambdaMetafactory.class),
        "metafactory",
        "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
            + "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;"
            + "Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;",
        false);
  }
}
