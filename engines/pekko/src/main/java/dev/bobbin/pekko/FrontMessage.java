package dev.bobbin.pekko;

/** What a front is told; {@link Front} makes those that programs send. */
public interface FrontMessage {}
