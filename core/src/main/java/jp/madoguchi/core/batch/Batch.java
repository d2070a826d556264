package jp.madoguchi.core.batch;

import java.util.List;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.operator.SessionCredential;
import jp.madoguchi.core.value.Bytes;

/**
 * What a terminal sends: approved changes and the access log since the last batch.
 *
 * <p>Wire: array {@code [header, manifest, credentials[], changes[], log[]]}; manifest is the map
 * {1: number of changes, 2: Merkle root over the changes' bytes, 3: size of the terminal's whole
 * log after this batch, 4: hash of its newest entry}. Credentials stand once and are named by
 * index.
 *
 * @param log the access entries that no batch carried yet, in order
 * @param logSize the sequence of the newest entry of the terminal's log
 * @param logHash the hash of that entry; zeros for an empty log
 */
public record Batch(
    BatchHeader header,
    List<SessionCredential> credentials,
    List<ApprovedChange> changes,
    List<AccessEntry> log,
    long logSize,
    Bytes logHash) {
  public Batch {
    credentials = List.copyOf(credentials);
    changes = List.copyOf(changes);
    log = List.copyOf(log);
  }
}
