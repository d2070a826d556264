package jp.madoguchi.core.change;

import java.time.Instant;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/**
 * A second operator's decision over one change (決裁), signed by their card's key in slot 9C over the
 * CBOR array ["madoguchi-approval-1", digest of the act, approver, session (16 bytes), approved at
 * in epoch seconds].
 *
 * <p>Wire: array {@code [approver, session, approved at (epoch seconds), certificate, signature]}.
 *
 * @param approvedAt whole seconds
 * @param certificate the card's signature certificate, DER
 * @param signature DER ECDSA P-256 with SHA-256
 */
public record Approval(
    OperatorId approver, Ulid session, Instant approvedAt, Bytes certificate, Bytes signature) {}
