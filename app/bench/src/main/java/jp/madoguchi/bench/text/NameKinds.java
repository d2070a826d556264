package jp.madoguchi.bench.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.text.NamePattern;
import jp.madoguchi.core.text.SearchKeys;
import jp.madoguchi.core.text.character.CharacterTable;
import jp.madoguchi.core.text.character.Codes;
import jp.madoguchi.core.text.character.MjCharacter;
import jp.madoguchi.core.text.character.Substitution;
import jp.madoguchi.core.text.character.TargetSet;

/** Names: what can be one, how many characters it has, and how those write it who lack some. */
final class NameKinds {
  private final Optional<CharacterTable> table;
  private final TargetSet jis = TargetSet.jisX0213();

  NameKinds(Optional<CharacterTable> table) {
    this.table = table;
  }

  Kinds into(Kinds kinds) {
    return kinds
        .with(name(name -> Answers.of(name.value()).orOk()), "name", "氏名")
        .with(name(name -> Answers.of(name.lengthInGraphemes())), "graphemes", "length", "文字数")
        .with(name(name -> Answers.of(Codes.of(name.value()))), "code-points", "文字コード")
        .with(name(NameKinds::backspace), "backspace")
        .with(name(name -> Answers.of(jis.outside(name))), "external", "外字数", "外字")
        .with(name(this::substituted), "substitute", "代替文字")
        .with(name(this::places), "substitute-places", "代替文字位置")
        .with(name(this::mj), "mj", "MJ文字図形名")
        .with(input -> Answers.of(SearchKeys.written(input)), "name-key")
        .with(
            KanaKinds.two(
                (one, other) -> SearchKeys.written(one).equals(SearchKeys.written(other))),
            "name-same",
            "異体字")
        .with(KanaKinds.two(NameKinds::found), "name-found");
  }

  private static Answering name(Function<ExactText, Answers> value) {
    return input -> Answers.read(ExactText.parse(input), value);
  }

  /** What is left after the last character was taken away, with its selector. */
  private static Answers backspace(ExactText name) {
    List<String> graphemes = name.graphemes();
    return Answers.of(
        graphemes.stream().limit(Math.max(0, graphemes.size() - 1)).collect(Collectors.joining()));
  }

  private Answers substituted(ExactText name) {
    return Answers.of(new Substitution(table, jis).write(name).text());
  }

  private Answers places(ExactText name) {
    return Answers.of(
        new Substitution(table, jis)
            .write(name).replaced().stream()
                .map(it -> it.place() + ":" + it.original() + "→" + it.substitute())
                .collect(Collectors.joining(" ")));
  }

  private Answers mj(ExactText name) {
    return Answers.of(
        name.graphemes().stream()
            .map(it -> table.flatMap(all -> all.find(it)).map(MjCharacter::name).orElse("-"))
            .collect(Collectors.joining(" ")));
  }

  private static boolean found(String asked, String name) {
    return NamePattern.typed(asked).matches("", "", SearchKeys.written(name));
  }
}
