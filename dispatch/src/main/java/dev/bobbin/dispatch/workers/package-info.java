/**
 * Workers in threads: generators that each run in a thread of their own, behind one coroutine to
 * send to.
 */
package dev.bobbin.dispatch.workers;
