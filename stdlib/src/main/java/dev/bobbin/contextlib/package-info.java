/**
 * Python's contextlib: generators as contexts.
 *
 * @see <a href="https://docs.python.org/3.13/library/contextlib.html">contextlib</a>
 */
package dev.bobbin.contextlib;
