package jp.madoguchi.core.log.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.madoguchi.core.log.LogArchive;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.value.Bytes;

/** Signs checkpoints with both keys of the device, side by side. */
public record DeviceSigner(LogOrigin origin, DeviceKeys keys) implements LogArchive.Signer {
  @Override
  public Bytes sign(long size, Bytes root) {
    String name = origin.text();
    String text = new Checkpoint(name, size, root).text();
    byte[] message = text.getBytes(StandardCharsets.UTF_8);
    NoteKey classical = NoteKey.of(name, keys.classicalChain().getFirst().getPublicKey());
    NoteKey quantumSafe = NoteKey.of(name, keys.quantumSafeChain().getFirst().getPublicKey());
    return new SignedNote(
            text,
            List.of(
                new SignedNote.Line(name, classical.id(), Bytes.of(keys.signClassical(message))),
                new SignedNote.Line(
                    name, quantumSafe.id(), Bytes.of(keys.signQuantumSafe(message)))))
        .encode();
  }
}
