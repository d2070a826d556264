package jp.madoguchi.terminal.shell;

import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.Em;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The window's one layout: banner, rail, notices, page, status bar, and at the right edge the
 * sandbox's tools where there are any.
 */
public final class Shell extends StackPane {
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
  private static final double NARROW_EMS = 72;

  private final BorderPane frame = new BorderPane();
  private final StackPane middle = new StackPane();
  private final Rail rail;
  private final HelpLayer help;
  private final Optional<Node> tools;
  private final Pages pages;
  private final Em em = new Em();

  /**
   * @param tools the sandbox's card tray and scenes
   */
  public Shell(
      Texts texts,
      Commands commands,
      Pages pages,
      Notices notices,
      StatusModel status,
      Office office,
      Optional<Node> tools) {
    this.tools = tools;
    this.pages = pages;
    rail = new Rail(texts, commands);
    help = new HelpLayer(texts, commands, pages);
    getStyleClass().add("shell");
    middle.getStyleClass().add("page-area");
    if (office.environment() == Environment.SANDBOX) {
      frame.setTop(banner(texts));
    }
    frame.setLeft(rail);
    VBox above =
        new VBox(
            new CaseBar(texts, commands, status.counterCase()),
            new WarningBar(texts, "seat-warning", Feather.CLOCK, notices.warning()),
            new WarningBar(texts, "register-old", Feather.WIFI_OFF, status.register()),
            new NoticeBar(texts, notices));
    frame.setCenter(new BorderPane(middle, above, null, help.panel(), null));
    frame.setBottom(new StatusBar(texts, status, office));
    tools.ifPresent(this::placeTools);
    getChildren().addAll(frame, help.sheet(), em);
    widthProperty().subscribe(this::measure);
    em.pixels().subscribe(this::measure);
    pages.current().subscribe(this::turnTo);
    help.follow(this);
    commands.bind(Command.HELP, help::next);
    commands.bind(Command.TRAY, this::toggleTools);
  }

  /** What the status bar says of the place. */
  public record Office(String name, Environment environment, boolean degradedKeys) {}

  /** How many entries wait for approval. */
  public IntegerProperty approvals() {
    return rail.approvals();
  }

  /** Whether somebody is signed in and this page is theirs. */
  public boolean isSignedIn(Page page) {
    return rail.isVisible() && !page.titleKey().startsWith("login.");
  }

  /** Hides the rail while nobody is signed in. */
  public void signedIn(boolean somebody) {
    rail.setVisible(somebody);
    rail.setManaged(somebody);
  }

  /** Closes help and the key sheet; false where neither was open. */
  public boolean closeHelp() {
    return help.close();
  }

  /** Shows or hides the sandbox's tools. */
  public void showTools(boolean shown) {
    tools.ifPresent(node -> {
      node.setVisible(shown);
      node.setManaged(shown);
    });
  }

  /** A window of few letters' width leaves out what is only comfort; the style sheet says what. */
  private void measure() {
    pseudoClassStateChanged(NARROW, getWidth() < NARROW_EMS * em.pixels().get());
  }

  private void toggleTools() {
    tools.ifPresent(node -> {
      boolean there = node.isVisible() && node.isFocusWithin();
      showTools(!there);
      if (there) {
        pages.current().get().firstFocus().requestFocus();
      } else {
        node.requestFocus();
      }
    });
  }

  private void placeTools(Node node) {
    frame.setRight(node);
  }

  /** How many pixels of the screen are as wide as this. */
  public double pixels(double ems) {
    return ems * em.pixels().get() * getScene().getWindow().getOutputScaleX();
  }

  private void turnTo(Page page) {
    middle.getChildren().setAll(page.view());
    rail.here(page);
    // What lies in a scroll pane joins the scene only with its skin, and could not take the focus.
    middle.applyCss();
    middle.layout();
    page.firstFocus().requestFocus();
  }

  private static HBox banner(Texts texts) {
    Label words = Parts.paragraph(texts.get("banner.sandbox"), "banner-text");
    words.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
    HBox banner = Parts.row(words);
    banner.getStyleClass().add("sandbox-banner");
    return banner;
  }
}
