package jp.madoguchi.terminal.login;

import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import jp.madoguchi.core.port.Frame;
import org.jspecify.annotations.Nullable;

/** What the camera over the palm rest sees, mirrored as people expect. Frames are not kept. */
public final class CameraView extends StackPane {
  private final ImageView view = new ImageView();
  private @Nullable WritableImage image;

  /** As large as the style sheet says. */
  public CameraView() {
    view.setManaged(false);
    view.setPreserveRatio(true);
    view.setScaleX(-1);
    view.fitWidthProperty().bind(widthProperty());
    view.fitHeightProperty().bind(heightProperty());
    Rectangle corners = new Rectangle();
    corners.widthProperty().bind(widthProperty());
    corners.heightProperty().bind(heightProperty());
    corners.setArcWidth(16);
    corners.setArcHeight(16);
    setClip(corners);
    getStyleClass().add("camera-view");
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().add(view);
  }

  /** Shows a frame. */
  public void show(Frame frame) {
    WritableImage target = image;
    if (target == null
        || target.getWidth() != frame.width()
        || target.getHeight() != frame.height()) {
      target = new WritableImage(frame.width(), frame.height());
      image = target;
      view.setImage(target);
    }
    int[] opaque = new int[frame.rgb().length];
    for (int i = 0; i < opaque.length; i++) {
      opaque[i] = frame.rgb()[i] | 0xFF000000;
    }
    target
        .getPixelWriter()
        .setPixels(
            0,
            0,
            frame.width(),
            frame.height(),
            PixelFormat.getIntArgbInstance(),
            opaque,
            0,
            frame.width());
  }

  /** Shows nothing, and holds no frame. */
  public void clear() {
    image = null;
    view.setImage(null);
  }
}
