package dev.bobbin.samples.module3;

/** What the statistics need of a line of an access log. */
record Request(String verb, String endpoint, long bytes) {}
