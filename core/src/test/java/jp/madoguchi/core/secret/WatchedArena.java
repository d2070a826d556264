package jp.madoguchi.core.secret;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/** Memory that says what lay in it at the moment it was given back. */
final class WatchedArena implements Arena {
  private final Arena memory = Arena.ofShared();
  private MemorySegment segment = MemorySegment.NULL;
  private Optional<byte[]> atClose = Optional.empty();

  byte[] content() {
    return segment.toArray(ValueLayout.JAVA_BYTE);
  }

  Optional<byte[]> atClose() {
    return atClose;
  }

  @Override
  public MemorySegment allocate(long byteSize, long byteAlignment) {
    segment = memory.allocate(byteSize, byteAlignment);
    return segment;
  }

  @Override
  public MemorySegment.Scope scope() {
    return memory.scope();
  }

  @Override
  public void close() {
    atClose = Optional.of(content());
    memory.close();
  }
}
