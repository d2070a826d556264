package jp.madoguchi.terminal.help;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Help at the lower edge of the page. It takes room of its own and never the keyboard, so that
 * whatever is being typed stays in view and goes on. Screen's thread only.
 */
public final class HelpPanel extends VBox {
  private static final Pattern CODE = Pattern.compile(".*\\.([EAW]\\d\\d)");
  private static final String WORDS_BEHIND = "　";

  private final Texts texts;
  private final HelpTexts help;

  public HelpPanel(Texts texts, HelpTexts help) {
    this.texts = texts;
    this.help = help;
    setId("help");
    getStyleClass().add("help-panel");
    setAccessibleRole(AccessibleRole.TEXT);
    managedProperty().bind(visibleProperty());
    setMinHeight(USE_PREF_SIZE);
    setVisible(false);
  }

  /** Closed; what was said is not kept. */
  public void hide() {
    setVisible(false);
    getChildren().clear();
    setAccessibleText("");
  }

  /** What goes in where the keyboard is. */
  public void show(Topic topic) {
    fill(topic.help(), "help.more.page");
    trouble(topic.trouble().get())
        .ifPresent(words -> getChildren().add(Parts.paragraph(words, "help-trouble")));
    FlowPane keys = Parts.flow();
    for (String key : help.keys(InputKind.of(topic.control()))) {
      String[] parts = key.split(WORDS_BEHIND, 2);
      keys.getChildren().add(key(parts[0], parts.length == 2 ? parts[1] : ""));
    }
    getChildren().add(keys);
    heard();
  }

  /** What the page is for. */
  public void show(Help page, PageKeys bound) {
    fill(page, "help.more.keys");
    Map<String, String> words = bound.words(texts);
    if (!words.isEmpty()) {
      FlowPane keys = Parts.flow();
      words.forEach((key, act) -> keys.getChildren().add(key(key, act)));
      getChildren().add(keys);
    }
    heard();
  }

  private void fill(Help shown, String moreKey) {
    Label title = Parts.label(shown.name(), "section-title");
    title.setGraphic(new FontIcon(Feather.HELP_CIRCLE));
    Label more = Parts.paragraph(texts.get(moreKey), "field-hint");
    HBox head = Parts.row(title, Parts.spring(), more);
    getChildren().setAll(head, Parts.paragraph(shown.what(), "help-what"));
    if (!shown.form().isEmpty()) {
      Label form = Parts.paragraph(shown.form(), "help-what");
      HBox.setHgrow(form, Priority.ALWAYS);
      Label how = Parts.label(texts.get("help.form"), "fact-label");
      how.setMinWidth(USE_PREF_SIZE);
      getChildren().add(Parts.row(how, form));
    }
  }

  /** Read out where somebody cannot see the panel come. */
  private void heard() {
    StringBuilder words = new StringBuilder();
    lookupAll(".label").forEach(node -> words.append(((Label) node).getText()).append('\n'));
    setAccessibleText(words.toString());
  }

  private static Node key(String name, String words) {
    return Parts.row(Parts.label(name, "key-cap"), Parts.label(words, "sheet-command"));
  }

  private Optional<String> trouble(Message said) {
    if (said.none()) {
      return Optional.empty();
    }
    String words = texts.get("help.trouble", texts.get(said));
    return Optional.of(
        basis(said)
            .map(clause -> words + WORDS_BEHIND + texts.get("help.basis", clause))
            .orElse(words));
  }

  /** The clause that a rule rests on. */
  private Optional<String> basis(Message said) {
    return CODE.matcher(said.key())
        .results()
        .flatMap(found ->
            Arrays.stream(Rule.values()).filter(rule -> rule.name().equals(found.group(1))))
        .map(rule -> clause(rule.clause()))
        .findFirst();
  }

  private String clause(String clause) {
    if (clause.equals("own")) {
      return texts.get("help.basis.own");
    }
    return Character.isDigit(clause.charAt(0)) ? texts.get("help.basis.standard", clause) : clause;
  }
}
