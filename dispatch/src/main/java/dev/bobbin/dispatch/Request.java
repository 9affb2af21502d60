package dev.bobbin.dispatch;

import dev.bobbin.dispatch.loop.Operation;

/**
 * What a task yields to its event loop: something to wait for, or to do on its behalf.
 *
 * <p>{@link Requests} makes them. The loop sends the outcome into the task, or raises the failure
 * at its yield. A request is immutable: it may be yielded any number of times, by any task.
 */
public sealed interface Request permits Operation {}
