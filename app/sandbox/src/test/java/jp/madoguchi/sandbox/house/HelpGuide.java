package jp.madoguchi.sandbox.house;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The chapter of the guide that says of each field what help says, in the order of the help. */
final class HelpGuide {
  private static final String HEAD =
      """
      # 画面と項目のヘルプ

      この章は、画面で **F1** を押すと出る説明と同じものです。F1 は、1回目にカーソルのある項目、2回目に画面、3回目にキー一覧を示します。Esc で閉じます。説明を出しても、カーソルも打ちかけの文字もそのままです。
      """;

  private static final String TABLE = "\n| 項目 | 入れるもの・決まり | 書き方 |\n|---|---|---|\n";

  private final List<String> lines;
  private final Map<String, String> words = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();
  private boolean inTable;

  HelpGuide(House house, Wording texts) {
    lines =
        house.files(file -> house.name(file).equals("resources/text/help.ja.properties")).stream()
            .flatMap(file -> House.text(file).lines())
            .toList();
    lines.stream()
        .filter(line -> line.contains("="))
        .map(line -> line.split("=", 2))
        .forEach(pair -> words.put(pair[0], pair[1]));
    texts.lines().forEach(line -> labels.put(line.getKey(), line.getValue()));
  }

  String text() {
    return HEAD
        + lines.stream()
            .dropWhile(line -> !line.equals("# サインイン"))
            .map(this::block)
            .collect(Collectors.joining());
  }

  private String block(String line) {
    if (line.startsWith("# ")) {
      inTable = false;
      return "\n## " + line.substring(2) + "\n";
    }
    String key = line.split("=", 2)[0];
    if (line.isBlank()
        || key.endsWith(".form")
        || key.endsWith(".name") && !key.startsWith("field.")) {
      return "";
    }
    if (key.startsWith("page.")) {
      inTable = false;
      return "\n**" + word(key + ".name") + "**　" + word(key) + "\n";
    }
    String head = inTable ? "" : TABLE;
    inTable = true;
    return head + "| " + name(key) + " | " + word(key) + " | " + form(key) + " |\n";
  }

  private String name(String key) {
    return key.startsWith("field.")
        ? Objects.requireNonNull(labels.get(key.substring("field.".length())), key)
        : word(key + ".name");
  }

  private String form(String key) {
    return words.containsKey(key + ".form") ? word(key + ".form") : "";
  }

  private String word(String key) {
    String text = Objects.requireNonNull(words.get(key), key);
    return text.startsWith("@") ? word(text.substring(1)) : text.replace("|", "\\|");
  }
}
