package jp.madoguchi.core.simulator.city;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.core.text.ExactText;

/** Gives out addresses in the towns of one municipality. */
final class Places {
  private static final int LONGEST_STAY_DAYS = 365 * 35;
  private static final int LONGEST_FOREIGN_STAY_DAYS = 365 * 10;
  private static final int GROWN_UP = 18;

  /** Before it, foreign residents had a register of their own. */
  static final LocalDate FOREIGN_REGISTER = LocalDate.of(2012, 7, 9);

  private final List<Town> towns;
  private final NameBook names;

  /**
   * @param towns at least one, each with a name
   */
  Places(List<Town> towns, NameBook names) {
    this.towns = List.copyOf(towns);
    this.names = names;
  }

  /** The towns in order, beginning again after the last. */
  Town town(int at) {
    return towns.get(Math.floorMod(at, towns.size()));
  }

  /**
   * @param today the last day on which they may have come
   */
  Home home(List<Sketch> members, LocalDate today, SplittableRandom chance) {
    Sketch head = members.getFirst();
    Town town = town(chance.nextInt(towns.size()));
    boolean shared = chance.nextInt(100) < 40;
    String building = shared ? names.building(chance).text() + "　" + room(chance) : "";
    return new Home(
        Address.of(town, new ExactText(lot(chance)), new ExactText(building)).inFullWidth(),
        since(members, today, chance),
        head.isForeign() || chance.nextInt(100) < 45);
  }

  /** A lot of the family register (本籍), mostly in the same city. */
  String domicile(Home home, SplittableRandom chance) {
    Town town = town(chance.nextInt(towns.size()));
    boolean here = chance.nextInt(100) < 35;
    Address lives = home.address();
    return here
        ? lives.prefecture().value() + lives.municipality() + lives.town() + lives.lot()
        : town.oneLine() + wide(chance.nextInt(1, 2400) + "番地");
  }

  /** Not before the head and the spouse were grown up. */
  private static LocalDate since(List<Sketch> members, LocalDate today, SplittableRandom chance) {
    boolean foreign = members.getFirst().isForeign();
    int longest = foreign ? LONGEST_FOREIGN_STAY_DAYS : LONGEST_STAY_DAYS;
    LocalDate since = today.minusDays(chance.nextInt(1, longest));
    LocalDate grownUp =
        members.stream()
            .filter(member -> member.relationship().rank() <= 1)
            .map(member -> member.bornAbout().plusYears(GROWN_UP))
            .max(Comparator.naturalOrder())
            .filter(day -> day.isBefore(today))
            .orElse(since);
    LocalDate earliest = foreign && grownUp.isBefore(FOREIGN_REGISTER) ? FOREIGN_REGISTER : grownUp;
    return since.isBefore(earliest) ? earliest : since;
  }

  static String lot(SplittableRandom chance) {
    int block = chance.nextInt(1, 40);
    int house = chance.nextInt(1, 30);
    return switch (chance.nextInt(3)) {
      case 0 -> chance.nextInt(1, 6) + "丁目" + block + "番" + house + "号";
      case 1 -> chance.nextInt(1, 2400) + "番地" + house;
      default -> chance.nextInt(1, 2400) + "番地";
    };
  }

  private static String room(SplittableRandom chance) {
    return (chance.nextInt(1, 10) * 100 + chance.nextInt(1, 9)) + "号室";
  }

  static String wide(String text) {
    var wide = new StringBuilder(text.length());
    text.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)));
    return wide.toString();
  }
}
