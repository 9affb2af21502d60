/** The parts of the event loop; not exported. */
package dev.bobbin.dispatch.loop;
