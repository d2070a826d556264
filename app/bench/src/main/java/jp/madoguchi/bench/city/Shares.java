package jp.madoguchi.bench.city;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.resident.CardState;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.Particulars;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;

/** Counts what people of a city are like, one after another. Not for several threads. */
final class Shares {
  private static final int LATIN = 0x80;

  private final LocalDate today;
  private final Map<String, Long> counted = new TreeMap<>();
  private final List<Trait> traits;
  private final Jis jis = new Jis();
  private long people;
  private long here;

  /** Something that a person on the register is or is not. */
  private record Trait(String name, Predicate<ResidentRecord> is) {}

  Shares(LocalDate today) {
    this.today = today;
    this.traits =
        List.of(
            new Trait("head of a household", it -> it.household().relationship().head()),
            new Trait("in a household without a head", it -> it.household().head().isEmpty()),
            new Trait("younger than 15", it -> age(it) < 15),
            new Trait("65 or older", it -> age(it) >= 65),
            new Trait("75 or older", it -> age(it) >= 75),
            new Trait("100 or older", it -> age(it) >= 100),
            new Trait("birth unknown or on no calendar", Shares::oddlyBorn),
            new Trait("foreign", it -> it.kind() == ResidentKind.FOREIGN),
            new Trait("reading not confirmed", Shares::unconfirmed),
            new Trait("former surname", it -> has(it, Field.FORMER_SURNAME)),
            new Trait("alias", it -> has(it, Field.ALIAS)),
            new Trait("rare characters or variants in the name", this::rare),
            new Trait("national health insurance", it -> has(it, Field.HEALTH)),
            new Trait("voter", it -> has(it, Field.VOTER)),
            new Trait("ward of a guardian", it -> has(it, Field.WARD)),
            new Trait("holds an individual number card", Shares::holdsCard),
            new Trait("note or remark", it -> has(it, Field.NOTE) || has(it, Field.REMARK)));
  }

  private int age(ResidentRecord record) {
    return Period.between(record.birth().sortKey(), today).getYears();
  }

  private static boolean has(ResidentRecord record, Field field) {
    Particulars particulars = record.particulars();
    return !particulars.text(field).isEmpty();
  }

  private static boolean oddlyBorn(ResidentRecord record) {
    return !(record.birth() instanceof RegisterDate.Calendar);
  }

  private static boolean unconfirmed(ResidentRecord record) {
    return record.kind() == ResidentKind.JAPANESE && !record.name().kanaConfirmed();
  }

  private static boolean holdsCard(ResidentRecord record) {
    return record.particulars().card().state().filter(CardState.ISSUED::equals).isPresent();
  }

  /** Characters that neither JIS X 0208 nor Latin letters have. */
  private boolean rare(ResidentRecord record) {
    return record.name().name().value().codePoints().anyMatch(c -> c >= LATIN && !jis.has(c));
  }

  /** Counts one person with all states. */
  void count(List<ResidentRecord> states) {
    ResidentRecord now = states.getLast();
    people++;
    if (states.size() > 1) {
      add("has more than one state");
    }
    if (now.status() == ResidentStatus.REMOVED) {
      add("removed");
      now.particulars()
          .removalReason()
          .ifPresent(reason -> add("removed: " + reason.name().toLowerCase(Locale.ROOT)));
      return;
    }
    here++;
    traits.stream().filter(trait -> trait.is().test(now)).forEach(trait -> add(trait.name()));
  }

  private void add(String what) {
    counted.merge(what, 1L, Long::sum);
  }

  /** How many people were counted. */
  long people() {
    return people;
  }

  /** Lines of a table: what, how many, how many of a hundred. */
  List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add("%-42s %,12d".formatted("people", people));
    lines.add("%-42s %,12d".formatted("on the register", here));
    traits.forEach(trait -> lines.add(line(trait.name(), here)));
    counted.keySet().stream()
        .filter(name -> traits.stream().noneMatch(trait -> trait.name().equals(name)))
        .forEach(name -> lines.add(line(name, people)));
    return lines;
  }

  private String line(String name, long of) {
    long count = counted.getOrDefault(name, 0L);
    return "%-42s %,12d  %7.3f %%".formatted(name, count, 100.0 * count / Math.max(1, of));
  }
}
