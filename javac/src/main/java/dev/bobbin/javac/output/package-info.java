/** Where javac writes classes, as far as it can be seen from outside. */
package dev.bobbin.javac.output;
