package jp.madoguchi.core.trust;

/**
 * The object identifiers of this product. The arc hangs below 2.25, under which anybody may take
 * the number of a random UUID without asking (ITU-T X.667); ours is
 * 08f6605d-5d0f-402c-89cc-9f5049984784. A number is never given a second meaning.
 */
public final class Oids {
  public static final String ARC = "2.25.11913083501820501820513493890106935172";

  /** Below it: the roles that a certificate may name as extended key usage. */
  public static final String ROLES = ARC + ".1";

  /** Content type of a batch: {@code SealedContent} of a {@code Batch}. */
  public static final String BATCH = ARC + ".2.1";

  /** Content type of a receipt. */
  public static final String RECEIPT = ARC + ".2.2";

  /** Content type of a delta. */
  public static final String DELTA = ARC + ".2.3";

  /** Content type of the index of a medium that carries batches. */
  public static final String MEDIUM = ARC + ".2.4";

  /** Content type of the index of a medium that carries the answer. */
  public static final String MEDIUM_ANSWER = ARC + ".2.5";

  /** Content type of a trust list. */
  public static final String TRUST_LIST = ARC + ".2.6";

  /** Content type of a lease that was granted. */
  public static final String LEASE = ARC + ".2.7";

  /** Content type of an order to one terminal. */
  public static final String ORDER = ARC + ".2.8";

  /** Content type of a signed head of the register's tree. */
  public static final String TREE_HEAD = ARC + ".2.30";

  /** Content type of an office's login policy. */
  public static final String LOGIN_POLICY = ARC + ".2.31";

  /** A signed register of operators. */
  public static final String OPERATOR_REGISTER = ARC + ".2.32";

  /** A signed order to unlock an operator. */
  public static final String UNLOCK_ORDER = ARC + ".2.33";

  /** Content type of an upload's manifest. */
  public static final String UPLOAD_MANIFEST = ARC + ".2.9";

  /** Content type of a terminal's request for new certificates. */
  public static final String KEY_RENEWAL = ARC + ".2.20";

  /** Content type of a batch in its old envelope, sealed once more. */
  public static final String RESEALED_BATCH = ARC + ".2.21";

  /** Signed attribute: what an envelope is about. */
  public static final String ENVELOPE_ATTRIBUTES = ARC + ".3.1";

  /** Signed attribute: environment and schema of a message that is not encrypted. */
  public static final String MESSAGE_ATTRIBUTES = ARC + ".3.2";

  /** Recipient information: ECDH P-256 and ML-KEM-768 together. */
  public static final String HYBRID_RECIPIENT = ARC + ".4.1";

  /** Below it: suites of algorithms. */
  public static final String SUITES = ARC + ".5";

  private Oids() {}
}
