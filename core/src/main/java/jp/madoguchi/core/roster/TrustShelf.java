package jp.madoguchi.core.roster;

import java.util.Optional;
import jp.madoguchi.core.value.Bytes;

/**
 * Where a terminal's open store keeps the newest trust list. Each method is one transaction; what
 * was kept is on the disk when it returns. Safe for use by several threads.
 */
public interface TrustShelf {
  /** The signed bytes of the newest list that was kept. */
  Optional<Bytes> newest();

  /** Keeps a list that was verified; one whose version is not higher changes nothing. */
  void keep(long version, Bytes signed);
}
