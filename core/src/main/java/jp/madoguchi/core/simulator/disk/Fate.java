package jp.madoguchi.core.simulator.disk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import jp.madoguchi.core.simulator.disk.PowerFile.Pending;

/** What becomes of writes that were not forced when the power goes. */
public enum Fate {
  /** None is kept. */
  LOST,
  /** All are kept, as after the end of a process alone. */
  KEPT,
  /** They are kept in order up to one that is cut at sectors of 512 bytes. */
  TORN,
  /** Any sectors of any of them are kept, whatever their order was. */
  REORDERED;

  private static final int SECTOR = 512;

  List<Pending> survivors(List<Pending> pending, Random chance) {
    return switch (this) {
      case LOST -> List.of();
      case KEPT -> pending;
      case TORN -> torn(pending, chance);
      case REORDERED -> reordered(pending, chance.nextBoolean() ? 0.5 : 0.9, chance);
    };
  }

  /** The newest write is the likeliest to be under way. */
  private static List<Pending> torn(List<Pending> pending, Random chance) {
    if (pending.isEmpty()) {
      return pending;
    }
    int last = chance.nextBoolean() ? pending.size() - 1 : chance.nextInt(pending.size());
    List<Pending> kept = new ArrayList<>(pending.subList(0, last));
    List<Pending> sectors = sectors(pending.get(last));
    kept.addAll(sectors.subList(0, chance.nextInt(sectors.size())));
    return kept;
  }

  private static List<Pending> reordered(List<Pending> pending, double kept, Random chance) {
    List<Pending> sectors = new ArrayList<>();
    for (Pending write : pending) {
      for (Pending sector : sectors(write)) {
        if (chance.nextDouble() < kept) {
          sectors.add(sector);
        }
      }
    }
    Collections.shuffle(sectors, chance);
    return sectors;
  }

  private static List<Pending> sectors(Pending write) {
    if (write.bytes().length == 0) {
      return List.of(write);
    }
    List<Pending> parts = new ArrayList<>();
    for (int at = 0; at < write.bytes().length; ) {
      long endOfSector = (write.position() + at) / SECTOR * SECTOR + SECTOR;
      int to = (int) Math.min(write.bytes().length, endOfSector - write.position());
      parts.add(new Pending(write.position() + at, Arrays.copyOfRange(write.bytes(), at, to)));
      at = to;
    }
    return parts;
  }
}
