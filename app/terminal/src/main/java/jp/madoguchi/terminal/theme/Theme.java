package jp.madoguchi.terminal.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.Objects;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** The colours, and the size of the letters, as tokens. Screen's thread only. */
public final class Theme {
  private static final int USUAL = 14;
  private static final int STEP = 2;

  /** So much larger still fits every window (design, Screens). */
  private static final int MOST = 4;

  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private static final PseudoClass CONTRAST = PseudoClass.getPseudoClass("contrast");

  private final Scene scene;
  private final String family;
  private Look look = Look.LIGHT;
  private int more;

  public Theme(Scene scene, Fonts fonts) {
    this.scene = scene;
    family = fonts.interfaceFamily();
  }

  /** Puts the theme on; called once, and again after each change of the root. */
  public void apply() {
    Application.setUserAgentStylesheet(
        look == Look.LIGHT
            ? new PrimerLight().getUserAgentStylesheet()
            : new PrimerDark().getUserAgentStylesheet());
    scene.getStylesheets().setAll(sheet("madoguchi.css"), sheet(look.sheet()));
    Parent root = scene.getRoot();
    root.setStyle("-fx-font-family: \"%s\"; -fx-font-size: %dpx;".formatted(family, USUAL + more));
    root.pseudoClassStateChanged(DARK, look != Look.LIGHT);
    root.pseudoClassStateChanged(CONTRAST, look == Look.CONTRAST);
  }

  /** The next colours. */
  public void nextLook() {
    wear(look.next(), more);
  }

  /** One size larger; after the largest the usual one again. */
  public void nextSize() {
    wear(look, more == MOST ? 0 : more + STEP);
  }

  /**
   * Puts on what somebody wore before.
   *
   * @param letters pixels above the usual size; what does not fit a window is as the usual
   */
  public void wear(Look colours, int letters) {
    look = colours;
    more = letters < 0 || letters > MOST || letters % STEP != 0 ? 0 : letters;
    apply();
  }

  public Look look() {
    return look;
  }

  /** How many pixels larger than usual the letters are. */
  public int letters() {
    return more;
  }

  private static String sheet(String name) {
    URL url = Theme.class.getResource("/jp/madoguchi/theme/" + name);
    return Objects.requireNonNull(url, name).toExternalForm();
  }
}
