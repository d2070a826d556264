package jp.madoguchi.centre.server;

import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Lets so many batches in at a time, and nobody wait: a terminal that waits costs a connection, one
 * that comes back later costs nothing. Safe for use by several threads.
 */
public final class BatchGate {
  private final Semaphore places;

  public BatchGate(int places) {
    this.places = new Semaphore(places);
  }

  /** A place, to be given back by closing it; empty where all are taken. */
  Optional<Place> enter() {
    return places.tryAcquire() ? Optional.of(places::release) : Optional.empty();
  }

  /** One batch's place. */
  interface Place extends AutoCloseable {
    @Override
    void close();
  }
}
