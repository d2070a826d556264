package jp.madoguchi.terminal.movement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.movement.sequel.Follow;
import jp.madoguchi.core.movement.sequel.Sequel;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.text.Texts;

/**
 * What is to be done after an entry, by who does it: at the counter first, while the person still
 * stands there.
 */
public final class Afterwards {
  private static final double NAME_SIZE = 15;
  private static final double[] SHARES = {16, 34, 26, 24};

  private final Texts texts;
  private final NameFactory names;

  public Afterwards(Texts texts, NameFactory names) {
    this.texts = texts;
    this.names = names;
  }

  /** The card of what follows from an entry; says so where nothing does. */
  public Node card(Proposal proposal, List<Follow> follows) {
    VBox card =
        new VBox(
            Parts.label(texts.get("follows.title"), "section-title"),
            Parts.paragraph(
                texts.get(follows.isEmpty() ? "follows.none" : "follows.hint"), "field-hint"));
    if (!follows.isEmpty()) {
      card.getChildren().add(grid(proposal, follows));
    }
    card.getStyleClass().add("card");
    card.setId("follows");
    return card;
  }

  private GridPane grid(Proposal proposal, List<Follow> follows) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("compare");
    for (double share : SHARES) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      grid.getColumnConstraints().add(column);
    }
    Map<AddressNumber, String> people = names(proposal);
    Optional<Sequel.Place> place = Optional.empty();
    for (int i = 0; i < follows.size(); i++) {
      Follow follow = follows.get(i);
      Sequel what = follow.what();
      if (place.filter(what.place()::equals).isEmpty()) {
        place = Optional.of(what.place());
        grid.add(
            Parts.paragraph(texts.get("follows.place." + what.place()), "compare-label"), 0, i);
      }
      grid.add(Parts.paragraph(texts.get("follows." + what), "compare-same"), 1, i);
      grid.add(whom(follow, people), 2, i);
      grid.add(Parts.paragraph(what.source(), "compare-old"), 3, i);
    }
    return grid;
  }

  private Node whom(Follow follow, Map<AddressNumber, String> people) {
    FlowPane whom = new FlowPane();
    whom.getStyleClass().add("follows-whom");
    if (people.size() > 1 && follow.people().size() == people.size()) {
      whom.getChildren().add(Parts.label(texts.get("follows.everybody"), "compare-same"));
    } else {
      follow
          .people()
          .forEach(number ->
              whom.getChildren().add(names.show(people.getOrDefault(number, ""), NAME_SIZE)));
    }
    return new VBox(whom);
  }

  private static Map<AddressNumber, String> names(Proposal proposal) {
    return proposal.steps().stream()
        .collect(Collectors.toMap(Step::number, step -> step.after(Field.NAME).value()));
  }
}
