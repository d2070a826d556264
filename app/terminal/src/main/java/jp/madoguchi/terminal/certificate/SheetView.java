package jp.madoguchi.terminal.certificate;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jp.madoguchi.terminal.shell.Shell;

/** Pages of a document one below the other; narrower where there is less room. */
public final class SheetView extends VBox {
  private static final double EMS = 46;

  /**
   * @param pages drawn by {@link #pictures}
   */
  public SheetView(List<Image> pages) {
    setAlignment(Pos.TOP_CENTER);
    getStyleClass().add("preview-pages");
    pages.stream().map(SheetView::paper).forEach(getChildren()::add);
  }

  private static StackPane paper(Image page) {
    ImageView view = new ImageView(page);
    view.setPreserveRatio(true);
    view.setSmooth(true);
    StackPane paper = new StackPane(view);
    paper.getStyleClass().add("preview-paper");
    paper.setStyle("-fx-pref-width: " + EMS + "em;");
    paper.setMinWidth(0);
    paper.setMaxWidth(Region.USE_PREF_SIZE);
    view.fitWidthProperty().bind(paper.widthProperty());
    return paper;
  }

  /** Draws pages as wide as they are shown in a window, where there is room. */
  public static PdfPictures pictures(Shell window) {
    return new PdfPictures((int) Math.round(window.pixels(EMS)));
  }
}
