/**
 * What is different for generators that are {@code @Durable}; no other generator is touched by it.
 *
 * <p>{@link dev.bobbin.weaver.internal.durable.ReplayedLoops} changes the code before all other
 * passes; {@link dev.bobbin.weaver.internal.durable.DurableRules} judges declarations and {@link
 * dev.bobbin.weaver.internal.durable.VariableRule} what is live; {@link
 * dev.bobbin.weaver.internal.durable.DurableExtension} extends the frame class.
 */
package dev.bobbin.weaver.internal.durable;
