package jp.madoguchi.terminal.reception;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.reception.CounterCase;
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
        reason(open.matter().reason()),
        open.matter().slip(),
        RecordWords.lately(open.openedAt(), today));
  }

  /** The name and by which right, or that nobody is written down. */
  String who(Optional<Applicant> asks) {
    return asks.map(
            it -> texts.get("case.who", it.name().value(), texts.get("claim." + it.claim())))
        .orElse(texts.get("case.nobody"));
  }

  String reason(Purpose.Reason reason) {
    return texts.get("reason." + reason);
  }
}
