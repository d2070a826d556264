package jp.madoguchi.terminal.movement.twin;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.movement.twin.Evidence;
import jp.madoguchi.core.movement.twin.Twin;
import jp.madoguchi.core.movement.twin.TwinWord;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/**
 * Somebody who is entered beside somebody known; below, what the clerk says: the same person,
 * another one by what she ticks, or left open for the second clerk.
 */
public final class TwinPage implements Page {
  private final Texts texts;
  private final Commands commands;
  private final Answers answers;
  private final Twin twin;
  private final Map<Evidence, CheckBox> boxes = new EnumMap<>(Evidence.class);
  private final Label problem = Parts.paragraph("", "field-hint");
  private final Button same;
  private final Node root;

  /**
   * What is done with the answer.
   *
   * @param same they are one person
   * @param said they are not, or it is left open
   */
  public record Answers(Runnable same, Consumer<TwinWord> said) {}

  /**
   * @param entered what is typed of the one
   * @param known the other
   * @param before what was said before
   */
  public TwinPage(
      Texts texts,
      Commands commands,
      SeenWords seen,
      Twin twin,
      Map<Field, ExactText> entered,
      OpenedRecord known,
      Optional<TwinWord> before,
      Answers answers) {
    this.texts = texts;
    this.commands = commands;
    this.twin = twin;
    this.answers = answers;
    problem.setId("twin-problem");
    same = new Button(texts.get("twin.say.same"));
    same.setId("twin-same");
    same.setMinWidth(Region.USE_PREF_SIZE);
    same.setOnAction(_ -> answers.same().run());
    VBox page =
        new VBox(
            Parts.label(texts.get("twin.compare"), "page-title"),
            Parts.paragraph(
                texts.get(
                    twin.byNumber() ? "twin.compare.number" : "twin.compare.three",
                    twin.known().digits()),
                "page-subtitle"),
            Parts.card(new TwinGrid(texts, seen).of(entered, known)));
    page.getStyleClass().add("page");
    if (!twin.byNumber()) {
      page.getChildren().add(evidence(before));
    }
    root = twin.byNumber() ? Parts.withFooter(page, problem, Parts.spring(), same) : decided(page);
  }

  private Node decided(VBox page) {
    Button open = new Button(texts.get("twin.say.open"));
    open.setId("twin-open");
    open.setMinWidth(Region.USE_PREF_SIZE);
    open.setOnAction(_ -> answers.said().accept(TwinWord.open(twin.known())));
    CommandButton another = new CommandButton(texts, commands, Command.SUBMIT, "twin.say.another");
    another.setId("twin-another");
    another.getStyleClass().add("accent");
    return Parts.withFooter(page, problem, Parts.spring(), same, open, another);
  }

  private Node evidence(Optional<TwinWord> before) {
    EvidenceBoxes asked = EvidenceBoxes.of(texts, "twin-evidence-");
    Set<Evidence> seen = before.map(TwinWord::evidence).orElse(Set.of());
    asked.boxes().forEach((each, box) -> box.setSelected(seen.contains(each)));
    boxes.putAll(asked.boxes());
    return asked.card();
  }

  private void another() {
    Set<Evidence> seen = EnumSet.noneOf(Evidence.class);
    boxes.forEach((each, box) -> {
      if (box.isSelected()) {
        seen.add(each);
      }
    });
    if (seen.isEmpty()) {
      problem.setText(texts.get(Message.of("twin.evidence.none")));
      problem.pseudoClassStateChanged(atlantafx.base.theme.Styles.STATE_DANGER, true);
    } else {
      answers.said().accept(new TwinWord(twin.known(), seen));
    }
  }

  @Override
  public String titleKey() {
    return "search.twins";
  }

  @Override
  public String helpKey() {
    return "twin.evidence";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return boxes.isEmpty() ? same : boxes.values().iterator().next();
  }

  @Override
  public void attach() {
    if (!twin.byNumber()) {
      commands.bind(Command.SUBMIT, this::another);
    }
  }

  @Override
  public void detach() {
    commands.unbind(Command.SUBMIT);
  }
}
