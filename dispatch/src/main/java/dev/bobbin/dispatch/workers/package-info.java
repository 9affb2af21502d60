/** The parts of workers in threads: queues, threads, accumulator and end; not exported. */
package dev.bobbin.dispatch.workers;
