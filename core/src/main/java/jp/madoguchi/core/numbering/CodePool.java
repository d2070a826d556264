package jp.madoguchi.core.numbering;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.value.Parsed;

/**
 * The 住民票コード that one terminal may give to people who have none (4.3.1). The network hands them to
 * the municipality, which allots each to one terminal: so two branches that are off line never give
 * the same.
 *
 * @param free not given yet
 * @param given given already; none of them comes back, even where its form was given up
 * @param threshold the administrator is told once fewer than these are left (A06)
 */
public record CodePool(List<ResidentCode> free, Set<ResidentCode> given, int threshold) {
  /** Told from here on where nobody said otherwise. */
  public static final int USUAL_THRESHOLD = 20;

  private static final CodePool NONE = new CodePool(List.of(), Set.of(), USUAL_THRESHOLD);
  private static final String BETWEEN = "-";

  public CodePool {
    free = List.copyOf(free);
    given = Set.copyOf(given);
  }

  /** Nothing was ever allotted. */
  public static CodePool none() {
    return NONE;
  }

  /** Whether this terminal gives codes at all. */
  public boolean allotted() {
    return !free.isEmpty() || !given.isEmpty();
  }

  /** Whether the alert threshold is reached (A06). */
  public boolean low() {
    return allotted() && free.size() < threshold;
  }

  /** With more codes; those that are here or were given already are left out. */
  public CodePool with(Collection<ResidentCode> more) {
    Set<ResidentCode> all = new LinkedHashSet<>(free);
    all.addAll(more);
    all.removeAll(given);
    return new CodePool(List.copyOf(all), given, threshold);
  }

  /** The same, told of at another number. */
  public CodePool tellingBelow(int number) {
    return new CodePool(free, given, number);
  }

  /** After one was given. */
  CodePool giving(ResidentCode code) {
    Set<ResidentCode> more = new LinkedHashSet<>(given);
    more.add(code);
    return new CodePool(free.stream().filter(each -> !each.equals(code)).toList(), more, threshold);
  }

  /** As bytes for {@link #decode}. */
  public byte[] encode() {
    Stream<String> lines =
        Stream.of(
                Stream.of(Integer.toString(threshold)),
                free.stream().map(ResidentCode::digits),
                Stream.of(BETWEEN),
                given.stream().map(ResidentCode::digits))
            .flatMap(part -> part);
    return String.join("\n", lines.toList()).getBytes(StandardCharsets.UTF_8);
  }

  /** What {@link #encode} wrote; empty where the bytes are something else. */
  public static Optional<CodePool> decode(byte[] bytes) {
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    int between = lines.indexOf(BETWEEN);
    if (between < 1 || !lines.getFirst().matches("\\d{1,9}")) {
      return Optional.empty();
    }
    Optional<List<ResidentCode>> free = codes(lines.subList(1, between));
    Optional<List<ResidentCode>> given = codes(lines.subList(between + 1, lines.size()));
    return free.isPresent() && given.isPresent()
        ? Optional.of(
            new CodePool(free.get(), Set.copyOf(given.get()), Integer.parseInt(lines.getFirst())))
        : Optional.empty();
  }

  private static Optional<List<ResidentCode>> codes(List<String> lines) {
    List<ResidentCode> codes = new ArrayList<>();
    for (String line : lines) {
      Parsed<ResidentCode> code = ResidentCode.parse(line);
      if (!code.isValid()) {
        return Optional.empty();
      }
      codes.add(code.toOptional().orElseThrow());
    }
    return Optional.of(codes);
  }
}
