package jp.madoguchi.sandbox.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.sandbox.tour.GuidePictures;
import org.junit.jupiter.api.Test;

/** The operator's guide: its pictures and links lead somewhere. */
class GuideTest {
  private static final Path GUIDE = Path.of("../../resources/docs/guide");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)(#[^)]*)?\\)");
  private static final Pattern NAMELESS = Pattern.compile("!\\[\\]\\(");

  private static Set<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(GUIDE)) {
      return files.filter(each -> each.toString().endsWith(".md")).collect(Collectors.toSet());
    }
  }

  @Test
  void showsThePicturesThatItAsksForAndNoOthers() throws Exception {
    Set<String> there = new TreeSet<>();
    try (Stream<Path> files = Files.list(GUIDE.resolve("pictures"))) {
      files.map(each -> each.getFileName().toString().replace(".png", "")).forEach(there::add);
    }
    assertEquals(GuidePictures.asked(GUIDE), there);
  }

  @Test
  void linksLeadToFiles() throws Exception {
    Set<String> dead = new TreeSet<>();
    for (Path page : pages()) {
      for (MatchResult link : LINK.matcher(Files.readString(page)).results().toList()) {
        if (!Files.exists(page.resolveSibling(link.group(1)))) {
          dead.add(page.getFileName() + " → " + link.group(1));
        }
      }
    }
    assertEquals(Set.of(), dead);
  }

  @Test
  void saysInWordsWhatEachPictureShows() throws Exception {
    for (Path page : pages()) {
      assertFalse(NAMELESS.matcher(Files.readString(page)).find(), page.toString());
    }
  }

  @Test
  void everyPageIsReachedFromTheFirst() throws Exception {
    Set<Path> reached = new TreeSet<>(Set.of(GUIDE.resolve("README.md")));
    for (boolean more = true; more; ) {
      Set<Path> next = new TreeSet<>(reached);
      for (Path page : reached) {
        LINK.matcher(Files.readString(page))
            .results()
            .map(link -> GUIDE.resolve(link.group(1)))
            .filter(each -> each.toString().endsWith(".md") && Files.exists(each))
            .filter(each -> each.normalize().startsWith(GUIDE.normalize()))
            .forEach(each -> next.add(GUIDE.resolve(each.getFileName())));
      }
      more = next.size() > reached.size();
      reached = next;
    }
    assertEquals(new TreeSet<>(pages()), reached);
  }
}
