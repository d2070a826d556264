package jp.madoguchi.sandbox.maker;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.card.CardFace;
import jp.madoguchi.core.card.FourItems;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.resident.FormerSurname;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.simulator.card.ResidentCardState;
import jp.madoguchi.core.simulator.city.Cast;
import jp.madoguchi.core.value.Bytes;

/**
 * My Number cards of made-up residents, in {@code residents.properties}; each start of a sandbox
 * begins with cards that nobody has tried. Their numbers are {@link ExampleNumbers}.
 */
public final class ResidentCards {
  private static final String FILE = "residents.properties";
  private static final String CODE = "00000000000000";

  private final Map<ResidentCard, ResidentCardState> cards;

  private ResidentCards(Map<ResidentCard, ResidentCardState> cards) {
    this.cards = Collections.unmodifiableMap(cards);
  }

  /** What each card keeps; a sandbox that was made before there were any has none. */
  public Map<ResidentCard, ResidentCardState> all() {
    return cards;
  }

  /**
   * Writes the cards of those residents who fit.
   *
   * @param residents the first of the city
   */
  static void write(FileStore files, List<ResidentRecord> residents) throws IOException {
    StringBuilder lines = new StringBuilder("# Residents' cards of this sandbox, all made up.\n");
    of(residents, Cast.SAKURA_KENICHI)
        .ifPresent(it -> line(lines, ResidentCard.MATCHING, it, name(it), address(it)));
    residents.stream()
        .filter(it -> present(it) && !before(it).isEmpty())
        .findFirst()
        .ifPresent(it -> line(lines, ResidentCard.EARLIER_ADDRESS, it, name(it), before(it)));
    of(residents, Cast.NAKAMURA_KEIKO_LOOK_ALIKE)
        .ifPresent(it -> line(lines, ResidentCard.LOOK_ALIKE, it, name(it), address(it)));
    residents.stream()
        .filter(it -> present(it) && it.particulars().formerSurname().isPresent())
        .findFirst()
        .ifPresent(it -> line(lines, ResidentCard.FORMER_SURNAME, it, formerName(it), address(it)));
    of(residents, Cast.SAKURA_YUMIKO)
        .ifPresent(it -> line(lines, ResidentCard.LOCKED, it, name(it), address(it)));
    files.replace(FILE, lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<ResidentRecord> of(List<ResidentRecord> all, AddressNumber number) {
    return all.stream().filter(it -> it.number().equals(number)).findFirst();
  }

  /** Whose birth date a card can have, and whose name the tray. */
  private static boolean present(ResidentRecord it) {
    return it.status() == ResidentStatus.CURRENT
        && it.kind() == ResidentKind.JAPANESE
        && it.birth() instanceof RegisterDate.Calendar;
  }

  private static String name(ResidentRecord it) {
    return it.name().name().value();
  }

  private static String formerName(ResidentRecord it) {
    String name = name(it);
    int blank = name.indexOf('　');
    String surname =
        it.particulars().formerSurname().map(FormerSurname::surname).orElseThrow().value();
    return surname + (blank < 0 ? "" : name.substring(blank));
  }

  private static String address(ResidentRecord it) {
    return it.address().address().oneLine();
  }

  private static String before(ResidentRecord it) {
    return it.particulars().arrival().before().address().value();
  }

  private static void line(
      StringBuilder lines, ResidentCard card, ResidentRecord it, String name, String address) {
    lines.append(card.key("name")).append('=').append(name).append('\n');
    lines.append(card.key("address")).append('=').append(address).append('\n');
    lines.append(card.key("birth")).append('=').append(it.birth().sortKey()).append('\n');
    lines.append(card.key("sex")).append('=').append(it.sex()).append('\n');
  }

  static ResidentCards open(FileStore files) throws IOException, SandboxFailure.Damaged {
    Properties lines = new Properties();
    Optional<byte[]> text = files.read(FILE);
    if (text.isPresent()) {
      lines.load(new StringReader(new String(text.get(), StandardCharsets.UTF_8)));
    }
    Map<ResidentCard, ResidentCardState> cards = new EnumMap<>(ResidentCard.class);
    for (ResidentCard card : ResidentCard.values()) {
      if (lines.containsKey(card.key("name"))) {
        cards.put(card, state(lines, card));
      }
    }
    return new ResidentCards(cards);
  }

  private static ResidentCardState state(Properties lines, ResidentCard card)
      throws SandboxFailure.Damaged {
    try {
      Optional<LocalDate> birth = Optional.of(LocalDate.parse(value(lines, card, "birth")));
      Optional<Sex> sex = Optional.of(Sex.valueOf(value(lines, card, "sex")));
      FourItems items =
          new FourItems(value(lines, card, "name"), value(lines, card, "address"), birth, sex);
      CardFace face = new CardFace(birth, sex, Bytes.EMPTY, Bytes.EMPTY, Bytes.EMPTY);
      int tries = card == ResidentCard.LOCKED ? 0 : ResidentCardState.PIN_TRIES;
      return new ResidentCardState(
          items,
          ExampleNumbers.on(card),
          face,
          card.pin(),
          CODE,
          tries,
          ResidentCardState.CODE_TRIES);
    } catch (RuntimeException e) {
      throw new SandboxFailure.Damaged(FILE, e);
    }
  }

  private static String value(Properties lines, ResidentCard card, String what) {
    return lines.getProperty(card.key(what), "");
  }
}
