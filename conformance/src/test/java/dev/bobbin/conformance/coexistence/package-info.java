/** Woven classes together with other tools that rewrite classes or make subclasses of them. */
package dev.bobbin.conformance.coexistence;
