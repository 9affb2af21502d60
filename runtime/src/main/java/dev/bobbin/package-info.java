/**
 * Python's generators for Java.
 *
 * <p>A method annotated {@link dev.bobbin.Generator} returns a {@link dev.bobbin.Gen} or {@link
 * dev.bobbin.Coroutine} and is written with the markers {@code Gen.yield}, {@code Gen.yieldFrom},
 * {@code Gen.returns} and {@code Gen.done}; Bobbin's Maven plugin or agent weaves it into a
 * resumable state machine. The meaning is that of CPython (PEP 342, PEP 380, PEP 479).
 */
package dev.bobbin;
