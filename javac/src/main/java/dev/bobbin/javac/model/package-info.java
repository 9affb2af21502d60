/** Classes as the compiler knows them, for the weaver, which looks them up as class files. */
package dev.bobbin.javac.model;
