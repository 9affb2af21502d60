/**
 * Weaves generators as classes load, and from the command line.
 *
 * <p>As {@code -javaagent:bobbin-agent.jar}, {@link dev.bobbin.agent.BobbinAgent} weaves every
 * class when it is loaded. As {@code java -jar bobbin-agent.jar}, {@link
 * dev.bobbin.agent.CommandLine} weaves directories and jars. The jar holds the weaver and ASM under
 * names of its own, and not the runtime: that must be the one on the class path of the woven code.
 */
package dev.bobbin.agent;
