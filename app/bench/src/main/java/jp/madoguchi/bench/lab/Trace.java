package jp.madoguchi.bench.lab;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.simulator.disk.DiskEvent;
import jp.madoguchi.core.simulator.disk.PowerDisk;

/**
 * What some work asked of a disk, and after which request each of its acts was acknowledged.
 *
 * @param start the disk before
 * @param before digest of the store before the first act; that of the first act where there was no
 *     store to open yet
 */
record Trace(PowerDisk start, String before, List<DiskEvent> events, List<Mark> marks) {
  /**
   * An act that was acknowledged.
   *
   * @param events how many requests had been fulfilled by then
   * @param digest of all that the store held then
   */
  record Mark(String operation, int events, String digest) {}

  Trace {
    events = List.copyOf(events);
    marks = List.copyOf(marks);
  }

  /** How many acts were acknowledged when {@code requests} had been fulfilled. */
  int acknowledged(int requests) {
    return (int) marks.stream().takeWhile(mark -> mark.events() <= requests).count();
  }

  /** The act under way then. */
  String operation(int requests) {
    return marks.get(Math.min(acknowledged(requests), marks.size() - 1)).operation();
  }

  /** What the store held when so many acts were acknowledged. */
  String digest(int acknowledged) {
    return acknowledged == 0 ? before : marks.get(acknowledged - 1).digest();
  }

  /** Marks acts as they are acknowledged. */
  static final class Recorder {
    private final PowerDisk start;
    private final PowerDisk disk;
    private final List<Mark> marks = new ArrayList<>();

    Recorder(PowerDisk start) {
      this.start = start;
      this.disk = start.copy();
      disk.record();
    }

    PowerDisk disk() {
      return disk;
    }

    void acknowledged(String operation, String digest) {
      marks.add(new Mark(operation, disk.events().size(), digest));
    }

    Trace trace(String before) {
      return new Trace(start, before, disk.events(), marks);
    }
  }
}
