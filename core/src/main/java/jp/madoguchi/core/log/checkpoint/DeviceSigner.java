package jp.madoguchi.core.log.checkpoint;

import jp.madoguchi.core.log.LogArchive;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.trust.SignerPair;
import jp.madoguchi.core.value.Bytes;

/** Signs checkpoints with both keys of the device, side by side. */
public record DeviceSigner(LogOrigin origin, DeviceKeys keys) implements LogArchive.Signer {
  @Override
  public Bytes sign(long size, Bytes root) {
    String name = origin.text();
    return new NoteSigner(name, SignerPair.of(keys))
        .sign(new Checkpoint(name, size, root).text())
        .encode();
  }
}
