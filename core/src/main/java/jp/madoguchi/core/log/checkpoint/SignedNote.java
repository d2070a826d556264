package jp.madoguchi.core.log.checkpoint;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.value.Bytes;

/**
 * A text with signature lines (C2SP signed-note). Reading is strict; nothing is verified by it.
 *
 * @param text up to and with its last newline
 */
public record SignedNote(String text, List<Line> lines) {
  /**
   * Larger notes are refused: two signatures take some 5 kB, each cosignature of a witness less.
   */
  public static final int MAX_SIZE = 65_536;

  private static final int MAX_LINES = 16;
  private static final String DASH = "\u2014 ";

  /** One signature line: who, the head of the key's hash, and the signature. */
  public record Line(String name, Bytes id, Bytes signature) {
    /** The line as it stands in a note, with its newline. */
    public String text() {
      ByteArrayOutputStream both = new ByteArrayOutputStream();
      both.writeBytes(id.toArray());
      both.writeBytes(signature.toArray());
      return DASH + name + ' ' + Base64.getEncoder().encodeToString(both.toByteArray()) + '\n';
    }
  }

  public SignedNote {
    lines = List.copyOf(lines);
  }

  /** The note's bytes. */
  public Bytes encode() {
    StringBuilder note = new StringBuilder(text).append('\n');
    lines.forEach(line -> note.append(line.text()));
    return Bytes.of(note.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Reads exactly what {@link #encode} writes; empty for anything else. */
  public static Optional<SignedNote> parse(Bytes bytes) {
    if (bytes.length() > MAX_SIZE) {
      return Optional.empty();
    }
    try {
      String note =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toArray())).toString();
      return parse(note).filter(read -> read.encode().equals(bytes));
    } catch (CharacterCodingException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Lines alone, as a witness sends them; empty for anything else. */
  public static Optional<List<Line>> lines(Bytes bytes) {
    String note = "\n\n" + new String(bytes.toArray(), StandardCharsets.UTF_8);
    return parse(Bytes.of(note.getBytes(StandardCharsets.UTF_8))).map(SignedNote::lines);
  }

  private static Optional<SignedNote> parse(String note) {
    int end = note.lastIndexOf("\n\n");
    if (end < 0 || note.chars().anyMatch(each -> each < ' ' && each != '\n')) {
      return Optional.empty();
    }
    List<Line> lines = new ArrayList<>();
    for (String line : note.substring(end + 2).split("\n")) {
      String[] parts = line.split(" ", -1);
      if (parts.length != 3 || lines.size() == MAX_LINES) {
        return Optional.empty();
      }
      byte[] both = Base64.getDecoder().decode(parts[2]);
      if (both.length <= NoteKey.ID) {
        return Optional.empty();
      }
      lines.add(
          new Line(
              parts[1],
              Bytes.of(Arrays.copyOf(both, NoteKey.ID)),
              Bytes.of(Arrays.copyOfRange(both, NoteKey.ID, both.length))));
    }
    return Optional.of(new SignedNote(note.substring(0, end + 1), lines));
  }

  /**
   * Whether this key signed the text: there is a line of its name and id, and every such line
   * verifies. Lines of other keys are of no account here.
   */
  public boolean signedBy(NoteKey key) {
    byte[] message = text.getBytes(StandardCharsets.UTF_8);
    List<Line> own =
        lines.stream()
            .filter(line -> line.name().equals(key.name()) && line.id().equals(key.id()))
            .toList();
    return !own.isEmpty()
        && own.stream().allMatch(line -> key.verifies(message, line.signature().toArray()));
  }
}
