/**
 * Saves, restores, forks and upgrades suspended generators.
 *
 * <p>{@link dev.bobbin.durable.Durable} marks a generator, and {@link dev.bobbin.durable.Snapshots}
 * does the rest. {@link dev.bobbin.durable.DurableFrame} and {@link
 * dev.bobbin.durable.DurableFrames} are for woven code.
 */
package dev.bobbin.durable;
