package jp.madoguchi.terminal.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import jp.madoguchi.core.certificate.Certifier;
import jp.madoguchi.core.certificate.Seal;
import jp.madoguchi.core.certificate.Seals;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.storage.dictionary.SealFile;
import jp.madoguchi.storage.file.MemoryFiles;
import jp.madoguchi.terminal.system.SystemRandomness;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of seals, and which of them are none. */
class SealPictureTest {
  private static final int DOTS = 300;
  private static final int SIDE = 21;

  private static BufferedImage picture(int width, int height, int type, Color ink) {
    BufferedImage picture = new BufferedImage(width, height, type);
    Graphics2D canvas = picture.createGraphics();
    if (type != BufferedImage.TYPE_INT_ARGB) {
      canvas.setColor(Color.WHITE);
      canvas.fillRect(0, 0, width, height);
    }
    canvas.setColor(ink);
    canvas.fillRect(0, 0, width / 2, height / 2);
    canvas.dispose();
    return picture;
  }

  private static BufferedImage square(Color ink) {
    return picture(DOTS, DOTS, BufferedImage.TYPE_INT_RGB, ink);
  }

  private static SealPicture.Flaw flaw(BufferedImage picture) {
    return assertThrows(SealPicture.NoSeal.class, () -> SealPicture.read(picture, SIDE)).flaw();
  }

  private static boolean black(Seal seal, int x, int y) {
    byte[] rows = seal.rows().toArray();
    return (rows[y * Seal.width(seal.dots()) + x / 8] & 0x80 >>> x % 8) != 0;
  }

  @Nested
  class ASeal {
    @Test
    void isReadDotByDot() throws Exception {
      Seal seal = SealPicture.read(square(Color.BLACK), SIDE);
      assertEquals(DOTS, seal.dots());
      assertTrue(black(seal, 0, 0));
      assertTrue(black(seal, 149, 149));
      assertTrue(!black(seal, 150, 149) && !black(seal, 149, 150) && !black(seal, 299, 299));
    }

    @Test
    void inRedIsBlack() throws Exception {
      assertEquals(
          SealPicture.read(square(Color.BLACK), SIDE),
          SealPicture.read(square(new Color(0xB0, 0, 0)), SIDE));
    }

    @Test
    void onNothingIsOnWhite() throws Exception {
      assertEquals(
          SealPicture.read(square(Color.BLACK), SIDE),
          SealPicture.read(picture(DOTS, DOTS, BufferedImage.TYPE_INT_ARGB, Color.BLACK), SIDE));
    }
  }

  @Nested
  class NoSeal {
    @Test
    void isLongerThanWide() {
      assertEquals(
          SealPicture.Flaw.NOT_SQUARE,
          flaw(picture(DOTS, DOTS + 20, BufferedImage.TYPE_INT_RGB, Color.BLACK)));
    }

    @Test
    void isCoarserThanPrintersAre() {
      assertEquals(
          SealPicture.Flaw.COARSE,
          flaw(picture(247, 247, BufferedImage.TYPE_INT_RGB, Color.BLACK)));
    }

    @Test
    void isWhite() {
      assertEquals(SealPicture.Flaw.BLANK, flaw(square(Color.WHITE)));
    }

    @Test
    void isAPhotograph() {
      BufferedImage grey = square(Color.GRAY);
      Graphics2D canvas = grey.createGraphics();
      canvas.setColor(Color.GRAY);
      canvas.fillRect(0, 0, DOTS, DOTS / 2);
      canvas.dispose();
      assertEquals(SealPicture.Flaw.GREY, flaw(grey));
    }
  }

  @Nested
  class TheCommand {
    private final MemoryFiles files = new MemoryFiles();
    private final List<String> said = new ArrayList<>();

    private SealFile kept(int device) {
      return new SealFile(
          files, () -> Secret.taking(new byte[] {(byte) device}), new SystemRandomness());
    }

    private int run(Path file, String office) throws Exception {
      return new SealImport(kept(1), said::add).run(file, office, SIDE);
    }

    private Seals read(int device) {
      return kept(device).get();
    }

    private static Certifier certifier(String office) {
      return new Certifier(office, new ExactText("見本　太郎"));
    }

    @Test
    void keepsOneForEachOffice(@TempDir Path folder) throws Exception {
      Path file = folder.resolve("seal.png");
      ImageIO.write(square(Color.BLACK), "png", file.toFile());
      assertEquals(0, run(file, "汐見市長"));
      assertEquals(0, run(file, "汐見市長職務代理者"));
      assertTrue(read(1).of(certifier("汐見市長")).isPresent());
      assertTrue(read(1).of(certifier("汐見市長職務代理者")).isPresent());
      assertTrue(read(1).of(certifier("汐見市副市長")).isEmpty());
    }

    @Test
    void keepsItUnderTheDevicesKeyAlone(@TempDir Path folder) throws Exception {
      Path file = folder.resolve("seal.png");
      ImageIO.write(square(Color.BLACK), "png", file.toFile());
      run(file, "汐見市長");
      assertEquals(Seals.NONE, read(2));
    }

    @Test
    void changesNothingWhereTheFileIsNone(@TempDir Path folder) throws Exception {
      Path words = folder.resolve("seal.txt");
      Files.writeString(words, "no picture");
      assertEquals(1, run(words, "汐見市長"));
      assertEquals(1, run(folder.resolve("missing.png"), "汐見市長"));
      assertEquals(Seals.NONE, read(1));
      assertTrue(said.getFirst().contains("C-92") && said.getLast().contains("C-91"));
    }
  }
}
