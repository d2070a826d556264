package jp.madoguchi.sandbox.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Whether all words of a scene stand out from what they stand on, disabled ones too: 4.5 to 1, and
 * 3 to 1 for signs (WCAG 2.2, 1.4.3 and 1.4.11). Screen's thread only.
 */
final class Faint {
  private static final double LEAST = 4.5;
  private static final double SIGN = 3;

  private final List<String> flaws = new ArrayList<>();

  Faint(Scene scene) {
    scene.getRoot().applyCss();
    gather(scene.getRoot(), Color.WHITE, 1);
  }

  List<String> flaws() {
    return flaws;
  }

  private void gather(Node node, Color ground, double opacity) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    double seen = opacity * node.getOpacity();
    if (node instanceof Text text) {
      look(text, ground, seen);
    }
    Color under = node instanceof Region region ? ground(region, ground, seen) : ground;
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> gather(child, under, seen));
    }
  }

  private static Color ground(Region region, Color ground, double opacity) {
    Color under = ground;
    if (region.getBackground() != null) {
      for (BackgroundFill fill : region.getBackground().getFills()) {
        if (fill.getFill() instanceof Color colour) {
          under = over(colour, under, opacity);
        }
      }
    }
    return under;
  }

  private void look(Text text, Color ground, double opacity) {
    if (text.getText().isBlank() || !(text.getFill() instanceof Color ink)) {
      return;
    }
    double contrast = contrast(over(ink, ground, opacity), ground);
    boolean sign = text instanceof FontIcon;
    if (contrast < (sign ? SIGN : LEAST)) {
      flaws.add(
          String.format(
              Locale.ROOT,
              "faint (%.1f, %s on %s): %s%s",
              contrast,
              over(ink, ground, opacity),
              ground,
              sign ? "the sign of " : "",
              sign ? owner(text) : "“" + text.getText() + "”"));
    }
  }

  private static String owner(Node sign) {
    return Optional.<Node>ofNullable(sign.getParent()).map(Inspection::words).orElse("nothing");
  }

  private static Color over(Color above, Color below, double opacity) {
    double alpha = above.getOpacity() * opacity;
    return Color.color(
        mix(above.getRed(), below.getRed(), alpha),
        mix(above.getGreen(), below.getGreen(), alpha),
        mix(above.getBlue(), below.getBlue(), alpha));
  }

  private static double mix(double above, double below, double alpha) {
    return above * alpha + below * (1 - alpha);
  }

  private static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
