package jp.madoguchi.core.resident;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Relationship to the head of the household (続柄), chained with の up to four generations.
 *
 * <p>Source: standard specification 1.1.11. 祖父, 孫, おじ and the like are refused there: they are
 * written as chains (父の父, 子の子). Beyond four generations it is 縁故者.
 *
 * @param text as printed, such as 子の子
 */
public record Relationship(String text) {
  private static final Set<String> ALONE = Set.of("世帯主", "縁故者", "同居人");
  private static final List<String> LINKS =
      List.of("夫（未届）", "妻（未届）", "夫", "妻", "子", "子（子の夫）", "子（子の妻）", "父", "母", "兄", "姉", "弟", "妹");

  /** What joins two links; the one in 子（子の夫） joins none. */
  private static final Pattern JOINT = Pattern.compile("の(?![^（]*）)");

  private static final int GENERATIONS = 4;

  /** The head of the household (世帯主); after the tables that its constructor asks. */
  public static final Relationship HEAD = new Relationship("世帯主");

  public Relationship {
    if (!allowed(text)) {
      throw new IllegalArgumentException("not a relationship of the standard: " + text);
    }
  }

  /** The relationship, or empty where the standard does not know it. */
  public static Optional<Relationship> parse(String text) {
    String trimmed = text.strip().replace('(', '（').replace(')', '）');
    return allowed(trimmed) ? Optional.of(new Relationship(trimmed)) : Optional.empty();
  }

  /** What a clerk is offered in a list, most frequent first. */
  public static List<String> suggestions() {
    return List.of(
        "世帯主", "妻", "夫", "子", "母", "父", "子の子", "子の妻", "子の夫", "妻の母", "夫の母", "妻の父", "夫の父", "兄", "弟",
        "姉", "妹", "夫（未届）", "妻（未届）", "縁故者", "同居人");
  }

  public boolean head() {
    return text.equals("世帯主");
  }

  /**
   * Order of members in a household (標準仕様書 5.2): head, spouse, children, their family, parents,
   * brothers and sisters, grandparents, other relatives, others.
   */
  public int rank() {
    return switch (text) {
      case "世帯主" -> 0;
      case "夫", "妻", "夫（未届）", "妻（未届）" -> 1;
      case "子", "子（子の夫）", "子（子の妻）" -> 2;
      case "父", "母" -> 4;
      case "兄", "姉", "弟", "妹" -> 5;
      case "父の父", "父の母", "母の父", "母の母" -> 6;
      case "縁故者" -> 8;
      case "同居人" -> 9;
      default -> text.startsWith("子") ? 3 : 7;
    };
  }

  private static boolean allowed(String text) {
    if (ALONE.contains(text)) {
      return true;
    }
    String[] links = JOINT.split(text, -1);
    return links.length <= GENERATIONS && Arrays.stream(links).allMatch(LINKS::contains);
  }

  @Override
  public String toString() {
    return text;
  }
}
