package jp.madoguchi.core.log.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.core.log.LogArchive;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.trust.CurrentKeys;
import jp.madoguchi.core.value.Bytes;

/** Signs checkpoints with both keys of the device, side by side. */
public record DeviceSigner(LogOrigin origin, DeviceKeys keys) implements LogArchive.Signer {
  /** The same with the keys of this moment, also where they are renewed meanwhile. */
  public DeviceSigner now() {
    return keys instanceof CurrentKeys renewable ? new DeviceSigner(origin, renewable.now()) : this;
  }

  @Override
  public Bytes sign(long size, Bytes root) {
    String text = new Checkpoint(origin.text(), size, root).text();
    byte[] message = text.getBytes(StandardCharsets.UTF_8);
    return now().note(text, message).encode();
  }

  private SignedNote note(String text, byte[] message) {
    String name = origin.text();
    return new SignedNote(
        text,
        List.of(
            new SignedNote.Line(name, ids().getFirst(), Bytes.of(keys.signClassical(message))),
            new SignedNote.Line(name, ids().getLast(), Bytes.of(keys.signQuantumSafe(message)))));
  }

  /** Whether these keys say that they signed a note, and not those before a renewal. */
  public boolean names(Bytes note) {
    return SignedNote.parse(note)
        .filter(read -> read.lines().stream().map(SignedNote.Line::id).toList().equals(ids()))
        .isPresent();
  }

  private List<Bytes> ids() {
    return Stream.of(keys.classicalChain(), keys.quantumSafeChain())
        .map(chain -> NoteKey.of(origin.text(), chain.getFirst().getPublicKey()).id())
        .toList();
  }
}
