/** What is compiled against the inside of javac, and is linked only where that is open. */
package dev.bobbin.javac.internals;
