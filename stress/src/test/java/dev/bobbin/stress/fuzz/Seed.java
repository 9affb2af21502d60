package dev.bobbin.stress.fuzz;

import java.util.Map;

/**
 * A class file to damage.
 *
 * @param name its binary name
 * @param bytes the class file
 * @param family what it was compiled with, by binary name: what the JVM may ask for to link it
 */
record Seed(String name, byte[] bytes, Map<String, byte[]> family) {

  @Override
  public String toString() {
    return name + " (" + bytes.length + " bytes)";
  }
}
