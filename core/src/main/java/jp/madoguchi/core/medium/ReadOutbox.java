package jp.madoguchi.core.medium;

import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.value.Bytes;

/**
 * A medium from a terminal, whose signatures hold. What its files hold is looked at one by one.
 *
 * @param indexFile the closed index as it was found
 * @param others files on the medium that are none of ours
 */
public record ReadOutbox(FileStore medium, MediumIndex index, Bytes indexFile, int others) {
  /**
   * Finds what a terminal wrote for this centre.
   *
   * @throws MediumRefused it is not to be used
   */
  public static ReadOutbox on(FileStore medium, CentreKeys keys, CertificateCheck check)
      throws IOException, MediumRefused {
    FoundIndex<byte[]> found = FoundIndex.on(medium, file -> IndexSeal.atCentre(file, keys));
    MediumIndex index = MediumIndexCodec.fromTerminal(found.alleged(), check);
    return new ReadOutbox(medium, index, found.file(), found.others());
  }

  /** The index in a file that was kept. */
  public static MediumIndex index(Bytes indexFile, CentreKeys keys, CertificateCheck check)
      throws MediumRefused {
    Optional<byte[]> signed = IndexSeal.atCentre(indexFile.toArray(), keys);
    return MediumIndexCodec.fromTerminal(
        signed.orElseThrow(() -> new MediumRefused(MediumFlaw.NO_INDEX)), check);
  }

  /**
   * A file's content.
   *
   * @throws MediumRefused it is not there, or not as the index says
   */
  public byte[] content(MediumItem item) throws IOException, MediumRefused {
    return MediumReading.read(medium, item);
  }
}
