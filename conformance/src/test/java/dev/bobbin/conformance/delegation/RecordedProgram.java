package dev.bobbin.conformance.delegation;

import java.util.List;

/** A program with the trace that CPython printed for it. */
record RecordedProgram(String name, Program program, List<String> trace) {}
