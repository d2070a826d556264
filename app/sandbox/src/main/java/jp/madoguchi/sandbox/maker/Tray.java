package jp.madoguchi.sandbox.maker;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import jp.madoguchi.core.card.MalformedTlv;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.simulator.card.VirtualCardState;
import jp.madoguchi.core.simulator.card.VirtualPivCard;

/**
 * The card tray: a file for each card, which remembers wrong PINs, and the notes in {@code
 * tray.properties}. Cards are used through one reader at a time.
 */
public final class Tray {
  private static final String NOTES = "tray.properties";

  private final List<TrayNote> notes;
  private final Map<TrayCard, VirtualPivCard> cards;

  private Tray(List<TrayNote> notes, Map<TrayCard, VirtualPivCard> cards) {
    this.notes = List.copyOf(notes);
    this.cards = Map.copyOf(cards);
  }

  /** The notes in the order of the tray. */
  public List<TrayNote> notes() {
    return notes;
  }

  /** The card, always the same object; its PIN counter survives a restart. */
  public VirtualPivCard card(TrayCard card) {
    return Optional.ofNullable(cards.get(card)).orElseThrow();
  }

  static void write(FileStore files, Map<TrayCard, VirtualCardState> states) throws IOException {
    for (Map.Entry<TrayCard, VirtualCardState> state : states.entrySet()) {
      files.replace(state.getKey().fileName(), state.getValue().toBytes());
    }
    var lines = new StringBuilder("# The cards of this sandbox. None of it is secret.\n");
    for (TrayCard card : TrayCard.values()) {
      TrayNote note = card.note();
      lines.append(line(card, "operator", note.operator().value()));
      lines.append(line(card, "name", note.personName()));
      lines.append(line(card, "department", note.department()));
      lines.append(line(card, "pin", note.pin()));
      lines.append(line(card, "palm", Long.toString(note.palm())));
    }
    files.replace(NOTES, lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  static Tray open(FileStore files) throws IOException, SandboxFailure.Damaged {
    byte[] text = read(files, NOTES);
    var notes = new Properties();
    notes.load(new StringReader(new String(text, StandardCharsets.UTF_8)));
    List<TrayNote> read = new ArrayList<>();
    Map<TrayCard, VirtualPivCard> cards = new EnumMap<>(TrayCard.class);
    for (TrayCard card : TrayCard.values()) {
      if (card.isOfTheCentre() && !files.exists(card.fileName())) {
        continue;
      }
      read.add(note(notes, card));
      cards.put(card, card(files, card.fileName()));
    }
    return new Tray(read, cards);
  }

  private static VirtualPivCard card(FileStore files, String name)
      throws IOException, SandboxFailure.Damaged {
    try {
      VirtualCardState state = VirtualCardState.fromBytes(read(files, name));
      return new VirtualPivCard(state, changed -> keep(files, name, changed));
    } catch (MalformedTlv e) {
      throw new SandboxFailure.Damaged(name, e);
    }
  }

  /** A card whose counter cannot be kept gives no answer. */
  private static void keep(FileStore files, String name, VirtualCardState state) {
    try {
      files.replace(name, state.toBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(FileStore files, String name)
      throws IOException, SandboxFailure.Damaged {
    return files.read(name).orElseThrow(() -> new SandboxFailure.Damaged(name));
  }

  private static TrayNote note(Properties notes, TrayCard card) throws SandboxFailure.Damaged {
    try {
      return new TrayNote(
          card,
          new OperatorId(value(notes, card, "operator")),
          value(notes, card, "name"),
          value(notes, card, "department"),
          value(notes, card, "pin"),
          Long.parseLong(value(notes, card, "palm")));
    } catch (IllegalArgumentException e) {
      throw new SandboxFailure.Damaged(NOTES, e);
    }
  }

  private static String value(Properties notes, TrayCard card, String key) {
    return notes.getProperty(card.name() + "." + key, "");
  }

  private static String line(TrayCard card, String key, String value) {
    return card.name() + "." + key + "=" + value + "\n";
  }
}
