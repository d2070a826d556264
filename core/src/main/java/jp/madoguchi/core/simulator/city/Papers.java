package jp.madoguchi.core.simulator.city;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.RemovalReason;

/** What is known of people beyond who, where and in which household. */
final class Papers {
  private final Stays stays;
  private final Moves moves;
  private final OtherNames otherNames;
  private final NameBook names;

  Papers(NameBook names) {
    this.names = names;
    this.stays = new Stays(names);
    this.moves = new Moves(names.elsewhere());
    this.otherNames = new OtherNames(names);
  }

  /** Where a household came from. */
  Moves.From from(Sketch head, SplittableRandom chance) {
    return moves.from(head, chance);
  }

  /** Where a household announced to go. */
  Moves.Plan plan(LocalDate today, SplittableRandom chance) {
    return moves.plan(today, chance);
  }

  void departure(
      Chronicle chronicle, RemovalReason reason, LocalDate day, SplittableRandom chance) {
    moves.departure(chronicle, reason, day, chance);
  }

  /** Of foreign residents alone. */
  void stay(Chronicle chronicle, SplittableRandom chance) {
    if (chronicle.who().isForeign()) {
      stays.add(chronicle, chance);
    }
  }

  void names(Chronicle chronicle, boolean married, LocalDate until, SplittableRandom chance) {
    otherNames.add(chronicle, married, until, chance);
  }

  /** What other offices tell. */
  void others(Chronicle chronicle, LocalDate day, boolean married, SplittableRandom chance) {
    Insurances.add(chronicle, day, married, chance);
    Cards.add(chronicle, day, chance);
    Rights.add(chronicle, day, chance);
  }

  /** The child allowance, which goes to the head of a family. */
  void parent(Chronicle chronicle, List<Sketch> members) {
    if (chronicle.place().household().relationship().head()) {
      Insurances.allowance(chronicle, members);
    }
  }

  void remarks(Chronicle chronicle, SplittableRandom chance) {
    int share = chance.nextInt(1000);
    if (share < 15) {
      chronicle.put(Field.REMARK, names.text("remark", chance));
    } else if (share < 33) {
      chronicle.put(Field.NOTE, names.text("note", chance));
    }
  }
}
