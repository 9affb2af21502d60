/** The Maven plugin: weaves what the compiler wrote, before it is tested and packaged. */
package dev.bobbin.maven;
