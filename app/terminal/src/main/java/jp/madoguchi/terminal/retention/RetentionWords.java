package jp.madoguchi.terminal.retention;

import java.text.NumberFormat;
import java.util.Locale;
import jp.madoguchi.core.retention.ClockDoubt;
import jp.madoguchi.core.retention.Kept;
import jp.madoguchi.core.retention.KnownDay;
import jp.madoguchi.core.retention.OwnTermsFlaw;
import jp.madoguchi.core.retention.RetentionRule;
import jp.madoguchi.core.retention.RetentionRules;
import jp.madoguchi.core.retention.RetentionRun;
import jp.madoguchi.core.retention.RetentionSurvey;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.text.Texts;

/** How rules and runs read on the screen. */
record RetentionWords(Texts texts) {
  String name(Kept kept) {
    return texts.get("retention.kept." + kept);
  }

  /** 消除日から150年. */
  String term(RetentionRule rule) {
    return texts.get("retention.term", texts.get("retention.from." + rule.from()), length(rule));
  }

  String count(long count) {
    return texts.get("retention.count", NumberFormat.getIntegerInstance(Locale.ROOT).format(count));
  }

  /** How a run stands. */
  String standing(RetentionRun run) {
    String begun = RecordWords.moment(run.begun());
    return switch (run.stage()) {
      case ERASING -> texts.get("retention.cut", begun);
      case REWRITING -> texts.get("retention.unwritten", begun);
      case DONE ->
          texts.get(
              "retention.last",
              RecordWords.moment(run.finished().orElse(run.begun())),
              run.byItself() ? texts.get("retention.itself") : run.operator().value());
    };
  }

  /** Why today's date is not believed. */
  String doubt(ClockDoubt doubt) {
    return texts.get(
        doubt.isBehind() ? "retention.doubt.behind" : "retention.doubt.ahead",
        RecordWords.day(doubt.today()),
        RecordWords.day(doubt.known()),
        KnownDay.SPAN_DAYS);
  }

  /** Why the municipality's own terms are not taken. */
  String flaw(OwnTermsFlaw flaw) {
    return texts.get(
        "retention.flaw",
        Integer.toString(flaw.line()),
        texts.get("retention.flaw." + flaw.kind()));
  }

  /** What a rule rests on, and that it is the municipality's. */
  String source(RetentionRule rule, boolean own) {
    return own
        ? texts.get(
            "retention.own", rule.source(), length(RetentionRules.standard().of(rule.kept())))
        : texts.get("retention.source", rule.source());
  }

  private String length(RetentionRule rule) {
    return texts.get("retention.unit." + rule.term().unit(), Integer.toString(rule.term().count()));
  }

  /** What a run would erase by one rule. */
  String willGo(RetentionSurvey.Finding found) {
    return texts.get(
        "retention.willGo",
        name(found.rule().kept()),
        count(found.due().count()),
        found.due().oldest().map(RecordWords::day).orElse("—"));
  }

  /** What a run erased by one rule. */
  String gone(RetentionRun.Outcome outcome) {
    return texts.get(
        "retention.gone",
        name(outcome.kept()),
        count(outcome.erased()),
        RecordWords.day(outcome.through()));
  }
}
