package jp.madoguchi.core.simulator.disk;

/** One thing that a program asked of a disk and that the power can go in the midst of. */
public sealed interface DiskEvent {
  /** Which file. */
  String name();

  /** A file is made, empty, where there is none. */
  record Create(String name) implements DiskEvent {}

  /** Bytes at a position. The array is not to be changed. */
  record Write(String name, long position, byte[] bytes) implements DiskEvent {}

  /** A new length. */
  record Resize(String name, long size) implements DiskEvent {}

  /** What was written so far is to be on the disk. */
  record Force(String name) implements DiskEvent {}

  /** A file gets other content, wholly or not at all. */
  record Replace(String name, byte[] content) implements DiskEvent {}

  record Delete(String name) implements DiskEvent {}

  /** The file takes the place of one of that name. */
  record Rename(String name, String to) implements DiskEvent {}
}
