package jp.madoguchi.terminal.help;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import jp.madoguchi.terminal.control.PinField;
import jp.madoguchi.terminal.name.NameField;

/** Which keys a control knows. */
enum InputKind {
  TEXT,
  NAME,
  CHOICE,
  ENTRY,
  TICK,
  PIN,
  TABLE,
  READ,
  BUTTON;

  static InputKind of(Node control) {
    return switch (control) {
      case NameField _ -> NAME;
      case TextInputControl _ -> TEXT;
      case ComboBox<?> box -> box.isEditable() ? ENTRY : CHOICE;
      case CheckBox _, RadioButton _ -> TICK;
      case PinField _ -> PIN;
      case ButtonBase _ -> BUTTON;
      case TableView<?> _, ListView<?> _ -> TABLE;
      default -> READ;
    };
  }
}
