/**
 * An event loop on one thread: it runs tasks, which are generators that yield requests.
 *
 * <p>{@link dev.bobbin.dispatch.loop.EventLoop} runs them, {@link
 * dev.bobbin.dispatch.loop.Requests} makes what they yield.
 */
package dev.bobbin.dispatch.loop;
