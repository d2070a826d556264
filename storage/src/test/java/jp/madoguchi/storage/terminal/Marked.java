package jp.madoguchi.storage.terminal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.memo.Memo;
import jp.madoguchi.core.memo.Wording;
import jp.madoguchi.core.resident.AddressBlock;
import jp.madoguchi.core.resident.DomicileBlock;
import jp.madoguchi.core.resident.HouseholdBlock;
import jp.madoguchi.core.resident.NameBlock;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.retention.Kept;
import jp.madoguchi.core.text.ExactText;

/** Somebody whose every trace can be told, put into every place of a store that holds people. */
final class Marked {
  static final LocalDate REMOVED = LocalDate.of(1876, 3, 1);
  static final String NAME = "印甲　氏名";
  static final String KANA = "マルシ　ナマエ";
  static final String HEAD = "印乙　筆頭";
  static final String DOMICILE = "印丙本籍";
  static final String LOT = "印丁番地";
  static final String DRAFT = "印戊下書";
  static final String LOGGED = "印己検索";
  static final String MOVE_OUT = "印庚転出";
  static final String ADDRESSEE = "印辛送付";
  static final String MEMO = "印壬覚書";
  static final List<String> ALL =
      List.of(NAME, KANA, HEAD, DOMICILE, LOT, DRAFT, LOGGED, MOVE_OUT, ADDRESSEE, MEMO);

  private Marked() {}

  static ResidentRecord person() {
    ResidentRecord r = People.resident(41, KANA, "1874-01-01");
    Address address = People.address(LOT);
    ResidentRecord marked =
        new ResidentRecord(
            r.number(),
            r.history(),
            r.kind(),
            r.status(),
            new NameBlock(new ExactText(NAME), new ExactText(KANA), true),
            r.birth(),
            r.sex(),
            new HouseholdBlock(
                r.household().number(),
                new ExactText(NAME),
                r.household().relationship(),
                r.household().order()),
            new AddressBlock(address, r.address().since()),
            r.residentSince(),
            new DomicileBlock(new ExactText(DOMICILE), new ExactText(HEAD)),
            r.code(),
            r.individualNumber(),
            r.particulars(),
            r.origin());
    return Retained.removed(marked, REMOVED);
  }

  /** Puts the marked person, and one who stays, into every place. */
  static void fill(TerminalStore store, ResidentRecord stays, DayClock clock) throws Exception {
    ResidentRecord person = person();
    store.bulkLoad(Stream.of(stays, person));
    store.drafts().keep(Retained.draft(clock.now(), DRAFT));
    store.receivedFiles().put(Retained.file(Kept.MOVE_OUT_DATA, People.TODAY, MOVE_OUT));
    store.receivedFiles().put(Retained.file(Kept.ADDRESSEES, People.TODAY, ADDRESSEE));
    AccessNote note = AccessNote.about(AccessEvent.VIEW, person.number(), LOGGED);
    store.log().append(People.CLERK, Optional.empty(), Optional.of(Moves.PURPOSE), note);
    Memo none = store.memos().of(person.number());
    ExactText noted = new ExactText(MEMO);
    store.memos().add(Wording.after(none, Moves.freshId(), People.CLERK, StepClock.START, noted));
    List<EnteredChange> group = Moves.group(person);
    store.changes().enter(group);
    store
        .changes()
        .approve(
            group.getFirst().act().group(), Moves.approvals(group), Moves.states(group, person));
    AnchoredTerminal.answer(store, AnchoredTerminal.seal(store));
  }

  static ResidentQuery byCode() {
    return new ResidentQuery(
        Optional.of(person().code()), "", Optional.empty(), Optional.empty(), "", false);
  }

  /** As H2 writes text into its pages: like UTF-8, but without the mark of the further bytes. */
  private static String inPages(String marker) {
    StringBuilder bytes = new StringBuilder();
    for (char c : marker.toCharArray()) {
      if (c < 0x800) {
        throw new IllegalArgumentException("markers are of characters from U+0800 on");
      }
      bytes
          .append((char) (0xe0 | c >> 12))
          .append((char) (c >> 6 & 0x3f))
          .append((char) (c & 0x3f));
    }
    return bytes.toString();
  }

  /** Which markers the bytes hold, in any of the encodings that a program may use. */
  static Set<String> in(byte[] bytes) {
    String haystack = new String(bytes, StandardCharsets.ISO_8859_1);
    Set<String> found = new TreeSet<>();
    for (String marker : ALL) {
      Stream<String> usual =
          Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)
              .map(charset -> new String(marker.getBytes(charset), StandardCharsets.ISO_8859_1));
      boolean there = Stream.concat(usual, Stream.of(inPages(marker))).anyMatch(haystack::contains);
      if (there) {
        found.add(marker);
      }
    }
    return found;
  }
}
