/** Weaving of whole directories of class files, for the Maven plugin and the command line. */
package dev.bobbin.weaver.files;
