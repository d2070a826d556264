package jp.madoguchi.terminal.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Operator, office, environment, line, unsent count and age, lease left: always in view. */
final class StatusBar extends FlowPane {
  private final Texts texts;

  StatusBar(Texts texts, StatusModel model, Shell.Office office) {
    this.texts = texts;
    getStyleClass().add("status-bar");
    Label place = item(Feather.MAP_PIN, office.name());
    Label environment = item(Feather.BOX, texts.get("environment." + office.environment()));
    Label keys = item(Feather.KEY, texts.get("status.keys.degraded"));
    keys.setVisible(office.degradedKeys());
    keys.setManaged(office.degradedKeys());
    getChildren()
        .addAll(
            following(Feather.USER, model.operator(), "status.nobody"),
            appearing(Feather.USER_CHECK, model.supervised()),
            place,
            environment,
            keys,
            following(Feather.UPLOAD_CLOUD, model.unsent(), "status.unsent.unknown"),
            appearing(Feather.ALERT_TRIANGLE, model.work()),
            appearing(Feather.HARD_DRIVE, model.media()),
            appearing(Feather.SHIELD_OFF, model.certificate()),
            appearing(Feather.TYPE, model.names()),
            line(model),
            following(Feather.CLOCK, model.lease(), "status.lease.unknown"));
  }

  /** There only while there is something to say. */
  private Label appearing(Feather icon, ObservableValue<Message> message) {
    Label label = item(icon, "");
    label.getStyleClass().add("status-work");
    label.managedProperty().bind(label.visibleProperty());
    message.subscribe(said -> {
      label.setText(said.none() ? "" : texts.get(said));
      label.setVisible(!said.none());
    });
    return label;
  }

  private Label following(Feather icon, ObservableValue<Message> message, String emptyKey) {
    Label label = item(icon, "");
    message.subscribe(said -> label.setText(said.none() ? texts.get(emptyKey) : texts.get(said)));
    return label;
  }

  private Label line(StatusModel model) {
    Label label = item(Feather.WIFI, "");
    label.getStyleClass().add("status-line");
    model
        .line()
        .subscribe(state -> {
          label.setText(texts.get("status.line." + state.name()));
          ((FontIcon) label.getGraphic()).setIconCode(icon(state));
          label.getStyleClass().removeIf(name -> name.startsWith("status-line-"));
          label.getStyleClass().add(look(state));
        });
    return label;
  }

  private static Feather icon(StatusModel.LineState state) {
    return switch (state) {
      case UP, FILLING -> Feather.WIFI;
      default -> Feather.WIFI_OFF;
    };
  }

  private static String look(StatusModel.LineState state) {
    return switch (state) {
      case UNKNOWN, FILLING -> "status-line-unknown";
      case UP -> "status-line-up";
      case DOWN,
          BUSY,
          NOT_TRUSTED,
          CERTIFICATE_REFUSED,
          CERTIFICATE_OVER,
          REFUSED,
          REVOKED,
          CENTRE_BEHIND,
          CENTRE_LOST,
          LOG_REOPENED,
          LOG_WENT_BACK,
          LOG_FORKED,
          LOG_LACKS_OURS,
          WITNESS_MISSING,
          TREE_NOT_PROVEN,
          OLD_COPY ->
          "status-line-down";
    };
  }

  private static Label item(Feather icon, String text) {
    Label label = new Label(text, new FontIcon(icon));
    label.getStyleClass().add("status-item");
    return label;
  }
}
