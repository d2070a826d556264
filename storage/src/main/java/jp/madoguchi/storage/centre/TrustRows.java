package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.REVOCATION;
import static jp.madoguchi.storage.centre.schema.Tables.TRUST_LIST;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.roster.RevokedCertificate;
import jp.madoguchi.core.roster.TrustList;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.schema.tables.records.RevocationRecord;
import jp.madoguchi.storage.centre.schema.tables.records.TrustListRecord;

/** Certificates that no longer count, and the newest signed list of them. */
public final class TrustRows {
  private final OwnRows own;

  TrustRows(OwnRows own) {
    this.own = own;
  }

  /** A signed list. */
  public record Published(long version, Instant issued, Instant until, Bytes signed) {}

  /** The newest list. */
  public Optional<Published> newest() {
    return own.selectFrom(TRUST_LIST)
        .orderBy(TRUST_LIST.VERSION.desc())
        .limit(1)
        .fetchOptional(TrustRows::published);
  }

  private static Published published(TrustListRecord row) {
    return new Published(
        row.getVersion(), row.getIssuedMilli(), row.getUntilMilli(), row.getContent());
  }

  /** Puts a list in the place of those before. */
  public void publish(TrustList list, Bytes signed) {
    own.deleteFrom(TRUST_LIST).and(TRUST_LIST.VERSION.lt(list.version())).execute();
    TrustListRecord row = own.newRecord(TRUST_LIST);
    row.setVersion(list.version());
    row.setIssuedMilli(list.issued());
    row.setUntilMilli(list.until());
    row.setContent(signed);
    row.insert();
  }

  /**
   * Revokes; the first word about a certificate stands.
   *
   * @param entry the administrator's act behind it
   */
  public void revoke(RevokedCertificate revoked, long entry) {
    own.insertInto(REVOCATION)
        .set(REVOCATION.FINGERPRINT, Bytes.of(revoked.certificate().bytes()))
        .set(REVOCATION.HOLDER, (short) revoked.holder().code())
        .set(REVOCATION.NAME, revoked.name())
        .set(REVOCATION.SINCE_MILLI, revoked.since())
        .set(REVOCATION.ENTRY_NUMBER, entry)
        .onConflictDoNothing()
        .execute();
  }

  /** All that is revoked. */
  public List<RevokedCertificate> revoked() {
    return own.selectFrom(REVOCATION).fetch(TrustRows::revoked);
  }

  /** Since when a certificate (SHA-256 of the DER) no longer counts. */
  public Optional<Instant> revokedSince(Bytes fingerprint) {
    return own.select(REVOCATION.SINCE_MILLI)
        .and(REVOCATION.FINGERPRINT.eq(fingerprint))
        .fetchOptional(row -> row.value1());
  }

  private static RevokedCertificate revoked(RevocationRecord row) {
    return new RevokedCertificate(
        Fingerprint.ofHash(row.getFingerprint().toArray()),
        Arrays.stream(RevokedCertificate.Holder.values())
            .filter(each -> each.code() == row.getHolder())
            .findFirst()
            .orElseThrow(),
        row.getName(),
        row.getSinceMilli());
  }
}
