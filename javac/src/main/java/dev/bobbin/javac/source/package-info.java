/**
 * The weaver's rules, judged on source: on declarations with {@code javax.lang.model} alone, on
 * bodies with javac's trees.
 *
 * <p>Only what is certain is reported. The weaver judges every class again, by its bytes.
 */
package dev.bobbin.javac.source;
