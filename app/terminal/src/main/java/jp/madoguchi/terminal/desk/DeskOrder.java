package jp.madoguchi.terminal.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import jp.madoguchi.terminal.desk.Tile.Level;

/**
 * What of the desk stands where: first what waits, the most pressing and then the oldest first,
 * then the places to go to. The first nine have a digit.
 */
record DeskOrder(List<Tile> waiting, List<Tile> places) {
  private static final int DIGITS = 9;

  static DeskOrder of(List<Tile> tiles) {
    return new DeskOrder(
        tiles.stream()
            .filter(tile -> tile.level() != Level.PLACE)
            .sorted(
                Comparator.comparing(Tile::level)
                    .thenComparing(tile -> tile.oldest().orElse(Instant.MAX)))
            .toList(),
        tiles.stream().filter(tile -> tile.level() == Level.PLACE).toList());
  }

  private List<Tile> all() {
    return Stream.concat(waiting.stream(), places.stream()).toList();
  }

  /** The digit that opens a tile. */
  OptionalInt digit(Tile tile) {
    int place = all().indexOf(tile);
    return place < 0 || place >= DIGITS ? OptionalInt.empty() : OptionalInt.of(place + 1);
  }

  /** What a digit opens. */
  Optional<Tile> at(int digit) {
    List<Tile> all = all();
    return digit < 1 || digit > Math.min(DIGITS, all.size())
        ? Optional.empty()
        : Optional.of(all.get(digit - 1));
  }
}
