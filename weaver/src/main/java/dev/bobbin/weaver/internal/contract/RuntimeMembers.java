package dev.bobbin.weaver.internal.contract;

import java.util.Set;

/** Every class, method and field of the runtime that is scanned for or that woven code links to. */
public final class RuntimeMembers {

  /** The version of the contract between woven code and the runtime. */
  public static final int CONTRACT = 5;

  public static final String GEN = "dev/bobbin/Gen";
  public static final String COROUTINE = "dev/bobbin/Coroutine";
  public static final String NOT_WOVEN = "dev/bobbin/NotWovenError";
  public static final String STOP_ITERATION = "dev/bobbin/StopIteration";
  public static final String STATE_EXCEPTION = "dev/bobbin/GeneratorStateException";
  public static final String FRAME = "dev/bobbin/runtime/GeneratorFrame";
  public static final String DELEGATING_FRAME = "dev/bobbin/runtime/DelegatingFrame";
  public static final String ITERABLE = "dev/bobbin/runtime/GeneratorIterable";
  public static final String PRIMITIVES = "dev/bobbin/runtime/Primitives";
  public static final String RETURN_VALUE = "dev/bobbin/runtime/ReturnValue";
  public static final String LOOPS = "dev/bobbin/runtime/Loops";
  public static final String CONTRACT_CLASS = "dev/bobbin/runtime/Contract";

  public static final String GENERATOR_DESC = "Ldev/bobbin/Generator;";
  public static final String PRIMED_DESC = "Ldev/bobbin/Primed;";
  public static final String WOVEN_DESC = "Ldev/bobbin/runtime/Woven;";
  public static final String TRAVERSAL_DESC = "Ldev/bobbin/runtime/GeneratedTraversal;";

  /** The state of a closed generator. */
  public static final int CLOSED = Integer.MIN_VALUE;

  /** What is added to the state while a yielded value waits for {@code next}. */
  public static final int LOOKED_AHEAD = 1 << 30;

  /** What is added to the state while a traversal's consumer runs. */
  public static final int HANDING_OVER = Integer.MIN_VALUE / 2;

  /** The state of a generator that has returned. */
  public static final int RETURNED = Integer.MIN_VALUE + 1;

  public static final String STATE = "state";
  public static final String VALUE = "value";

  public static final String CHECK = "check";
  public static final String CHECK_DESC = "(ILjava/lang/Class;)V";
  public static final String FRAME_INIT_DESC = "(I)V";

  public static final String RESUME = "resume";
  public static final String RESUME_DESC = "(Ljava/lang/Object;Ljava/lang/Throwable;)Z";
  public static final String CLEAR = "clear";
  public static final String CLEAR_DESC = "()V";
  public static final String SPILLED = "spilled";
  public static final String SPILLED_DESC = "(I)Ljava/lang/Object;";
  public static final String FRESH = "fresh";
  public static final String FRESH_DESC = "()L" + FRAME + ";";
  public static final String METADATA = "metadata";
  public static final String METADATA_DESC = "()Ljava/lang/String;";

  public static final String TAKE = "take";
  public static final String TAKE_DESC = "()Ljava/lang/Object;";
  public static final String RESUMABLE = "resumable";
  public static final String TEST_DESC = "()Z";
  public static final String STARTS_TRAVERSAL = "startsTraversal";
  public static final String FAILURE = "failure";
  public static final String FAILURE_DESC = "(Ljava/lang/Throwable;)Ljava/lang/Throwable;";
  public static final String BODY_REPLACED = "bodyReplaced";
  public static final String BODY_REPLACED_DESC = "(Ljava/lang/String;)L" + STATE_EXCEPTION + ";";
  public static final String STOP = "stop";
  public static final String STOP_DESC = "()L" + STOP_ITERATION + ";";
  public static final String REFUSE_SEND = "refuseSend";
  public static final String REFUSE_SEND_DESC = "()L" + STATE_EXCEPTION + ";";

  public static final String RETHROW = "rethrow";
  public static final String RETHROW_DESC = "(Ljava/lang/Throwable;)V";
  public static final String SENT_NOTHING = "sentNothing";
  public static final String SENT_NOTHING_DESC = "()Ljava/lang/Object;";
  public static final String ANSWER = "answer";
  public static final String ANSWER_DESC =
      "(Ljava/lang/Object;Ljava/lang/Throwable;)Ljava/lang/Object;";
  public static final String ITERATOR = "iterator";
  public static final String ITERATOR_DESC = "(Ljava/lang/Object;)Ljava/lang/Object;";
  public static final String START_DELEGATE = "startDelegate";
  public static final String START_DELEGATE_DESC = "()I";
  public static final String DELEGATE = "delegate";
  public static final String DELEGATE_DESC = "Ljava/util/Iterator;";
  public static final String PENDING = "pending";

  /** That a delegate has not been asked yet. */
  public static final int FIRST_STEP = 1;

  public static final String START_LEVELS = "START_LEVELS";

  /** The value of that field where start forms are used; each nesting halves it. */
  public static final int ALL_LEVELS = 64;

  public static final String NESTING = "nesting";

  /** The nesting of a frame that was made as its body first suspended. */
  public static final int NEW = -1;

  public static final String RETURNED_BY_DELEGATE = "returned";
  public static final String RETURNED_BY_DELEGATE_DESC = "(I)Ljava/lang/Object;";
  public static final String PRIMED = "primed";
  public static final String PRIMED_METHOD_DESC = "()L" + FRAME + ";";
  public static final String STREAM = "stream";
  public static final String STREAM_DESC = "()Ljava/util/stream/Stream;";
  public static final String ITERABLE_INIT_DESC = "(L" + FRAME + ";)V";
  public static final String RETURN_OF = "of";
  public static final String RETURN_OF_DESC = "(Ljava/lang/Object;)L" + COROUTINE + ";";
  public static final String UNWRAP = "unwrap";
  public static final String UNWRAP_DESC = "(Ljava/lang/Object;)Ljava/lang/Object;";

  public static final String FRESH_FOR_LOOP = "fresh";
  public static final String FRESH_FOR_LOOP_DESC = "(Ljava/lang/Object;)Ljava/lang/Object;";
  public static final String CLOSE_LOOP = "close";
  public static final String CLOSE_LOOP_DESC = "(Ljava/lang/Object;)V";

  /** The instance methods of Coroutine, its own and inherited ones. */
  private static final Set<String> OF_EVERY_GENERATOR =
      Set.of(
          "close()V",
          "delegate()Ljava/lang/Object;",
          "drain()Ljava/lang/Object;",
          "forEach(Ljava/util/function/Consumer;)V",
          "forEachRemaining(Ljava/util/function/Consumer;)V",
          "hasNext()Z",
          "iterator()Ljava/util/Iterator;",
          "locals()Ljava/util/Map;",
          "lookedAhead()Z",
          "next()Ljava/lang/Object;",
          "nextDouble()D",
          "nextInt()I",
          "nextLong()J",
          "nextOr(Ljava/lang/Object;)Ljava/lang/Object;",
          "position()Ljava/lang/StackTraceElement;",
          "raise(Ljava/lang/Throwable;)Ljava/lang/Object;",
          "remove()V",
          "result()Ljava/lang/Object;",
          "resume(Ljava/lang/Object;)Ldev/bobbin/Step;",
          "resumeWith(Ljava/lang/Throwable;)Ldev/bobbin/Step;",
          "send(Ljava/lang/Object;)Ljava/lang/Object;",
          "spliterator()Ljava/util/Spliterator;",
          "state()Ldev/bobbin/Gen$State;",
          "stream()Ljava/util/stream/Stream;",
          "toList()Ljava/util/List;");

  private static final Set<String> CLASSES =
      Set.of(
          GEN,
          COROUTINE,
          NOT_WOVEN,
          STOP_ITERATION,
          STATE_EXCEPTION,
          FRAME,
          DELEGATING_FRAME,
          ITERABLE,
          PRIMITIVES,
          RETURN_VALUE,
          LOOPS,
          CONTRACT_CLASS);

  private RuntimeMembers() {}

  /** Returns whether a class with this superclass is a frame class. */
  public static boolean isFrame(String superName) {
    return FRAME.equals(superName) || DELEGATING_FRAME.equals(superName);
  }

  /** Returns whether woven code means a class of the runtime by an internal name. */
  public static boolean isClass(String internalName) {
    return CLASSES.contains(internalName);
  }

  /** Returns whether every generator has a method, given by name and descriptor. */
  public static boolean isOfEveryGenerator(String signature) {
    return OF_EVERY_GENERATOR.contains(signature);
  }

  /**
   * Returns the method of {@link #PRIMITIVES} that makes the type: {@code intStream}, {@code
   * ofInt}.
   */
  public static String primitiveForm(String descriptor) {
    String simple = descriptor.replaceFirst(".*[/$]", "").replace(";", "");
    return Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
  }
}
