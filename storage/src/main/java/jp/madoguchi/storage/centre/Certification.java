package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.CERTIFICATE_END;
import static jp.madoguchi.storage.centre.schema.Tables.DEVICE_CERTIFICATE;
import static jp.madoguchi.storage.centre.schema.Tables.ISSUED_PAIR;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.schema.tables.records.IssuedPairRecord;

/** The certificates that the centre gave terminals, and how long those that it saw are valid. */
public final class Certification {
  private final OwnRows own;

  Certification(OwnRows own) {
    this.own = own;
  }

  /**
   * A pair as it was given.
   *
   * @param request the name of what was asked
   * @param certificates SHA-256 of each, DER, the one of the key on a curve first
   * @param entry the administrator's act behind it; 0 where the terminal's old keys asked
   * @param asked the signed bytes of the request
   * @param answer what the terminal was told
   */
  public record Given(
      Fingerprint request,
      TerminalId terminal,
      List<Bytes> certificates,
      Instant issued,
      long entry,
      Bytes asked,
      Bytes answer) {}

  /** What was answered to a request. */
  public Optional<Given> find(Fingerprint request) {
    return own.selectFrom(ISSUED_PAIR)
        .and(ISSUED_PAIR.REQUEST.eq(Bytes.of(request.bytes())))
        .fetchOptional(Certification::given);
  }

  /** The terminal's newest pair; empty where it has none from here. */
  public Optional<Given> newest(TerminalId terminal) {
    return own.selectFrom(ISSUED_PAIR)
        .and(ISSUED_PAIR.TERMINAL.eq(terminal))
        .orderBy(ISSUED_PAIR.PAIR_NUMBER.desc())
        .limit(1)
        .fetchOptional(Certification::given);
  }

  /**
   * The certificates that go together with this one, it included: a pair from here, else all of the
   * terminal's that are none.
   */
  public List<Bytes> pairOf(TerminalId terminal, Bytes certificate) {
    return own.selectFrom(ISSUED_PAIR)
        .and(ISSUED_PAIR.CLASSICAL.eq(certificate))
        .fetchOptional(Certification::given)
        .map(Given::certificates)
        .orElseGet(() -> first(terminal));
  }

  /** What the terminal was registered with, before it had any from here. */
  private List<Bytes> first(TerminalId terminal) {
    List<Bytes> given = new ArrayList<>();
    own.selectFrom(ISSUED_PAIR)
        .and(ISSUED_PAIR.TERMINAL.eq(terminal))
        .forEach(row -> given.addAll(List.of(row.getClassical(), row.getQuantumSafe())));
    return own
        .select(DEVICE_CERTIFICATE.FINGERPRINT)
        .and(DEVICE_CERTIFICATE.TERMINAL.eq(terminal))
        .fetch(row -> row.value1())
        .stream()
        .filter(each -> !given.contains(each))
        .toList();
  }

  /** Keeps a pair and registers its certificates for a terminal that is known. */
  public void give(Given pair, Instant until) {
    IssuedPairRecord row = own.newRecord(ISSUED_PAIR);
    row.setRequest(Bytes.of(pair.request().bytes()));
    row.setTerminal(pair.terminal());
    row.setPairNumber(1 + own.count(ISSUED_PAIR, ISSUED_PAIR.TERMINAL.eq(pair.terminal())));
    row.setClassical(pair.certificates().getFirst());
    row.setQuantumSafe(pair.certificates().getLast());
    row.setIssuedMilli(pair.issued());
    row.setEntryNumber(pair.entry());
    row.setAsked(pair.asked());
    row.setContent(pair.answer());
    row.insert();
    pair.certificates().forEach(each -> register(pair.terminal(), each, until));
  }

  /** Registers certificates that this centre gave a terminal and has forgotten since. */
  public void adopt(TerminalId terminal, List<Bytes> certificates, Instant until) {
    certificates.forEach(each -> register(terminal, each, until));
  }

  private void register(TerminalId terminal, Bytes certificate, Instant until) {
    own.insertInto(DEVICE_CERTIFICATE)
        .set(DEVICE_CERTIFICATE.FINGERPRINT, certificate)
        .set(DEVICE_CERTIFICATE.TERMINAL, terminal)
        .onConflictDoNothing()
        .execute();
    ends(certificate, until);
  }

  /** Notes until when a certificate (SHA-256 of the DER) is valid by itself. */
  public void ends(Bytes certificate, Instant until) {
    own.insertInto(CERTIFICATE_END)
        .set(CERTIFICATE_END.FINGERPRINT, certificate)
        .set(CERTIFICATE_END.UNTIL_MILLI, until)
        .onConflictDoNothing()
        .execute();
  }

  /** Those certificates (SHA-256 of the DER) that were valid no longer than this. */
  public Set<Bytes> endedBefore(Instant end) {
    return own.select(CERTIFICATE_END.FINGERPRINT)
        .and(CERTIFICATE_END.UNTIL_MILLI.lt(end))
        .fetchSet(row -> row.value1());
  }

  private static Given given(IssuedPairRecord row) {
    return new Given(
        Fingerprint.ofHash(row.getRequest().toArray()),
        row.getTerminal(),
        List.of(row.getClassical(), row.getQuantumSafe()),
        row.getIssuedMilli(),
        row.getEntryNumber(),
        row.getAsked(),
        row.getContent());
  }
}
