package jp.madoguchi.sandbox.tray;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import jp.madoguchi.core.simulator.camera.Scene;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.task.FxThread;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.window.ToolsPanel;

/**
 * The card tray at the window's edge (F9): arrow keys choose a card, Enter puts it in or takes it
 * out.
 */
public final class TrayPanel implements ToolsPanel {
  private final TrayControls controls;
  private final CardPile cards;
  private final CardPile residents;
  private final Label carried = Parts.paragraph("", "tray-note");

  public TrayPanel(TrayControls controls) {
    this.controls = controls;
    cards =
        new CardPile(
            controls,
            new CardPile.Words(
                "tray-cards", "tray-use", "tray.cards", "tray.use", "tray.inserted", "tray.empty"));
    residents =
        new CardPile(
            controls.residents(),
            new CardPile.Words(
                "tray-residents",
                "tray-residents-use",
                "tray.residents",
                "tray.residents.use",
                "tray.residents.inserted",
                "tray.residents.empty"));
  }

  @Override
  public Node node(Texts texts) {
    VBox tray =
        new VBox(
            Parts.label(texts.get("tray.title"), "tray-title"),
            Parts.paragraph(texts.get("tray.hint"), "tray-note"));
    tray.getChildren().addAll(cards.nodes(texts));
    tray.getChildren().add(Parts.label(texts.get("tray.residents.title"), "section-title"));
    tray.getChildren().addAll(residents.nodes(texts));
    tray.getChildren()
        .addAll(
            Parts.label(texts.get("tray.camera"), "section-title"),
            scenes(texts),
            Parts.label(texts.get("tray.line"), "section-title"),
            line(texts),
            Parts.label(texts.get("tray.media"), "section-title"),
            media(texts),
            carried);
    tray.getStyleClass().add("tray");
    ScrollPane edge = Parts.filling(tray);
    edge.getStyleClass().add("tray-edge");
    edge.focusedProperty().subscribe(this::passFocus);
    return edge;
  }

  private void passFocus(boolean focused) {
    if (focused) {
      cards.requestFocus();
    }
  }

  private Node scenes(Texts texts) {
    ComboBox<Scene> scenes = new ComboBox<>();
    scenes.setId("tray-scene");
    scenes.setAccessibleText(texts.get("tray.camera"));
    scenes.getItems().setAll(List.of(Scene.values()));
    scenes.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Scene scene) {
            return scene == null ? "" : texts.get("scene." + scene);
          }

          @Override
          public Scene fromString(String text) {
            throw new UnsupportedOperationException("not editable");
          }
        });
    scenes.setMaxWidth(Double.MAX_VALUE);
    scenes.setValue(Scene.GOOD_HAND);
    scenes
        .valueProperty()
        .subscribe((_, scene) -> {
          if (scene != null) {
            controls.play(scene);
          }
        });
    return scenes;
  }

  private Node line(Texts texts) {
    CheckBox running = new CheckBox(texts.get("tray.centre"));
    running.setId("tray-centre");
    running.setWrapText(true);
    running.setSelected(controls.centreRunning());
    running.selectedProperty().subscribe((_, on) -> controls.runCentre(on));
    return running;
  }

  private Node media(Texts texts) {
    Button carry = new Button(texts.get("tray.media.carry"));
    carry.setId("tray-media");
    carry.setWrapText(true);
    carry.setMaxWidth(Double.MAX_VALUE);
    carry.setOnAction(_ ->
        controls.carryMedia(
            media -> new FxThread().execute(() -> carried.setText(said(texts, media)))));
    return carry;
  }

  private static String said(Texts texts, List<TrayControls.Carried> media) {
    return media.stream()
        .map(each ->
            each.flaw()
                .map(flaw -> texts.get("tray.media.not", each.medium(), flaw))
                .orElseGet(() -> texts.get("tray.media.done", each.medium(), each.batches())))
        .collect(Collectors.joining("\n"));
  }
}
