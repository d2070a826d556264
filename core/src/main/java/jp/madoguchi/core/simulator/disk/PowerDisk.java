package jp.madoguchi.core.simulator.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import jp.madoguchi.core.port.DiskFull;
import jp.madoguchi.core.port.FileStore;

/**
 * A disk in memory that can lose its power: what was not forced meets a {@link Fate}. It can also
 * be full, and its bytes can be altered. Names are durable at once, because the terminal forces the
 * directory. It keeps a record of what was asked of it, which can be played to another disk.
 */
public final class PowerDisk implements FileStore {
  private final Map<String, PowerFile> files = new TreeMap<>();
  private final Set<String> locks = new HashSet<>();
  private final List<DiskEvent> events = new ArrayList<>();
  private boolean recording;
  private long operationsLeft = Long.MAX_VALUE;
  private long room = Long.MAX_VALUE;
  private boolean dead;
  private int forces;

  /** The power goes before the operation after next {@code operations} writes and forces. */
  public synchronized void cutAfter(long operations) {
    operationsLeft = operations;
  }

  /** How many bytes files may still grow. */
  public synchronized void leaveRoom(long bytes) {
    room = bytes;
  }

  /** How often a file was forced. */
  public synchronized int forces() {
    return forces;
  }

  public synchronized boolean isDead() {
    return dead;
  }

  /** Keeps a record of all that is asked from now on. */
  public synchronized void record() {
    recording = true;
  }

  /** What was asked since {@link #record()}, in order. */
  public synchronized List<DiskEvent> events() {
    return List.copyOf(events);
  }

  /** Does what another disk was asked. */
  public void play(DiskEvent event) throws IOException {
    switch (event) {
      case DiskEvent.Create create -> open(create.name());
      case DiskEvent.Write write ->
          open(write.name()).write(ByteBuffer.wrap(write.bytes()), write.position());
      case DiskEvent.Resize resize -> open(resize.name()).resize(resize.size());
      case DiskEvent.Force force -> open(force.name()).force();
      case DiskEvent.Replace replace -> replace(replace.name(), replace.content());
      case DiskEvent.Delete delete -> delete(delete.name());
      case DiskEvent.Rename rename -> rename(rename.name(), rename.to());
    }
  }

  /** The power goes; what is found when it is back, each file with a fate of its own. */
  public synchronized PowerDisk afterPowerCut(Random chance) {
    dead = true;
    Fate[] fates = Fate.values();
    return survivor(file -> file.survived(fates[chance.nextInt(fates.length)], chance));
  }

  /** What would be found if the power went now, while this disk goes on. */
  public synchronized PowerDisk ifPowerWent(Fate fate, Random chance) {
    return survivor(file -> file.survived(fate, chance));
  }

  /** The same bytes, all of them durable. */
  public synchronized PowerDisk copy() {
    return survivor(PowerFile::content);
  }

  private interface Bytes {
    byte[] of(PowerFile file);
  }

  private PowerDisk survivor(Bytes bytes) {
    PowerDisk next = new PowerDisk();
    files.forEach((name, file) -> next.put(name, bytes.of(file)));
    return next;
  }

  /** The bytes on the disk now, to look at. */
  public synchronized byte[] bytes(String name) {
    return find(name).content();
  }

  /** Puts other bytes on the disk, past everybody who has the file open. */
  public synchronized void put(String name, byte[] bytes) {
    files.put(name, new PowerFile(this, name, bytes));
  }

  /** Puts the bytes there that {@code alteration} makes of those that are there. */
  public synchronized void alter(String name, UnaryOperator<byte[]> alteration) {
    put(name, alteration.apply(bytes(name)));
  }

  @Override
  public synchronized boolean exists(String name) {
    return files.containsKey(name);
  }

  @Override
  public synchronized RandomFile open(String name) throws IOException {
    requirePower();
    PowerFile there = files.get(name);
    if (there != null) {
      return there;
    }
    step(new DiskEvent.Create(name));
    PowerFile made = new PowerFile(this, name, new byte[0]);
    files.put(name, made);
    return made;
  }

  @Override
  public synchronized Optional<byte[]> read(String name) {
    return Optional.ofNullable(files.get(name)).map(PowerFile::content);
  }

  @Override
  public synchronized void replace(String name, byte[] content) throws IOException {
    step(new DiskEvent.Replace(name, content.clone()));
    put(name, content);
  }

  @Override
  public synchronized void delete(String name) throws IOException {
    step(new DiskEvent.Delete(name));
    files.remove(name);
  }

  @Override
  public synchronized void rename(String from, String to) throws IOException {
    step(new DiskEvent.Rename(from, to));
    PowerFile file = find(from);
    file.rename(to);
    files.put(to, file);
    files.remove(from);
  }

  @Override
  public synchronized List<String> names() {
    return List.copyOf(files.keySet());
  }

  @Override
  public synchronized Optional<AutoCloseable> lock(String name) {
    return locks.add(name) ? Optional.of(() -> locks.remove(name)) : Optional.empty();
  }

  private PowerFile find(String name) {
    return Optional.ofNullable(files.get(name)).orElseThrow();
  }

  void requirePower() throws IOException {
    if (dead) {
      throw new IOException("no power");
    }
  }

  void step(DiskEvent event) throws IOException {
    operationsLeft--;
    if (dead || operationsLeft < 0) {
      dead = true;
      throw new IOException("no power");
    }
    if (recording) {
      events.add(event);
    }
  }

  /** Takes room for {@code growth} bytes where the power lasts. */
  void take(long growth) throws DiskFull {
    if (!dead && operationsLeft > 0) {
      room -= Math.max(0, growth);
      if (room < 0) {
        room = 0;
        throw new DiskFull("memory");
      }
    }
  }

  void forced() {
    forces++;
  }
}
