package jp.madoguchi.terminal.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.text.Font;

/**
 * The two fonts: Noto Sans CJK JP for the interface, IPAmj Mincho for names. Both are loaded from
 * files before the first window, so that no system setting changes a character.
 *
 * @param interfaceFamily the family to name in the style sheet
 * @param interfaceFont its file
 * @param nameFont the file that names are drawn from
 */
public record Fonts(String interfaceFamily, Path interfaceFont, Optional<Path> nameFont) {
  private static final String NAME_FONT = "ipamjm.ttf";
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"));

  /** A font without which the window would show boxes is missing. */
  public static final class FontMissing extends Exception {
    FontMissing(String name) {
      super(name);
    }
  }

  /**
   * Finds and loads the fonts; the screen's toolkit need not run yet.
   *
   * @throws FontMissing the interface font is not installed
   */
  public static Fonts load() throws FontMissing {
    return load(PLACES);
  }

  /**
   * Loads them from below these folders.
   *
   * @throws FontMissing the interface font is in none of them
   */
  public static Fonts load(List<Path> places) throws FontMissing {
    Path regular =
        find(places, "NotoSansCJK-Regular.ttc")
            .orElseThrow(() -> new FontMissing("Noto Sans CJK JP"));
    List<Font> faces = faces(regular);
    find(places, "NotoSansCJK-Bold.ttc").ifPresent(Fonts::faces);
    String family =
        faces.stream()
            .map(Font::getFamily)
            .filter(name -> name.endsWith("CJK JP") && !name.contains("Mono"))
            .findFirst()
            .orElseThrow(() -> new FontMissing("Noto Sans CJK JP"));
    return new Fonts(family, regular, find(places, NAME_FONT));
  }

  /** Where the name font lies; empty where it is not installed. */
  public static Optional<Path> nameFontFile() {
    return find(PLACES, NAME_FONT);
  }

  private static List<Font> faces(Path file) {
    // A stream would be copied to a file of its own; the toolkit takes the path as it stands.
    Font[] faces = Font.loadFonts("file:" + file.toAbsolutePath(), 14);
    return faces == null ? List.of() : List.of(faces);
  }

  private static Optional<Path> find(List<Path> places, String name) {
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        try (Stream<Path> files = Files.walk(place)) {
          Optional<Path> found =
              files.filter(file -> file.getFileName().toString().equals(name)).findFirst();
          if (found.isPresent()) {
            return found;
          }
        } catch (IOException _) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
