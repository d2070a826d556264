package jp.madoguchi.sandbox.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.text.character.CharacterTable;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.storage.dictionary.CharacterFile;

/**
 * Every screen once, as an office sees it and at 150 %, and all of them on one sheet for each: to
 * be looked at by whoever improves them.
 */
public final class Gallery {
  /** The sheet at 100 %. */
  public static final String SHEET = "gallery.png";

  private static final String LARGE_SHEET = "gallery-150.png";
  private static final int WIDTH = 1366;
  private static final int HEIGHT = 768;
  private static final double LARGE = 1.5;

  private final SandboxStage stage;
  private final Path folder;
  private final ContactSheet plain;
  private final ContactSheet large;
  private int screens;

  /**
   * @param folder where the pictures are laid down; made where it is missing
   * @param font a font's file, for the names on the sheets
   */
  public Gallery(SandboxStage stage, Path folder, Path font) throws IOException {
    this.stage = stage;
    this.folder = Files.createDirectories(folder);
    plain = new ContactSheet(font);
    large = new ContactSheet(font);
  }

  /** Gives a sandbox a small table of characters, with those that the picker is shown with. */
  public static void prepare(Sandbox sandbox, Randomness randomness) throws IOException {
    new CharacterFile(
            sandbox.terminalFiles(), sandbox.installation().keys()::deviceSecret, randomness)
        .save(CharacterTable.of(WalkCharacters.all()));
  }

  /** Walks through all screens; how many there were. */
  public int show() throws Exception {
    Hands hands =
        new Hands(stage, new Transcript(folder.resolve("transcript"), stage.clock(), "gallery"));
    new ScreenWalk(hands).walk(screen -> picture(hands, screen));
    plain.write(folder.resolve(SHEET));
    large.write(folder.resolve(LARGE_SHEET));
    return screens;
  }

  private void picture(Hands hands, String screen) throws IOException {
    screens++;
    String name = "%02d-%s".formatted(screens, screen.replaceAll("[^A-Za-z0-9]+", "-"));
    Path usual = folder.resolve(name + ".png");
    Path big = folder.resolve(name + "-150.png");
    hands.window().picture(usual, WIDTH, HEIGHT, 1);
    hands.window().picture(big, WIDTH, HEIGHT, LARGE);
    plain.add(screen, usual);
    large.add(screen, big);
  }
}
