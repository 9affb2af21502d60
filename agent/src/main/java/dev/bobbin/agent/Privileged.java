package dev.bobbin.agent;

import java.security.AccessController;
import java.security.PrivilegedAction;

/**
 * Runs code of the agent with the agent's own rights under a security manager, as Java 17 still
 * has: classes are loaded on behalf of code that may have none.
 */
final class Privileged {

  private Privileged() {}

  // To be removed from Java; on a version without security managers it only runs the action.
  @SuppressWarnings("removal")
  static <T> T run(PrivilegedAction<T> action) {
    return AccessController.doPrivileged(action);
  }
}
