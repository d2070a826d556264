package jp.madoguchi.terminal.retention;

import java.text.NumberFormat;
import java.util.Locale;
import jp.madoguchi.core.retention.Kept;
import jp.madoguchi.core.retention.RetentionRule;
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
    String length =
        texts.get("retention.unit." + rule.term().unit(), Integer.toString(rule.term().count()));
    return texts.get("retention.term", texts.get("retention.from." + rule.from()), length);
  }

  String count(long count) {
    return texts.get("retention.count", NumberFormat.getIntegerInstance(Locale.ROOT).format(count));
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
