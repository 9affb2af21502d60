/**
 * Turns generator methods into resumable state machines: class file bytes in, class file bytes and
 * diagnostics out.
 *
 * <p>The entry is {@link dev.bobbin.weaver.Weaver}. It neither reads files nor loads classes.
 */
package dev.bobbin.weaver;
