package jp.madoguchi.terminal.keys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.custody.Holder;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.terminal.text.Texts;

/** A holder of a key slot in words. */
final class HolderWords {
  private final Texts texts;

  HolderWords(Texts texts) {
    this.texts = texts;
  }

  /** The name over the id; the id alone where the register of operators has no name. */
  String name(Holder holder) {
    return holder.entry().map(Operator::name).orElse(texts.get("keys.nameless"))
        + "\n"
        + holder.id();
  }

  /** Name and id in one line. */
  String line(Holder holder) {
    return holder
        .entry()
        .map(entry -> texts.get("staff.name", entry.name(), holder.id().value()))
        .orElse(holder.id().value());
  }

  /** The same of several. */
  String line(List<Holder> holders) {
    return holders.stream().map(this::line).collect(Collectors.joining(texts.get("keys.and")));
  }

  String department(Holder holder) {
    return holder.entry().map(Operator::department).orElse("");
  }

  /** From the first to the last day of the rights. */
  String validity(Holder holder) {
    return holder
        .entry()
        .map(entry -> texts.get("keys.valid", day(entry.from()), day(entry.until())))
        .orElse("");
  }

  String standing(Holder holder) {
    List<String> words = new ArrayList<>();
    words.add(texts.get("keys.standing." + holder.standing()));
    if (holder.administers()) {
      words.add(texts.get("keys.administrator"));
    }
    if (holder.self()) {
      words.add(texts.get("keys.self"));
    }
    return String.join("\n", words);
  }

  private static String day(LocalDate day) {
    return RegisterDate.of(day).inJapanese();
  }
}
