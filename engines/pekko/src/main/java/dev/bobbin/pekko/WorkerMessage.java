package dev.bobbin.pekko;

/** What a worker is told; programs tell it nothing. */
public interface WorkerMessage {}
