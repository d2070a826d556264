package jp.madoguchi.terminal.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.Objects;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Light or dark, and the size of the letters, as tokens. Screen's thread only. */
public final class Theme {
  private static final int USUAL = 14;
  private static final int STEP = 2;

  /** So much larger still fits every window (design, Screens). */
  private static final int MOST = 4;

  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  private final Scene scene;
  private final String family;
  private boolean dark;
  private int more;

  public Theme(Scene scene, Fonts fonts) {
    this.scene = scene;
    family = fonts.interfaceFamily();
  }

  /** Puts the theme on; called once, and again after each change of the root. */
  public void apply() {
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    scene.getStylesheets().setAll(sheet("madoguchi.css"), sheet(dark ? "dark.css" : "light.css"));
    Parent root = scene.getRoot();
    root.setStyle("-fx-font-family: \"%s\"; -fx-font-size: %dpx;".formatted(family, USUAL + more));
    root.pseudoClassStateChanged(DARK, dark);
  }

  public void toggle() {
    dark = !dark;
    apply();
  }

  /** One size larger; after the largest the usual one again. */
  public void nextSize() {
    more = more == MOST ? 0 : more + STEP;
    apply();
  }

  public boolean dark() {
    return dark;
  }

  private static String sheet(String name) {
    URL url = Theme.class.getResource("/jp/madoguchi/theme/" + name);
    return Objects.requireNonNull(url, name).toExternalForm();
  }
}
