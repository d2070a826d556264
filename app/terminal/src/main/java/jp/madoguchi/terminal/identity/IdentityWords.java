package jp.madoguchi.terminal.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identity.Claim;
import jp.madoguchi.core.identity.Compared;
import jp.madoguchi.core.identity.Difference;
import jp.madoguchi.core.identity.Item;
import jp.madoguchi.core.identity.Likeness;
import jp.madoguchi.core.identity.LookAlike;
import jp.madoguchi.core.identity.Need;
import jp.madoguchi.core.identity.Remark;
import jp.madoguchi.core.identity.Verdict;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.record.RestraintWords;
import jp.madoguchi.terminal.text.Texts;

/** How a comparison reads on the screen: always in words, never by colour alone. */
final class IdentityWords {
  private final Texts texts;

  IdentityWords(Texts texts) {
    this.texts = texts;
  }

  /** The record's side. */
  String record(Item item, ResidentRecord record) {
    return switch (item) {
      case NAME -> record.name().name().value();
      case BIRTH -> RecordWords.birth(record);
      case SEX -> texts.get("sex." + record.sex());
      case ADDRESS -> RestraintWords.wholeAddress(texts, record);
    };
  }

  /** The other side; empty where nothing was shown. */
  String claimed(Item item, Compared compared) {
    Claim claim = compared.claim();
    return switch (item) {
      case NAME -> claim.name();
      case BIRTH -> claim.birth().map(day -> day(day, compared.subject())).orElse("");
      case SEX -> claim.sex().map(sex -> texts.get("sex." + sex)).orElse("");
      case ADDRESS -> claim.address();
    };
  }

  private static String day(RegisterDate day, ResidentRecord subject) {
    return subject.kind() == ResidentKind.FOREIGN ? day.inWestern() : day.inJapanese();
  }

  /** A mark with its word: ○ 同じ. */
  String mark(Likeness likeness) {
    return texts.get("identity.like." + likeness.getClass().getSimpleName());
  }

  /** Whether the clerk has to look at it. */
  static boolean striking(Likeness likeness) {
    return !(likeness instanceof Likeness.Same);
  }

  /** Why it is so; one sentence each. */
  List<String> why(Likeness likeness) {
    return switch (likeness) {
      case Likeness.Written(var how) -> how.stream().map(this::difference).toList();
      case Likeness.Sounded(var how) ->
          Stream.concat(
                  Stream.of(texts.get("identity.sounded")), how.stream().map(this::difference))
              .toList();
      case Likeness.Former(var what, var until) ->
          List.of(
              until
                  .map(day -> texts.get("identity.former." + what, day.inJapanese()))
                  .orElse(texts.get("identity.formerly." + what)));
      case Likeness.Same _, Likeness.Different _, Likeness.Missing _ -> List.of();
    };
  }

  private String difference(Difference difference) {
    return difference.ofCharacters()
        ? texts.get(
            "identity.difference." + difference.kind(),
            difference.record(),
            difference.recordCodes(),
            difference.claimed(),
            difference.claimedCodes())
        : texts.get("identity.difference." + difference.kind(), difference.record());
  }

  /** What it comes to, in one or a few sentences. */
  String verdict(Compared compared) {
    return switch (compared.verdict()) {
      case Verdict.Agrees _ ->
          texts.get(
              compared.claim() instanceof Claim.Card
                  ? "identity.verdict.card"
                  : "identity.verdict.papers");
      case Verdict.Lacks(var needs) ->
          Stream.of(Need.values())
              .filter(needs::contains)
              .map(need -> texts.get("identity.need." + need))
              .collect(Collectors.joining("\n"));
      case Verdict.Contradicts(var items) ->
          texts.get(
              "identity.verdict.contradicts",
              Stream.of(Item.values())
                  .filter(items::contains)
                  .map(item -> texts.get("identity.item." + item))
                  .collect(Collectors.joining(texts.get("restraint.and"))));
      case Verdict.OtherNumber _ -> texts.get("identity.verdict.number");
      case Verdict.CardOut(var state) -> texts.get("identity.verdict.out." + state);
    };
  }

  /** The verdict in a word. */
  String badge(Verdict verdict) {
    return texts.get("identity.badge." + verdict.getClass().getSimpleName());
  }

  /** What else the clerk has to know; the others are told of by {@link #why(LookAlike)}. */
  List<String> remarks(Compared compared) {
    List<String> said = new ArrayList<>();
    for (Remark remark : Remark.values()) {
      if (compared.remarks().contains(remark)) {
        said.add(texts.get("identity.remark." + remark, compared.lookAlikes().size()));
      }
    }
    return said;
  }

  /** In what somebody else is alike. */
  String why(LookAlike other) {
    return other.why().stream()
        .map(each -> texts.get("identity.why." + each))
        .collect(Collectors.joining(texts.get("restraint.and")));
  }

  /** In what somebody else is not. */
  String apart(LookAlike other) {
    return other.apart().isEmpty()
        ? texts.get("identity.apart.none")
        : other.apart().stream()
            .map(each -> texts.get("identity.apart." + each))
            .collect(Collectors.joining(texts.get("restraint.and")));
  }
}
