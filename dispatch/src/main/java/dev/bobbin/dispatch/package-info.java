/**
 * Work for generators.
 *
 * <p>On one thread: an event loop runs tasks, which are generators that yield requests. On several
 * threads: workers behind one coroutine to send to.
 */
package dev.bobbin.dispatch;
