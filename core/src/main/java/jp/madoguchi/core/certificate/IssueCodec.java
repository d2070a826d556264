package jp.madoguchi.core.certificate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/** What a copy was asked for with, and how its number reads, as they are kept. */
public final class IssueCodec {
  /** What a copy had that was issued before seals were printed. */
  private static final int BEFORE_SEALS = 9;

  private static final int MOST_BYTES = 16 << 10;
  private static final int LONGEST = 2_000;
  private static final int NAME = 200;

  private IssueCodec() {}

  /**
   * The part of an issue that no column holds.
   *
   * @param number its day and place are columns
   */
  public record Kept(
      CertificateKind kind,
      List<AddressNumber> people,
      List<Integer> states,
      Set<Topic> topics,
      Applicant applicant,
      String municipality,
      String terminal,
      String printer,
      Optional<Issue.Again> again,
      Stamp stamp) {
    /** Of an issue. */
    public static Kept of(Issue issue) {
      CertificateRequest request = issue.request();
      IssueNumber number = issue.number();
      return new Kept(
          request.kind(),
          request.people(),
          issue.states(),
          request.topics(),
          request.applicant(),
          number.municipality(),
          number.terminal(),
          number.printer(),
          request.again(),
          issue.stamp());
    }

    /** The request with this number. */
    public CertificateRequest request(Ulid id) {
      return new CertificateRequest(id, kind, people, topics, applicant, again);
    }
  }

  public static byte[] encode(Kept kept) {
    CborWriter out = new CborWriter();
    out.array(10).integer(kept.kind().code());
    out.array(kept.people().size());
    kept.people().forEach(person -> out.text(person.digits()));
    out.array(kept.states().size());
    kept.states().forEach(out::integer);
    out.array(kept.topics().size());
    kept.topics().stream().map(Topic::code).sorted().forEach(out::integer);
    out.array(3)
        .integer(kept.applicant().claim().code())
        .text(kept.applicant().name().value())
        .integer(kept.applicant().proof().code());
    out.text(kept.municipality()).text(kept.terminal()).text(kept.printer());
    if (kept.again().isPresent()) {
      Issue.Again again = kept.again().get();
      out.array(2).bytes(again.copy().bytes().toArray()).text(again.reason());
    } else {
      out.array(0);
    }
    out.integer(kept.stamp().code());
    return out.toBytes();
  }

  /**
   * @throws MalformedCbor it was not written here
   */
  public static Kept decode(byte[] bytes) throws MalformedCbor {
    CborReader in = new CborReader(bytes, MOST_BYTES);
    boolean stamped = in.openArray(BEFORE_SEALS, BEFORE_SEALS + 1) > BEFORE_SEALS;
    CertificateKind kind = in.readCode(CertificateKind.values(), CertificateKind::code);
    List<AddressNumber> people = new ArrayList<>();
    for (int left = in.openArray(1, CertificateRequest.MOST_PEOPLE); left > 0; left--) {
      people.add(in.readText(LONGEST, AddressNumber::new));
    }
    in.close();
    List<Integer> states = new ArrayList<>();
    for (int left = in.openArray(1, CertificateRequest.MOST_PEOPLE); left > 0; left--) {
      states.add(in.readSmallInt(1, Integer.MAX_VALUE));
    }
    in.close();
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    for (int left = in.openArray(0, Topic.values().length); left > 0; left--) {
      topics.add(in.readCode(Topic.values(), Topic::code));
    }
    in.close();
    in.openArray(3);
    Applicant applicant =
        new Applicant(
            in.readCode(Applicant.Claim.values(), Applicant.Claim::code),
            in.readText(NAME * 4, ExactText::new),
            in.readCode(Applicant.Proof.values(), Applicant.Proof::code));
    in.close();
    Kept kept =
        new Kept(
            kind,
            people,
            states,
            topics,
            applicant,
            in.readText(LONGEST),
            in.readText(LONGEST),
            in.readText(LONGEST),
            again(in),
            stamped ? in.readCode(Stamp.values(), Stamp::code) : Stamp.BY_HAND);
    in.close();
    in.finish();
    return kept;
  }

  private static Optional<Issue.Again> again(CborReader in) throws MalformedCbor {
    Optional<Issue.Again> again = Optional.empty();
    if (in.openArray(0, 2) > 0) {
      Ulid copy = Ulid.of(Bytes.of(in.readBytes(16, 16)));
      again = Optional.of(new Issue.Again(copy, in.readText(LONGEST)));
    }
    in.close();
    return again;
  }
}
