package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.REVOCATION;
import static jp.madoguchi.storage.centre.schema.Tables.TRUST_LIST;
import static jp.madoguchi.storage.centre.schema.Tables.TRUST_SHOWN;
import static jp.madoguchi.storage.centre.schema.Tables.TRUST_VERSION;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.office.TerminalId;
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
    remember(list.version());
  }

  /**
   * Whether this centre issued that version, or took it over; 0 stands for none at all. A version
   * that it does not know was issued after the backup to which it was put back.
   */
  public boolean knows(long version) {
    return version == 0 || own.exists(TRUST_VERSION, TRUST_VERSION.VERSION.eq(version));
  }

  /** The highest version that this centre issued or took over; 0 where there is none. */
  public long highest() {
    return own.select(TRUST_VERSION.VERSION)
        .orderBy(TRUST_VERSION.VERSION.desc())
        .limit(1)
        .fetchOptional(row -> row.value1())
        .orElse(0L);
  }

  /** From now on this version is known, and no list at or below it is issued. */
  public void remember(long version) {
    own.insertInto(TRUST_VERSION)
        .set(TRUST_VERSION.VERSION, version)
        .onConflictDoNothing()
        .execute();
  }

  /**
   * A list that had been forgotten.
   *
   * @param terminal that showed it
   * @param entry its number among the administrators' entries
   */
  public record Shown(long version, TerminalId terminal, Instant taken, long entry, Bytes signed) {}

  /** Keeps a list that was taken over. */
  public void shown(Shown list) {
    own.insertInto(TRUST_SHOWN)
        .set(TRUST_SHOWN.VERSION, list.version())
        .set(TRUST_SHOWN.TERMINAL, list.terminal())
        .set(TRUST_SHOWN.TAKEN_MILLI, list.taken())
        .set(TRUST_SHOWN.ENTRY_NUMBER, list.entry())
        .set(TRUST_SHOWN.CONTENT, list.signed())
        .execute();
  }

  /** All lists that were taken over, in order of version. */
  public List<Shown> shown() {
    return own.selectFrom(TRUST_SHOWN)
        .orderBy(TRUST_SHOWN.VERSION)
        .fetch(row ->
            new Shown(
                row.getVersion(),
                row.getTerminal(),
                row.getTakenMilli(),
                row.getEntryNumber(),
                row.getContent()));
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
