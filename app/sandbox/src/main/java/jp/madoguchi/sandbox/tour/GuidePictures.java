package jp.madoguchi.sandbox.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes the pictures of the operator's guide: of each screen that a page of it shows, under the
 * name by which the page asks for it ({@code pictures/NAME.png}, the screen's name in the walk).
 */
public final class GuidePictures {
  private static final Pattern ASKED = Pattern.compile("\\]\\(pictures/([^)/]+)\\.png\\)");
  private static final int WIDTH = 1366;
  private static final int HEIGHT = 768;

  private final SandboxStage stage;
  private final Path guide;

  /**
   * @param guide the folder with the guide's pages
   */
  public GuidePictures(SandboxStage stage, Path guide) {
    this.stage = stage;
    this.guide = guide;
  }

  /** The names of the pictures that the pages of a guide show. */
  public static Set<String> asked(Path guide) throws IOException {
    try (Stream<Path> pages = Files.list(guide)) {
      Set<String> names = new TreeSet<>();
      for (Path page : pages.filter(each -> each.toString().endsWith(".md")).toList()) {
        names.addAll(
            ASKED
                .matcher(Files.readString(page))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet()));
      }
      return names;
    }
  }

  /**
   * Walks through all screens.
   *
   * @param scratch for the walk's transcript
   * @return the names that no screen has; their pages show nothing
   */
  public Set<String> take(Path scratch) throws Exception {
    Set<String> left = asked(guide);
    Hands hands = new Hands(stage, new Transcript(scratch, stage.clock(), "guide"));
    new ScreenWalk(hands)
        .walk(screen -> {
          String name = screen.replaceAll("[^A-Za-z0-9]+", "-");
          if (left.remove(name)) {
            Path file = guide.resolve("pictures").resolve(name + ".png");
            hands.window().picture(file, WIDTH, HEIGHT, 1);
          }
        });
    return left;
  }
}
