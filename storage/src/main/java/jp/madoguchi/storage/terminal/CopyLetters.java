package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.NOTICE;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.notice.Notice;
import jp.madoguchi.core.notice.NoticeKind;
import jp.madoguchi.core.notice.NoticeSnapshot;
import jp.madoguchi.core.notice.NoticeState;
import jp.madoguchi.core.tell.Telling;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Letters that copies of certificates ask for, always in the transaction of what is said of the
 * copy: no power cut comes between a copy and its letters.
 */
final class CopyLetters {
  private static final List<NoticeState> UNPRINTED =
      List.of(NoticeState.HELD, NoticeState.OFFERED, NoticeState.ASKED);

  private CopyLetters() {}

  /** Follows what became of a copy. */
  static void settle(DSLContext db, Issue copy) {
    switch (copy.outcome()) {
      case BEGUN -> {}
      case PRINTED -> move(db, of(copy), List.of(NoticeState.HELD), NoticeState.ASKED);
      case FAILED, SPOILED -> move(db, of(copy), UNPRINTED, NoticeState.TAKEN_BACK);
    }
  }

  /**
   * Follows who is found to have asked for a copy.
   *
   * @param told letters of those who are told of it, as if it were new
   */
  static void correct(DSLContext db, Issue copy, List<Notice> told) {
    List<AddressNumber> people = told.stream().map(Notice::person).toList();
    move(db, of(copy).and(NOTICE.ADDRESS_NUMBER.notIn(people)), UNPRINTED, NoticeState.TAKEN_BACK);
    move(
        db,
        of(copy).and(NOTICE.ADDRESS_NUMBER.in(people)),
        List.of(NoticeState.TAKEN_BACK),
        NoticeState.HELD);
    told.forEach(letter -> StoredNotices.insert(db, letter));
    settle(db, copy);
  }

  /**
   * The sheet was destroyed, or found to be none that is told, while its letter was on the way to a
   * printer, and no letter came out.
   */
  static void takeBackUntold(DSLContext db, Notice letter) {
    boolean untold =
        copy(db, letter)
            .filter(copy ->
                copy.outcome() != Issue.Outcome.PRINTED
                    || !StoredTells.tells(db, copy.id(), letter.person()))
            .isPresent();
    if (untold) {
      move(db, NOTICE.NOTICE_ID.eq(letter.id()), UNPRINTED, NoticeState.TAKEN_BACK);
    }
  }

  /** What a letter of 本人通知 rests on. */
  static NoticeSnapshot.Tell tell(DSLContext db, Notice letter) {
    return switch (letter.kind()) {
      case COPY_TOLD, TELL_ENDS ->
          new NoticeSnapshot.Tell(
              StoredTells.of(db, List.of(letter.person())),
              copy(db, letter)
                  .map(copy ->
                      new NoticeSnapshot.Copy(
                          copy,
                          Telling.claim(
                              copy.request().applicant(),
                              StoredTells.corrections(db, copy.id())))));
      default -> NoticeSnapshot.Tell.NONE;
    };
  }

  private static Optional<Issue> copy(DSLContext db, Notice letter) {
    return letter.kind() == NoticeKind.COPY_TOLD
        ? Telling.copy(letter.cause()).flatMap(copy -> StoredIssues.find(db, copy))
        : Optional.empty();
  }

  private static Condition of(Issue copy) {
    return NOTICE
        .KIND
        .eq(NoticeKind.COPY_TOLD)
        .and(NOTICE.ADDRESS_NUMBER.in(copy.request().people()))
        .and(NOTICE.CAUSE.eq(Telling.cause(copy.id())));
  }

  private static void move(DSLContext db, Condition which, List<NoticeState> from, NoticeState to) {
    db.update(NOTICE).set(NOTICE.STATE, to).where(NOTICE.STATE.in(from)).and(which).execute();
  }
}
