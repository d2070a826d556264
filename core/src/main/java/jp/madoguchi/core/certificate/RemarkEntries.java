package jp.madoguchi.core.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.remarks.HistoryLine;
import jp.madoguchi.core.remarks.Remarks;
import jp.madoguchi.core.resident.Alias;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;

/**
 * What a certificate says of a person's history and remarks (統合記載欄, 1.1.14), each class only where
 * it was asked for. Numbers are never told, memos cannot be reached from here.
 */
final class RemarkEntries {
  private final Movements movements;
  private final RemarkWords words;

  RemarkEntries(Movements movements, RemarkWords words) {
    this.movements = movements;
    this.words = words;
  }

  List<Entry> of(List<ResidentRecord> states, Set<Topic> topics, LocalDate today) {
    if (Collections.disjoint(topics, Topic.OF_STATES)) {
      return List.of();
    }
    Remarks remarks = Remarks.of(states, movements);
    boolean foreign = states.getLast().kind() == ResidentKind.FOREIGN;
    List<Entry> entries = new ArrayList<>();
    if (topics.contains(Topic.ALIAS_HISTORY) && foreign) {
      entries.addAll(aliases(states));
    }
    lines(remarks, topics)
        .filter(line -> !isToCome(line, today))
        .map(line -> Entry.text("異動履歴", words.of(line, foreign)))
        .forEach(entries::add);
    if (topics.contains(Topic.REMARK) && !remarks.free().isEmpty()) {
      entries.add(Entry.text("備考", remarks.free().value()));
    }
    return entries;
  }

  /** That somebody will leave is not printed before the day (5.1). */
  private static boolean isToCome(HistoryLine line, LocalDate today) {
    return line.event() instanceof RegisterDate.Calendar(LocalDate day) && day.isAfter(today);
  }

  /** Notes stand beside their items: with them, or alone of those items that have one. */
  private static Stream<HistoryLine> lines(Remarks remarks, Set<Topic> topics) {
    boolean notes = topics.contains(Topic.NOTES);
    Stream<HistoryLine> all = remarks.lines().stream();
    if (topics.contains(Topic.HISTORY)) {
      return notes ? all : all.map(HistoryLine::bare);
    }
    return notes
        ? all.filter(line -> !line.note().isEmpty()).map(HistoryLine::alone)
        : Stream.empty();
  }

  /** Each alias once, as the last state says of it. */
  private static List<Entry> aliases(List<ResidentRecord> states) {
    Map<ExactText, Alias> aliases = new LinkedHashMap<>();
    states.stream()
        .map(state -> state.particulars().alias())
        .flatMap(Optional::stream)
        .forEach(alias -> aliases.put(alias.name(), alias));
    return aliases.values().stream().map(RemarkEntries::alias).toList();
  }

  private static Entry alias(Alias alias) {
    return Entry.text(
        "通称の履歴",
        alias.name().value()
            + entry(alias.recorded(), "記載")
            + alias.ended().map(ended -> entry(ended, "削除")).orElse(""));
  }

  private static String entry(Alias.Entry entry, String what) {
    String where =
        entry.day().map(RegisterDate::inJapanese).orElse("") + " " + entry.municipality();
    return where.isBlank() ? "" : "　" + where.strip() + what;
  }
}
