package jp.madoguchi.terminal.movement.twin;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import jp.madoguchi.core.movement.twin.Evidence;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.text.Texts;

/**
 * What a clerk ticks to say that two are not one.
 *
 * @param boxes in their order
 * @param card which holds them
 */
public record EvidenceBoxes(Map<Evidence, CheckBox> boxes, Node card) {
  /**
   * @param prefix of the boxes' ids
   */
  public static EvidenceBoxes of(Texts texts, String prefix) {
    Map<Evidence, CheckBox> boxes = new EnumMap<>(Evidence.class);
    FlowPane row = Parts.flow();
    for (Evidence each : Evidence.values()) {
      CheckBox box = new CheckBox(texts.get("twin.evidence." + each));
      box.setId(prefix + each);
      boxes.put(each, box);
      row.getChildren().add(box);
    }
    Node card =
        Parts.card(
            Parts.label(texts.get("twin.evidence"), "section-title"),
            Parts.paragraph(texts.get("twin.evidence.hint"), "field-hint"),
            row);
    return new EvidenceBoxes(boxes, card);
  }
}
