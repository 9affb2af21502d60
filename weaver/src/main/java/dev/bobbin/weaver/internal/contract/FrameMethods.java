package dev.bobbin.weaver.internal.contract;

import java.util.Set;

/**
 * The methods of frame classes that no interface has: their own, and those of what they extend.
 *
 * <p>A default method with such a name and descriptor is not called on a frame: the JVM selects the
 * method of the class, and throws an {@code IllegalAccessError} where that is not public.
 */
public final class FrameMethods {
  private static final Set<String> ALL =
      Set.of(
          "abandon()V",
          "answer(Ljava/lang/Object;Ljava/lang/Throwable;)Ljava/lang/Object;",
          "clear()V",
          "clone()Ljava/lang/Object;",
          "closeSuspended(ZLjava/lang/Object;)V",
          "drive(Ljava/lang/Object;Ljava/lang/Throwable;)Z",
          "dropLookAhead()V",
          "endFailed()Ljava/lang/Throwable;",
          "endReturned()V",
          "enter()V",
          "failure()Ljava/lang/Throwable;",
          "finalize()V",
          "fresh()Ldev/bobbin/runtime/GeneratorFrame;",
          "isClosed()Z",
          "isExecuting()Z",
          "isRunning()Z",
          "keepsValue()Z",
          "metadata()Ljava/lang/String;",
          "point()I",
          "primed()Ldev/bobbin/runtime/GeneratorFrame;",
          "raises(Ljava/lang/Throwable;)Z",
          "refuseSend()Ldev/bobbin/GeneratorStateException;",
          "resumable()Z",
          "resume(Ljava/lang/Object;Ljava/lang/Throwable;)Z",
          "returned(I)Ljava/lang/Object;",
          "run(Ljava/lang/Object;Ljava/lang/Throwable;)Z",
          "spilled(I)Ljava/lang/Object;",
          "startDelegate()I",
          "startsTraversal()Z",
          "stop()Ldev/bobbin/StopIteration;",
          "take()Ljava/lang/Object;",
          "takeEnd()V",
          "takeKept()Ljava/lang/Object;",
          "takeOver()Z");

  private FrameMethods() {}

  /** Returns whether frames have a method, given by name and descriptor, that is not an API. */
  public static boolean contains(String signature) {
    return ALL.contains(signature);
  }
}
