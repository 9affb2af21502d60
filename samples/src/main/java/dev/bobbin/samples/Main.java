package dev.bobbin.samples;

/** The launcher: lists the programs, or runs one. */
public final class Main {}
