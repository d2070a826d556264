package jp.madoguchi.core.envelope;

import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.value.Bytes;

/**
 * What both signers of a batch state about it, so that it can be placed, answered or set aside
 * without reading its content (protocol point 2).
 *
 * @param schema version of the content's format, from 1
 * @param epoch from 1
 * @param sequence from 1
 * @param previousBatchHash SHA-256 of the sealed batch before; 32 zeros for the first of an epoch
 * @param merkleRoot over the bytes of the changes (RFC 6962)
 * @param count the number of changes
 */
public record EnvelopeAttributes(
    int schema,
    Environment environment,
    TerminalId device,
    int epoch,
    long sequence,
    Bytes previousBatchHash,
    Bytes merkleRoot,
    int count) {
  /** The one format of content that exists. */
  public static final int SCHEMA = 1;

  /** Bytes in each hash. */
  static final int HASH = 32;

  public EnvelopeAttributes {
    if (previousBatchHash.length() != HASH || merkleRoot.length() != HASH) {
      throw new IllegalArgumentException("hashes have 32 bytes");
    }
    if (schema < 1 || epoch < 1 || sequence < 1 || count < 0) {
      throw new IllegalArgumentException("schema, epoch and sequence begin at 1, the count at 0");
    }
  }
}
