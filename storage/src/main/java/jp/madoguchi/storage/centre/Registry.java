package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.DEVICE;
import static jp.madoguchi.storage.centre.schema.Tables.DEVICE_CERTIFICATE;
import static jp.madoguchi.storage.centre.schema.Tables.DEVICE_ORDER;
import static jp.madoguchi.storage.centre.schema.Tables.OPERATOR_ENTRY;
import static jp.madoguchi.storage.centre.schema.Tables.OPERATOR_RIGHT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.schema.tables.records.DeviceRecord;
import jp.madoguchi.storage.centre.schema.tables.records.OperatorEntryRecord;
import org.jooq.DSLContext;

/** The registers of terminals and of operators (照合情報認証管理簿). */
public final class Registry {
  private final OwnRows own;
  private final DSLContext sql;
  private final Grants grants;

  Registry(OwnRows own) {
    this.own = own;
    this.sql = own.sql();
    this.grants = new Grants(own);
  }

  /**
   * Takes a terminal in, or begins a new epoch of one that is known; its row of batches starts
   * afresh, and orders to the one before are forgotten.
   *
   * @param certificates SHA-256 of each of its certificates, DER
   */
  public void enrol(TerminalId id, int epoch, List<Bytes> certificates) {
    Bytes none = CentreStore.noHash();
    Device fresh = new Device(id, epoch, DeviceState.ACTIVE, 0, none, none, 0, none);
    Device device =
        device(id).map(known -> fresh.logged(known.logSequence(), known.logHash())).orElse(fresh);
    own.deleteFrom(DEVICE_CERTIFICATE).and(DEVICE_CERTIFICATE.TERMINAL.eq(id)).execute();
    own.deleteFrom(DEVICE_ORDER).and(DEVICE_ORDER.TERMINAL.eq(id)).execute();
    keep(device);
    for (Bytes certificate : certificates) {
      own.insertInto(DEVICE_CERTIFICATE)
          .set(DEVICE_CERTIFICATE.FINGERPRINT, certificate)
          .set(DEVICE_CERTIFICATE.TERMINAL, id)
          .execute();
    }
  }

  /** Registers certificates that a terminal has beside those that are known here. */
  public void know(TerminalId id, List<Bytes> certificates) {
    for (Bytes certificate : certificates) {
      own.insertInto(DEVICE_CERTIFICATE)
          .set(DEVICE_CERTIFICATE.FINGERPRINT, certificate)
          .set(DEVICE_CERTIFICATE.TERMINAL, id)
          .onConflictDoNothing()
          .execute();
    }
  }

  /** The terminal. */
  public Optional<Device> device(TerminalId id) {
    return own.selectFrom(DEVICE).and(DEVICE.TERMINAL.eq(id)).fetchOptional(Registry::device);
  }

  /** The terminal that this certificate was registered for; SHA-256 of the DER. */
  public Optional<Device> deviceOf(Bytes certificate) {
    return sql.select(DEVICE.fields())
        .from(DEVICE)
        .join(DEVICE_CERTIFICATE)
        .on(own.in(DEVICE_CERTIFICATE))
        .and(DEVICE_CERTIFICATE.TERMINAL.eq(DEVICE.TERMINAL))
        .where(own.in(DEVICE))
        .and(DEVICE_CERTIFICATE.FINGERPRINT.eq(certificate))
        .fetchOptional(row -> device(row.into(DEVICE)));
  }

  /** SHA-256 of each certificate of a terminal, DER. */
  public List<Bytes> certificates(TerminalId id) {
    return own.select(DEVICE_CERTIFICATE.FINGERPRINT)
        .and(DEVICE_CERTIFICATE.TERMINAL.eq(id))
        .fetch(row -> row.value1());
  }

  /** All terminals, in order of id. */
  public List<Device> devices() {
    return own.selectFrom(DEVICE).orderBy(DEVICE.TERMINAL).fetch(Registry::device);
  }

  /** Writes a terminal's standing. */
  public void keep(Device device) {
    DeviceRecord row = own.newRecord(DEVICE);
    row.setTerminal(device.id());
    row.setEpoch(device.epoch());
    row.setState(device.state().code());
    row.setLastSequence(device.lastSequence());
    row.setLastBatchHash(device.lastBatchHash());
    row.setLastReceiptHash(device.lastReceiptHash());
    row.setLogSequence(device.logSequence());
    row.setLogHash(device.logHash());
    row.merge();
  }

  /** Gives a terminal another state; one that is unknown stays so. */
  public void mark(TerminalId id, DeviceState state) {
    sql.update(DEVICE)
        .set(DEVICE.STATE, state.code())
        .where(own.in(DEVICE))
        .and(DEVICE.TERMINAL.eq(id))
        .execute();
  }

  /** Begins the next epoch of a terminal that is known; its row of batches starts afresh. */
  public void beginEpoch(Device device) {
    Bytes none = CentreStore.noHash();
    keep(
        new Device(
            device.id(),
            device.epoch() + 1,
            DeviceState.ACTIVE,
            0,
            none,
            none,
            device.logSequence(),
            device.logHash()));
  }

  /** Takes an operator in, or changes the entry of one that is known. */
  public void register(RegisteredOperator entry) {
    Operator operator = entry.operator();
    OperatorEntryRecord row = own.newRecord(OPERATOR_ENTRY);
    row.setOperatorId(operator.id());
    row.setPersonId(operator.person());
    row.setName(operator.name());
    row.setDepartment(operator.department());
    row.setValidFrom(operator.from());
    row.setValidUntil(operator.until());
    row.setCertificateHash(entry.certificateHash());
    row.merge();
    own.deleteFrom(OPERATOR_RIGHT).and(OPERATOR_RIGHT.OPERATOR_ID.eq(operator.id())).execute();
    for (Right right : operator.rights()) {
      own.insertInto(OPERATOR_RIGHT)
          .set(OPERATOR_RIGHT.OPERATOR_ID, operator.id())
          .set(OPERATOR_RIGHT.RIGHT_CODE, (short) right.code())
          .execute();
    }
    grants.write(operator.id(), operator.grants());
  }

  /** All operators, in order of id. */
  public List<Operator> operators() {
    return own.selectFrom(OPERATOR_ENTRY)
        .orderBy(OPERATOR_ENTRY.OPERATOR_ID)
        .fetch(row -> operator(row).operator());
  }

  /** Whether anybody is registered. */
  public boolean hasOperators() {
    return own.exists(OPERATOR_ENTRY);
  }

  /** The operator. */
  public Optional<RegisteredOperator> operator(OperatorId id) {
    return own.selectFrom(OPERATOR_ENTRY)
        .and(OPERATOR_ENTRY.OPERATOR_ID.eq(id))
        .fetchOptional(this::operator);
  }

  private RegisteredOperator operator(OperatorEntryRecord row) {
    return new RegisteredOperator(
        new Operator(
            row.getOperatorId(),
            row.getPersonId(),
            row.getName(),
            row.getDepartment(),
            rights(row.getOperatorId()),
            grants.of(row.getOperatorId()),
            row.getValidFrom(),
            row.getValidUntil()),
        row.getCertificateHash());
  }

  private Set<Right> rights(OperatorId operator) {
    return own
        .select(OPERATOR_RIGHT.RIGHT_CODE)
        .and(OPERATOR_RIGHT.OPERATOR_ID.eq(operator))
        .fetch(row -> Grants.right(row.value1()))
        .stream()
        .collect(Collectors.toSet());
  }

  private static Device device(DeviceRecord row) {
    return new Device(
        row.getTerminal(),
        row.getEpoch(),
        DeviceState.of(row.getState()),
        row.getLastSequence(),
        row.getLastBatchHash(),
        row.getLastReceiptHash(),
        row.getLogSequence(),
        row.getLogHash());
  }
}
