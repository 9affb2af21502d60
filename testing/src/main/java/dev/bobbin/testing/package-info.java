/** What the tests of several modules use; nothing of it is published. */
package dev.bobbin.testing;
