package jp.madoguchi.terminal.reception;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.reception.CounterCase;
import jp.madoguchi.core.reception.Matter;
import jp.madoguchi.core.reception.Tally;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/** How cases are told of. */
public final class CaseWords {
  private final Texts texts;

  public CaseWords(Texts texts) {
    this.texts = texts;
  }

  /** What stands above every page; none while no record may be opened. */
  public Message bar(Optional<CounterCase> open, Optional<Purpose> purpose, LocalDate today) {
    return open.map(it -> bar(it, today))
        .or(() ->
            purpose.map(it -> Message.of("case.bar.aside", reason(it.reason()), it.reference())))
        .orElse(Message.NONE);
  }

  private Message bar(CounterCase open, LocalDate today) {
    return Message.of(
        "case.bar",
        open.number().spoken(),
        who(open.matter().applicant()),
        reason(open.matter()),
        RecordWords.lately(open.openedAt(), today));
  }

  /** One of the last cases, with what was done and nobody's name but of who asked. */
  public String recent(CounterCase last, LocalDate today) {
    Tally done = last.tally();
    return texts.get(
        "desk.recent.case",
        RecordWords.lately(last.openedAt(), today),
        last.number().spoken(),
        who(last.matter().applicant()),
        reason(last.matter()),
        texts.get("desk.recent.tally", done.records(), done.entered(), done.issued()));
  }

  /** The name and by which right, or that nobody is written down. */
  String who(Optional<Applicant> asks) {
    return asks.map(
            it -> texts.get("case.who", it.name().value(), texts.get("claim." + it.claim())))
        .orElse(texts.get("case.nobody"));
  }

  private String reason(Matter matter) {
    String reason = reason(matter.reason());
    return matter.slip().isEmpty() ? reason : reason + "　" + matter.slip();
  }

  private String reason(Purpose.Reason reason) {
    return texts.get("reason." + reason);
  }
}
