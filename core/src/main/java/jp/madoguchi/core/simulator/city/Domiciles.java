package jp.madoguchi.core.simulator.city;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import jp.madoguchi.core.resident.DomicileBlock;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.text.ExactText;

/**
 * The family registers (戸籍) of a household: of its couples, and of those who have one of their own.
 */
final class Domiciles {
  private static final DomicileBlock NONE = new DomicileBlock(ExactText.EMPTY, ExactText.EMPTY);
  private static final int STILL_THE_PARENTS = 35;

  private final Places places;
  private final NameBook names;

  Domiciles(Places places, NameBook names) {
    this.places = places;
    this.names = names;
  }

  /** One for each member. */
  record Family(List<DomicileBlock> domiciles) {
    DomicileBlock of(int member) {
      return domiciles.get(member);
    }
  }

  Family family(List<Sketch> members, Home home, SplittableRandom chance) {
    Sketch head = members.getFirst();
    DomicileBlock heads = own(head, home, chance);
    DomicileBlock childs = heads;
    List<DomicileBlock> all = new ArrayList<>(members.size());
    for (Sketch member : members) {
      String relation = member.relationship().text();
      boolean couple = members.stream().anyMatch(it -> it.relationship().rank() == 3);
      if (member.isForeign()) {
        all.add(NONE);
      } else if (relation.startsWith("子") && couple) {
        childs = childs == heads ? of(member, home, chance) : childs;
        all.add(childs);
      } else if (inHeads(member.relationship()) && !head.isForeign()) {
        all.add(heads);
      } else {
        all.add(own(member, home, chance));
      }
    }
    return new Family(all);
  }

  private static boolean inHeads(Relationship relationship) {
    int rank = relationship.rank();
    return rank <= 2 && Kin.sharesRegister(relationship);
  }

  private DomicileBlock of(Sketch first, Home home, SplittableRandom chance) {
    return new DomicileBlock(new ExactText(places.domicile(home, chance)), first.name().name());
  }

  /** The young stand in their parents' register, most others head theirs. */
  private DomicileBlock own(Sketch who, Home home, SplittableRandom chance) {
    boolean parents =
        who.bornAbout().plusYears(STILL_THE_PARENTS).isAfter(home.since())
            && chance.nextInt(100) < 40;
    if (!parents) {
      return of(who, home, chance);
    }
    NamePart father = names.given(Sex.MALE, who.bornAbout().getYear() - 30, chance);
    return new DomicileBlock(
        new ExactText(places.domicile(home, chance)),
        new ExactText(who.surname().text() + "\u3000" + father.text()));
  }
}
