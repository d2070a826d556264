package jp.madoguchi.terminal.program;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import jp.madoguchi.core.certificate.Seal;
import jp.madoguchi.storage.dictionary.SealFile;
import org.jspecify.annotations.Nullable;

/** An administrator's command that hands a terminal the print of an official seal (公印, 1.3.7). */
public final class SealImport {
  /** A side as most offices have it, in millimetres. */
  public static final int USUAL_SIDE = 21;

  private final SealFile kept;
  private final Consumer<String> out;

  public SealImport(SealFile kept, Consumer<String> out) {
    this.kept = kept;
    this.out = out;
  }

  /**
   * Keeps a picture as the seal of an office.
   *
   * @param office as the table of certifiers names it
   * @param side on paper, in millimetres
   * @return exit code: 0 done, 1 the file cannot be used and nothing was changed
   * @throws IOException the terminal's own file cannot be written
   */
  public int run(Path file, String office, int side) throws IOException {
    Optional<Seal> seal = read(file, side);
    if (seal.isEmpty()) {
      return 1;
    }
    kept.save(kept.get().with(office, seal.get()));
    out.accept(
        "%1$s の公印を入れました（1辺 %2$d mm）。 / The seal of %1$s was taken (%2$d mm)."
            .formatted(office, side));
    return 0;
  }

  private Optional<Seal> read(Path file, int side) {
    try {
      if (!Files.exists(file)) {
        out.accept("ファイルがありません: %1$s（C-91） / no such file: %1$s (C-91)".formatted(file));
        return Optional.empty();
      }
      @Nullable BufferedImage picture = ImageIO.read(file.toFile());
      if (picture == null) {
        out.accept("画像ではありません: %1$s（C-92） / not a picture: %1$s (C-92)".formatted(file));
        return Optional.empty();
      }
      return Optional.of(SealPicture.read(picture, side));
    } catch (SealPicture.NoSeal none) {
      out.accept(words(none.flaw(), side));
    } catch (IOException problem) {
      out.accept("ファイルを読めません: %1$s（C-93） / cannot be read: %1$s (C-93)".formatted(file));
    }
    return Optional.empty();
  }

  private static String words(SealPicture.Flaw flaw, int side) {
    return switch (flaw) {
      case NOT_SQUARE ->
          "縦と横の長さが違います。印影だけを正方形に切り抜いてください（C-94）。 / It is not square: cut it to the seal alone"
              + " (C-94).";
      case COARSE ->
          "画像が粗すぎます。1辺 %1$d mm には、縦横それぞれ %2$d 画素以上が要ります（C-95）。 / Too coarse: %1$d mm need %2$d dots a side (C-95)."
              .formatted(side, Seal.needed(side));
      case TOO_LARGE ->
          "画像が大きすぎます。縦横それぞれ %1$d 画素までにしてください（C-96）。 / Too large: at most %1$d dots a side (C-96)."
              .formatted(Seal.MOST_DOTS);
      case BLANK ->
          "印影が見つかりません（ほとんど白、またはほとんど黒です。C-97）。 / Hardly any black, or hardly any white (C-97).";
      case GREY ->
          "写真のような中間の色が多く、印影になりません。白黒で読み取ってください（C-98）。 / Too much grey: scan it in black and white"
              + " (C-98).";
    };
  }
}
