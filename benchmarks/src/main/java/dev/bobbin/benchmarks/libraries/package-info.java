/**
 * Iterator classes as libraries of collections and graphs write them, and the same as generators.
 */
package dev.bobbin.benchmarks.libraries;
