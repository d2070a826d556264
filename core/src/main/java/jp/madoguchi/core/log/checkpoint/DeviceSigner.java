package jp.madoguchi.core.log.checkpoint;

import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.core.log.LogArchive;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.trust.CurrentKeys;
import jp.madoguchi.core.trust.SignerPair;
import jp.madoguchi.core.value.Bytes;

/** Signs checkpoints with both keys of the device, side by side. */
public record DeviceSigner(LogOrigin origin, DeviceKeys keys) implements LogArchive.Signer {
  /** The same with the keys of this moment, also where they are renewed meanwhile. */
  public DeviceSigner now() {
    return keys instanceof CurrentKeys renewable ? new DeviceSigner(origin, renewable.now()) : this;
  }

  @Override
  public Bytes sign(long size, Bytes root) {
    String name = origin.text();
    return new NoteSigner(name, SignerPair.of(now().keys()))
        .sign(new Checkpoint(name, size, root).text())
        .encode();
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
