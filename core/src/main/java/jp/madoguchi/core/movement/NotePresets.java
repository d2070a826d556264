package jp.madoguchi.core.movement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.text.ExactText;

/**
 * What a form writes as 留意事項 before anybody types (1.1.14, class B), by the kind of movement; as
 * the table {@code codes/notes.csv} says, or an office's own. Immutable.
 *
 * @param byKind texts by the movements' codes; kinds without one are not there
 */
public record NotePresets(Map<String, ExactText> byKind) {
  /** The table's first line. */
  static final String HEADING = "kind,note";

  private static final String RESOURCE = "/jp/madoguchi/codes/notes.csv";
  private static final String MARK = "\uFEFF";
  private static final int LONGEST = 100;

  public NotePresets {
    byKind = Map.copyOf(byKind);
  }

  /** Those that come with the product. */
  public static NotePresets usual() {
    return Usual.PRESETS;
  }

  /**
   * The same with an office's own in their place: the heading, then a line for each kind that is to
   * differ; blank behind the comma where nothing is to stand there.
   *
   * @return empty where the file has a flaw anywhere; nothing of it is taken then
   */
  public Optional<NotePresets> with(byte[] file, Movements movements) {
    Set<String> kinds = Set.copyOf(movements.all().stream().map(Movement::code).toList());
    return read(file)
        .filter(own -> kinds.containsAll(own.keySet()))
        .map(own -> {
          Map<String, ExactText> all = new HashMap<>(byKind);
          all.putAll(own);
          all.values().removeIf(ExactText::isEmpty);
          return new NotePresets(all);
        });
  }

  /** What stands there for this kind; blank where nothing does. */
  public ExactText of(Movement kind) {
    return byKind.getOrDefault(kind.code(), ExactText.EMPTY);
  }

  private static Optional<Map<String, ExactText>> read(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      String marked = text.startsWith(MARK) ? text.substring(MARK.length()) : text;
      return read(marked.lines().toList());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static Optional<Map<String, ExactText>> read(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().equals(HEADING)) {
      return Optional.empty();
    }
    Map<String, ExactText> read = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      int comma = line.indexOf(',');
      Optional<ExactText> note =
          ExactText.parse(line.substring(comma + 1).strip())
              .toOptional()
              .filter(it -> comma > 0 && it.lengthInGraphemes() <= LONGEST);
      if (note.isEmpty() || read.put(line.substring(0, comma), note.get()) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(read);
  }

  private static final class Usual {
    static final NotePresets PRESETS = load();

    private static NotePresets load() {
      try (InputStream source =
          Objects.requireNonNull(NotePresets.class.getResourceAsStream(RESOURCE), RESOURCE)) {
        return new NotePresets(read(source.readAllBytes()).orElseThrow());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
