/**
 * What woven code links to; not meant to be called by hand.
 *
 * <p>Each generator method has a frame class of its own, which extends {@link
 * dev.bobbin.runtime.GeneratorFrame}, or {@link dev.bobbin.runtime.DelegatingFrame} if the method
 * delegates.
 */
package dev.bobbin.runtime;
