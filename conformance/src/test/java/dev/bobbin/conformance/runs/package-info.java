/** How the classes of a run of the tests are woven: by the plugin when built, or by the agent. */
package dev.bobbin.conformance.runs;
