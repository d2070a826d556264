package jp.madoguchi.terminal.command;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/**
 * Every command with its key. Buttons, the key sheet and the tests all read this list; the words
 * are {@code command.NAME}.
 */
public enum Command {
  HELP(Group.WINDOW, KeyCode.F1),
  DESK(Group.GO, KeyCode.F2),
  SEARCH(Group.GO, KeyCode.F3),
  NEXT(Group.GO, KeyCode.F3, KeyCombination.SHIFT_DOWN),
  CASE(Group.GO, KeyCode.F3, KeyCombination.CONTROL_DOWN),
  APPROVALS(Group.GO, KeyCode.F4),
  CERTIFICATE(Group.RECORD, KeyCode.F5),
  BATCH(Group.GO, KeyCode.F5, KeyCombination.SHIFT_DOWN),
  SENDING(Group.GO, KeyCode.F5, KeyCombination.CONTROL_DOWN),
  MOVE_WITHIN(Group.RECORD, KeyCode.F6),
  MOVEMENTS(Group.RECORD, KeyCode.F6, KeyCombination.CONTROL_DOWN),
  HISTORY(Group.RECORD, KeyCode.F7),
  AS_OF(Group.RECORD, KeyCode.F7, KeyCombination.SHIFT_DOWN),
  MEASURES(Group.RECORD, KeyCode.G, KeyCombination.CONTROL_DOWN),
  MEMO(Group.RECORD, KeyCode.F7, KeyCombination.CONTROL_DOWN),
  IDENTITY(Group.RECORD, KeyCode.F8, KeyCombination.CONTROL_DOWN),
  TELL(Group.RECORD, KeyCode.F9, KeyCombination.CONTROL_DOWN),
  UNCOVER(Group.RECORD, KeyCode.F8, KeyCombination.SHIFT_DOWN),
  REVIEW(Group.FORM, KeyCode.F8),
  TWINS(Group.FORM, KeyCode.T, KeyCombination.CONTROL_DOWN),
  GIVE_CODE(Group.FORM, KeyCode.H, KeyCombination.CONTROL_DOWN),
  SEEN(Group.FORM, KeyCode.S, KeyCombination.CONTROL_DOWN),
  EXPORT_LOG(Group.ADMIN, KeyCode.E, KeyCombination.CONTROL_DOWN),
  RETENTION(Group.ADMIN, KeyCode.R, KeyCombination.CONTROL_DOWN),
  KEYS(Group.ADMIN, KeyCode.K, KeyCombination.CONTROL_DOWN),
  ADMIT(Group.ADMIN, KeyCode.N, KeyCombination.CONTROL_DOWN),
  UNLOCK(Group.ADMIN, KeyCode.U, KeyCombination.CONTROL_DOWN),
  WORK_LIST(Group.GO, KeyCode.W, KeyCombination.CONTROL_DOWN),
  MEDIA(Group.GO, KeyCode.M, KeyCombination.CONTROL_DOWN),
  LOTS(Group.GO, KeyCode.B, KeyCombination.CONTROL_DOWN),
  DEPARTURES(Group.GO, KeyCode.O, KeyCombination.CONTROL_DOWN),
  NOTICES(Group.GO, KeyCode.F11, KeyCombination.CONTROL_DOWN),
  MEASURES_DUE(Group.ADMIN, KeyCode.J, KeyCombination.CONTROL_DOWN),
  DAY_CLOSE(Group.ADMIN, KeyCode.D, KeyCombination.CONTROL_DOWN),
  TRAY(Group.WINDOW, KeyCode.F9),
  SUBMIT(Group.FORM, KeyCode.F12),
  SET_ASIDE(Group.FORM, KeyCode.F12, KeyCombination.SHIFT_DOWN),
  SEND_BACK(Group.FORM, KeyCode.F11),
  DISCARD(Group.FORM, KeyCode.DELETE, KeyCombination.CONTROL_DOWN),
  PICK(Group.FORM, KeyCode.F, KeyCombination.CONTROL_DOWN),
  CHANGE_PIN(Group.FORM, KeyCode.I, KeyCombination.CONTROL_DOWN),
  PRINTERS(Group.WINDOW, KeyCode.F12, KeyCombination.CONTROL_DOWN),
  PRINT_KEYS(Group.WINDOW, KeyCode.P, KeyCombination.CONTROL_DOWN),
  BACK(Group.WINDOW, KeyCode.ESCAPE),
  ENLARGE(Group.WINDOW, KeyCode.F1, KeyCombination.CONTROL_DOWN),
  THEME(Group.WINDOW, KeyCode.F10),
  LETTERS(Group.WINDOW, KeyCode.F10, KeyCombination.CONTROL_DOWN),
  LOCK(Group.WINDOW, KeyCode.L, KeyCombination.CONTROL_DOWN),
  SIGN_OUT(Group.WINDOW, KeyCode.Q, KeyCombination.CONTROL_DOWN);

  /** Where the key sheet lists a command. */
  public enum Group {
    GO,
    RECORD,
    FORM,
    WINDOW,
    ADMIN
  }

  private final Group group;
  private final KeyCodeCombination keys;

  Command(Group group, KeyCode key, KeyCombination.Modifier... modifiers) {
    this.group = group;
    keys = new KeyCodeCombination(key, modifiers);
  }

  public Group group() {
    return group;
  }

  public KeyCodeCombination keys() {
    return keys;
  }

  /** The keys as printed on the key sheet. */
  public String keyName() {
    String control = keys.getControl() == KeyCombination.ModifierValue.DOWN ? "Ctrl+" : "";
    String shift = keys.getShift() == KeyCombination.ModifierValue.DOWN ? "Shift+" : "";
    return control
        + shift
        + switch (keys.getCode()) {
          case ESCAPE -> "Esc";
          default -> keys.getCode().getName();
        };
  }

  /** The key of the command's name in the texts. */
  public String textKey() {
    return "command." + name();
  }
}
