package jp.madoguchi.terminal.program;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import jp.madoguchi.core.certificate.Seal;
import jp.madoguchi.core.value.Bytes;

/** A picture of a seal's print, read into dots. */
public final class SealPicture {
  private static final int DARK = 128;
  private static final double SLANTED = 0.02;
  private static final double LEAST_INK = 0.02;
  private static final double MOST_INK = 0.8;
  private static final double MOST_GREY = 0.25;
  private static final int GREY_FROM = 48;
  private static final int GREY_TO = 208;

  private SealPicture() {}

  /** Why a picture is no seal. */
  public enum Flaw {
    /** It is not as long as wide. */
    NOT_SQUARE,
    /** It has too few dots for its size on paper. */
    COARSE,
    /** It has more dots than a printer makes of it. */
    TOO_LARGE,
    /** There is hardly any black in it, or hardly any white. */
    BLANK,
    /** It is a photograph, not black on white. */
    GREY
  }

  /** A picture that is no seal. */
  public static final class NoSeal extends Exception {
    private final Flaw flaw;

    NoSeal(Flaw flaw) {
      super(flaw.name());
      this.flaw = flaw;
    }

    public Flaw flaw() {
      return flaw;
    }
  }

  /**
   * Reads a picture, black or any dark colour on white or nothing.
   *
   * @param millimetres along one side on paper
   */
  public static Seal read(BufferedImage picture, int millimetres) throws NoSeal {
    int dots = Math.min(picture.getWidth(), picture.getHeight());
    int longer = Math.max(picture.getWidth(), picture.getHeight());
    if (longer - dots > dots * SLANTED) {
      throw new NoSeal(Flaw.NOT_SQUARE);
    }
    if (dots < Seal.needed(millimetres)) {
      throw new NoSeal(Flaw.COARSE);
    }
    if (dots > Seal.MOST_DOTS) {
      throw new NoSeal(Flaw.TOO_LARGE);
    }
    return dots(onWhite(picture), dots, millimetres);
  }

  private static BufferedImage onWhite(BufferedImage picture) {
    BufferedImage grey =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D canvas = grey.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, grey.getWidth(), grey.getHeight());
    canvas.drawImage(picture, 0, 0, null);
    canvas.dispose();
    return grey;
  }

  private static Seal dots(BufferedImage grey, int dots, int millimetres) throws NoSeal {
    byte[] rows = new byte[dots * Seal.width(dots)];
    int dark = 0;
    int between = 0;
    for (int y = 0; y < dots; y++) {
      for (int x = 0; x < dots; x++) {
        int light = grey.getRaster().getSample(x, y, 0);
        if (light > GREY_FROM && light < GREY_TO) {
          between++;
        }
        if (light < DARK) {
          dark++;
          rows[y * Seal.width(dots) + x / Byte.SIZE] |= (byte) (0x80 >>> x % Byte.SIZE);
        }
      }
    }
    double all = (double) dots * dots;
    if (between > all * MOST_GREY) {
      throw new NoSeal(Flaw.GREY);
    }
    if (dark < all * LEAST_INK || dark > all * MOST_INK) {
      throw new NoSeal(Flaw.BLANK);
    }
    return new Seal(dots, Bytes.of(rows), millimetres);
  }
}
