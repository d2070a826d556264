package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.ADMIN_ENTRY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.administration.SignedAct;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.schema.tables.records.AdminEntryRecord;

/** What administrators did, in a chain: each entry holds the hash of the one before. */
public final class AdminEntries {
  /** Who acts where nobody does: the centre by itself. No operator may have this id. */
  private static final String CENTRE = "-";

  private final OwnRows own;

  AdminEntries(OwnRows own) {
    this.own = own;
  }

  /** One act as it was done. */
  public record Entry(
      long number,
      Instant at,
      int kind,
      String concerned,
      String choice,
      String reason,
      OperatorId administrator,
      PersonId person) {}

  /**
   * Writes an act that was verified; the caller holds the log's lock, so that numbers have no gap.
   *
   * @param person whose card signed
   * @return its number, from 1
   */
  public long add(SignedAct signed, PersonId person) {
    AdminAct act = signed.act();
    return add(
        new Entry(
            0,
            act.at(),
            act.kind().code(),
            act.concerned(),
            act.choice(),
            act.reason(),
            act.administrator(),
            person),
        signed.certificate(),
        signed.signature());
  }

  /**
   * Writes what the centre did by itself; the caller holds the log's lock.
   *
   * @param grounds what it did it on; its SHA-256 stands in the place of a card's signature
   * @return its number
   */
  public long addOwn(
      AdminAct.Kind kind,
      String concerned,
      String choice,
      String reason,
      Bytes grounds,
      Instant at) {
    return add(
        new Entry(
            0,
            at,
            kind.code(),
            concerned,
            choice,
            reason,
            new OperatorId(CENTRE),
            new PersonId(CENTRE)),
        Bytes.of(new byte[0]),
        Sha256.of(grounds.toArray()));
  }

  private long add(Entry entry, Bytes certificate, Bytes signature) {
    Optional<AdminEntryRecord> last = last();
    AdminEntryRecord row = own.newRecord(ADMIN_ENTRY);
    row.setEntryNumber(last.map(before -> before.getEntryNumber() + 1).orElse(1L));
    row.setAtMilli(entry.at());
    row.setKind((short) entry.kind());
    row.setConcerned(entry.concerned());
    row.setChoice(entry.choice());
    row.setReason(entry.reason());
    row.setOperatorId(entry.administrator());
    row.setPersonId(entry.person());
    row.setCertificate(certificate);
    row.setSignature(signature);
    row.setPreviousHash(last.map(AdminEntries::hash).orElse(Sha256.NOTHING));
    row.insert();
    return row.getEntryNumber();
  }

  /** All acts of one kind about somebody, oldest first. */
  public List<Entry> about(AdminAct.Kind kind, String concerned) {
    return own.selectFrom(ADMIN_ENTRY)
        .and(ADMIN_ENTRY.CONCERNED.eq(concerned))
        .and(ADMIN_ENTRY.KIND.eq((short) kind.code()))
        .orderBy(ADMIN_ENTRY.ENTRY_NUMBER)
        .fetch(AdminEntries::entry);
  }

  /** All acts, oldest first. */
  public List<Entry> all() {
    return own.selectFrom(ADMIN_ENTRY).orderBy(ADMIN_ENTRY.ENTRY_NUMBER).fetch(AdminEntries::entry);
  }

  /** Whether every entry continues the one before. */
  public boolean isWhole() {
    Bytes before = Sha256.NOTHING;
    long number = 0;
    for (AdminEntryRecord row :
        own.selectFrom(ADMIN_ENTRY).orderBy(ADMIN_ENTRY.ENTRY_NUMBER).fetch()) {
      number++;
      if (row.getEntryNumber() != number || !row.getPreviousHash().equals(before)) {
        return false;
      }
      before = hash(row);
    }
    return true;
  }

  private Optional<AdminEntryRecord> last() {
    return own.selectFrom(ADMIN_ENTRY)
        .orderBy(ADMIN_ENTRY.ENTRY_NUMBER.desc())
        .limit(1)
        .fetchOptional();
  }

  private static Bytes hash(AdminEntryRecord row) {
    return Sha256.of(
        new CborWriter()
            .array(11)
            .integer(row.getEntryNumber())
            .integer(row.getAtMilli().toEpochMilli())
            .integer(row.getKind())
            .text(row.getConcerned())
            .text(row.getChoice())
            .text(row.getReason())
            .text(row.getOperatorId().value())
            .text(row.getPersonId().value())
            .bytes(row.getCertificate().toArray())
            .bytes(row.getSignature().toArray())
            .bytes(row.getPreviousHash().toArray())
            .toBytes());
  }

  private static Entry entry(AdminEntryRecord row) {
    return new Entry(
        row.getEntryNumber(),
        row.getAtMilli(),
        row.getKind(),
        row.getConcerned(),
        row.getChoice(),
        row.getReason(),
        row.getOperatorId(),
        row.getPersonId());
  }
}
