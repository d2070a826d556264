package jp.madoguchi.core.medium;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.directive.Directives;
import jp.madoguchi.core.enrolment.IssuedPair;
import jp.madoguchi.core.lease.LeaseGrantCodec;
import jp.madoguchi.core.ledger.LedgerNews;
import jp.madoguchi.core.ledger.ReceiptProof;
import jp.madoguchi.core.ledger.ReceiptQuestion;
import jp.madoguchi.core.order.OrderCodec;
import jp.madoguchi.core.roster.TrustListCodec;
import jp.madoguchi.core.value.Bytes;

/**
 * What the centre answers by medium to {@link CarriedQuestions}. Each part proves itself, as over a
 * line.
 *
 * <p>Wire: array {@code [[version, trust list], issued pair, lease grant, [era, size, news],
 * [[question, answer], …], order, past]}, each but the proofs null where there is none, with the
 * directives as an eighth part where there are any.
 *
 * @param trust the newest signed trust list
 * @param pair an {@link IssuedPair}
 * @param lease a signed grant
 * @param news of the centre's log
 * @param proofs of receipts
 * @param order a signed order that waits for the terminal
 * @param past of a centre that was put back
 * @param directives that the terminal does not hold
 */
public record CarriedAnswers(
    Optional<OfTrust> trust,
    Optional<Bytes> pair,
    Optional<Bytes> lease,
    Optional<News> news,
    List<Proofs> proofs,
    Optional<Bytes> order,
    Optional<CarriedPast> past,
    Directives directives) {
  /** Questions about receipts on one medium: those that were asked, and those of its batches. */
  public static final int MOST_PROOFS = 32;

  private static final int PARTS = 7;
  private static final int ALL_PARTS = 8;
  private static final int MOST_ANSWER = 512 << 10;
  private static final int MAX_SIZE =
      TrustListCodec.MAX_SIZE
          + MOST_PROOFS * MOST_ANSWER
          + OrderCodec.MAX_SIZE
          + Directives.MAX_SIZE;

  /** The trust list of this version. */
  public record OfTrust(long version, Bytes signed) {}

  /** {@link LedgerNews} for somebody who knows the log up to this era and size. */
  public record News(int era, long size, Bytes news) {}

  /** Proofs as they are answered to a {@link ReceiptQuestion}. */
  public record Proofs(ReceiptQuestion question, List<ReceiptProof> answer) {
    public Proofs {
      answer = List.copyOf(answer);
      if (answer.size() != question.places().size()) {
        throw new IllegalArgumentException("a proof for each receipt");
      }
    }
  }

  public CarriedAnswers {
    proofs = List.copyOf(proofs);
    if (proofs.size() > MOST_PROOFS) {
      throw new IllegalArgumentException("too many proofs for a medium");
    }
  }

  /** Nothing is answered. */
  public static CarriedAnswers none() {
    return ordered(Optional.empty());
  }

  /** An order, or nothing, is all that is answered. */
  public static CarriedAnswers ordered(Optional<Bytes> order) {
    return new CarriedAnswers(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        order,
        Optional.empty(),
        Directives.none());
  }

  /** Whether these are what a terminal may be told that opens for nobody. */
  boolean ofLapsed() {
    return news.isEmpty() && proofs.isEmpty() && past.isEmpty() && directives.isEmpty();
  }

  /** The answer to a question, where the medium has a proof for each of its receipts. */
  Optional<byte[]> answer(ReceiptQuestion question) {
    Map<ReceiptQuestion.Place, ReceiptProof> known = new HashMap<>();
    for (Proofs each : proofs) {
      for (int i = 0; i < each.answer().size() && each.question().now() == question.now(); i++) {
        known.put(each.question().places().get(i), each.answer().get(i));
      }
    }
    return known.keySet().containsAll(question.places())
        ? Optional.of(ReceiptQuestion.answer(question.places().stream().map(known::get).toList()))
        : Optional.empty();
  }

  /** The canonical bytes. */
  public byte[] encode() {
    CborWriter out = new CborWriter().array(directives.isEmpty() ? PARTS : ALL_PARTS);
    trust.ifPresentOrElse(
        list -> out.array(2).integer(list.version()).bytes(list.signed().toArray()), out::nil);
    pair.ifPresentOrElse(bytes -> out.bytes(bytes.toArray()), out::nil);
    lease.ifPresentOrElse(bytes -> out.bytes(bytes.toArray()), out::nil);
    news.ifPresentOrElse(
        each -> out.array(3).integer(each.era()).integer(each.size()).bytes(each.news().toArray()),
        out::nil);
    out.array(proofs.size());
    for (Proofs each : proofs) {
      out.array(2).bytes(each.question().encode()).bytes(ReceiptQuestion.answer(each.answer()));
    }
    order.ifPresentOrElse(signed -> out.bytes(signed.toArray()), out::nil);
    past.ifPresentOrElse(each -> each.write(out), out::nil);
    if (!directives.isEmpty()) {
      out.bytes(directives.encode());
    }
    return out.toBytes();
  }

  /**
   * Reads exactly what {@link #encode} writes; nothing in it is verified.
   *
   * @throws MalformedCbor these are not the canonical bytes of answers
   */
  public static CarriedAnswers decode(byte[] encoded) throws MalformedCbor {
    CborReader in = new CborReader(encoded, MAX_SIZE);
    int parts = in.openArray(PARTS, ALL_PARTS);
    Optional<OfTrust> trust = in.readNull() ? Optional.empty() : Optional.of(trust(in));
    Optional<Bytes> pair = CarriedQuestions.bytes(in, IssuedPair.MAX_SIZE);
    Optional<Bytes> lease = CarriedQuestions.bytes(in, LeaseGrantCodec.MAX_SIZE);
    Optional<News> news = in.readNull() ? Optional.empty() : Optional.of(news(in));
    int count = in.openArray(0, MOST_PROOFS);
    List<Proofs> proofs = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      proofs.add(proofs(in));
    }
    in.close();
    Optional<Bytes> order = CarriedQuestions.bytes(in, OrderCodec.MAX_SIZE);
    Optional<CarriedPast> past =
        in.readNull() ? Optional.empty() : Optional.of(CarriedPast.read(in));
    Directives directives =
        parts == ALL_PARTS
            ? Directives.decode(in.readBytes(Directives.MAX_SIZE))
            : Directives.none();
    in.close();
    in.finish();
    return new CarriedAnswers(trust, pair, lease, news, proofs, order, past, directives);
  }

  private static OfTrust trust(CborReader in) throws MalformedCbor {
    in.openArray(2);
    OfTrust trust =
        new OfTrust(in.readInt(1, Long.MAX_VALUE), Bytes.of(in.readBytes(TrustListCodec.MAX_SIZE)));
    in.close();
    return trust;
  }

  private static News news(CborReader in) throws MalformedCbor {
    in.openArray(3);
    News news =
        new News(
            in.readSmallInt(0, Integer.MAX_VALUE),
            in.readInt(0, Long.MAX_VALUE),
            Bytes.of(in.readBytes(LedgerNews.MAX_SIZE)));
    in.close();
    return news;
  }

  private static Proofs proofs(CborReader in) throws MalformedCbor {
    in.openArray(2);
    ReceiptQuestion question = ReceiptQuestion.decode(in.readBytes(ReceiptQuestion.MAX_SIZE));
    Proofs proofs = new Proofs(question, question.readAnswer(in.readBytes(MOST_ANSWER)));
    in.close();
    return proofs;
  }
}
