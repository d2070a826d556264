package jp.madoguchi.core.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.envelope.Heading;
import jp.madoguchi.core.envelope.MessageKind;
import jp.madoguchi.core.envelope.SignedForm;
import jp.madoguchi.core.office.OfficeCode;
import jp.madoguchi.core.operator.CredentialCodec;
import jp.madoguchi.core.operator.Grant;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.value.Bytes;

/** The canonical bytes of an {@link OperatorRegister}, and the same with two signatures. */
public final class RegisterCodec {
  /** Signed bytes above 1 MiB are refused unread. */
  public static final int MAX_SIZE = 1 << 20;

  private static final int FORMAT = 1;
  private static final int KEYS = 6;
  private static final int PARTS = 8;
  private static final int ID = 32;
  private static final int NAME = 800;
  private static final int MOST_GRANTS = 200;
  private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
  private static final Comparator<Grant> ORDER =
      Comparator.<Grant>comparingInt(grant -> grant.right().code())
          .thenComparing(RegisterCodec::office)
          .thenComparing(Grant::from)
          .thenComparing(Grant::until);

  private static final SignedForm<OperatorRegister> FORM =
      new SignedForm<>(
          MessageKind.OPERATOR_REGISTER,
          MAX_SIZE,
          RegisterCodec::encode,
          RegisterCodec::decode,
          OperatorRegister::environment);

  private RegisterCodec() {}

  public static Bytes sign(OperatorRegister register, CentreKeys keys) {
    return FORM.sign(register, keys.receiptSigner());
  }

  /**
   * Checks size, both signatures and all else about a signed register, except whether it is newer
   * than another and whose office's it is.
   *
   * @throws EnvelopeRefused with the first check that does not hold
   */
  public static OperatorRegister verify(Bytes signed, CertificateCheck check)
      throws EnvelopeRefused {
    return FORM.verify(signed, check);
  }

  public static byte[] encode(OperatorRegister register) {
    CborWriter out = new CborWriter().map(KEYS);
    new Heading(FORMAT, register.environment(), register.municipality()).write(out);
    out.integer(4).integer(register.version());
    out.integer(5).integer(register.issued().getEpochSecond());
    out.integer(6).array(register.operators().size());
    register.operators().forEach(operator -> write(out.array(PARTS), operator));
    return out.toBytes();
  }

  private static void write(CborWriter out, Operator operator) {
    out.text(operator.id().value())
        .text(operator.person().value())
        .text(operator.name())
        .text(operator.department());
    out.array(operator.rights().size());
    operator.rights().stream().sorted().forEach(right -> out.integer(right.code()));
    out.array(operator.grants().size());
    operator.grants().stream()
        .sorted(ORDER)
        .forEach(grant ->
            out.array(4)
                .integer(grant.right().code())
                .text(office(grant))
                .integer(grant.from().toEpochDay())
                .integer(grant.until().toEpochDay()));
    out.integer(operator.from().toEpochDay()).integer(operator.until().toEpochDay());
  }

  private static String office(Grant grant) {
    return grant.office().map(OfficeCode::value).orElse("");
  }

  /**
   * Reads exactly what {@link #encode} writes.
   *
   * @throws MalformedCbor these are not the canonical bytes of a register
   */
  public static OperatorRegister decode(byte[] bytes) throws MalformedCbor {
    CborReader in = new CborReader(bytes, MAX_SIZE);
    in.openMap(KEYS, KEYS);
    Heading heading = Heading.read(in, FORMAT);
    long version = in.at(4).readInt(1, Long.MAX_VALUE);
    var issued = CredentialCodec.seconds(in.at(5));
    int start = in.at(6).offset();
    List<Operator> operators = new ArrayList<>();
    for (int i = in.openArray(0, OperatorRegister.MOST); i > 0; i--) {
      operators.add(operator(in));
    }
    in.close();
    in.close();
    in.finish();
    return canonical(
        new OperatorRegister(
            heading.environment(), heading.municipality(), version, issued, unique(in, operators)),
        bytes,
        start);
  }

  private static List<Operator> unique(CborReader in, List<Operator> operators)
      throws MalformedCbor {
    Set<OperatorId> ids = new HashSet<>();
    if (!operators.stream().map(Operator::id).allMatch(ids::add)) {
      throw new MalformedCbor(in.offset(), MalformedCbor.Reason.INVALID_VALUE);
    }
    return operators;
  }

  /** Order within sets is part of the form: one register has one encoding. */
  private static OperatorRegister canonical(OperatorRegister read, byte[] bytes, int start)
      throws MalformedCbor {
    if (!Bytes.of(encode(read)).equals(Bytes.of(bytes))) {
      throw new MalformedCbor(start, MalformedCbor.Reason.INVALID_VALUE);
    }
    return read;
  }

  private static Operator operator(CborReader in) throws MalformedCbor {
    in.openArray(PARTS);
    OperatorId id = in.readText(ID, OperatorId::new);
    PersonId person = in.readText(ID, PersonId::new);
    String name = in.readText(NAME);
    String department = in.readText(NAME);
    Set<Right> rights = new HashSet<>();
    for (int i = in.openArray(0, Right.values().length); i > 0; i--) {
      rights.add(in.readCode(Right.values(), Right::code));
    }
    in.close();
    Set<Grant> grants = new HashSet<>();
    for (int i = in.openArray(0, MOST_GRANTS); i > 0; i--) {
      grants.add(grant(in));
    }
    in.close();
    Operator operator =
        new Operator(id, person, name, department, rights, grants, day(in), day(in));
    in.close();
    return operator;
  }

  private static Grant grant(CborReader in) throws MalformedCbor {
    in.openArray(4);
    int start = in.offset();
    Right right = in.readCode(Right.values(), Right::code);
    Optional<OfficeCode> office =
        in.<Optional<OfficeCode>>readText(
            16, text -> text.isEmpty() ? Optional.empty() : Optional.of(new OfficeCode(text)));
    try {
      return new Grant(right, office, day(in), day(in));
    } catch (IllegalArgumentException endsBefore) {
      throw in.invalid(start, endsBefore);
    } finally {
      in.close();
    }
  }

  private static LocalDate day(CborReader in) throws MalformedCbor {
    return LocalDate.ofEpochDay(in.readInt(-LAST_DAY, LAST_DAY));
  }
}
