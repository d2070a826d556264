package jp.madoguchi.terminal.sync;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.delta.Delta;
import jp.madoguchi.core.delta.DeltaCodec;
import jp.madoguchi.core.delta.Downstream;
import jp.madoguchi.core.delta.ResidentsAsked;
import jp.madoguchi.core.envelope.EnvelopeFlaw;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.reconcile.Descent;
import jp.madoguchi.core.reconcile.NotProven;
import jp.madoguchi.core.reconcile.SignedHead;
import jp.madoguchi.core.reconcile.TreeHead;
import jp.madoguchi.core.reconcile.TreeQuestion;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.value.Bytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings down what others changed (protocol point 17). First the two registers are compared by
 * cursor and root; where they are alike, that was all. Where a page would not lead to the centre's
 * root, the residents in question are found by descent and asked for. A centre that has not come as
 * far as this register was put back; nothing is undone here before it has caught up.
 *
 * @param live whether the centre itself answers, so that its answers are of this moment
 */
record Receiving(
    Outbox outbox,
    Downstream downstream,
    Line line,
    CertificateCheck check,
    MunicipalityCode municipality,
    Optional<ReadAhead> ahead,
    boolean live) {
  private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);
  private static final byte[] NOTHING = new byte[0];
  private static final int IN_THE_MIDST = 404;
  private static final int MOST_DESCENTS = 3;

  /** A question that got no answer of use. */
  private static final class Unanswered extends Exception {
    private static final long serialVersionUID = 1;

    private final transient CourierStep step;

    Unanswered(CourierStep step) {
      super(step.toString());
      this.step = step;
    }
  }

  /** Over what a medium brought: it tells of the moment at which it was written. */
  Receiving over(Line other) {
    return new Receiving(outbox, downstream, other, check, municipality, Optional.empty(), false);
  }

  Receiving readingAhead(Executor workers) {
    return new Receiving(
        outbox, downstream, line, check, municipality, Optional.of(new ReadAhead(workers)), live);
  }

  CourierStep step() throws InterruptedException {
    try {
      return receive();
    } catch (Unanswered none) {
      return none.step;
    } catch (LineDown e) {
      return new CourierStep.NoLine(e.reason());
    } catch (MalformedCbor | IllegalArgumentException e) {
      LOG.warn("the centre's answer about its register cannot be read", e);
      return new CourierStep.DeltaRejected(DeltaFlaw.MALFORMED);
    }
  }

  private CourierStep receive() throws Unanswered, LineDown, MalformedCbor, InterruptedException {
    TreeHead centre = TreeHead.decode(ask(new LinePath.Tree(), NOTHING));
    Downstream.Standing here = downstream.standing();
    boolean filling = downstream.isFilling();
    long from = here.head().cursor();
    boolean midway = filling && from > 0;
    if (here.head().equals(centre) && here.unconfirmed() == 0 && !midway) {
      if (live) {
        downstream.alikeAt(check.clock().now());
      }
      return new CourierStep.Idle();
    }
    boolean behind = centre.cursor() < from;
    if (behind || (from > 0 && !filling && !isPastOf(here.head()))) {
      return putBack(centre, behind);
    }
    Delta page = filling ? fillPage(from) : deltaPage(from);
    if (page.kind() != Delta.Kind.PAGE || page.fromCursor() != from) {
      return new CourierStep.DeltaRejected(DeltaFlaw.NOT_ASKED_FOR);
    }
    boolean last = page.toCursor() >= centre.cursor();
    boolean all = from == 0 && last;
    if (filling && !last) {
      long next = page.toCursor();
      ahead.ifPresent(reading -> reading.begin(next, () -> page(new LinePath.FillFrom(next))));
    }
    return switch (filling && !all ? downstream.fill(page, last) : downstream.apply(page)) {
      case Downstream.Applied(var counts) ->
          filling && downstream.isFilling()
              ? new CourierStep.Filled(page.toCursor(), counts)
              : new CourierStep.Received(page.toCursor(), counts);
      case Downstream.OwnFirst _ -> new CourierStep.Idle();
      case Downstream.NotNext _ -> new CourierStep.DeltaRejected(DeltaFlaw.NOT_ASKED_FOR);
      case Downstream.RootDiffers _, Downstream.PartlyRepaired _ -> repair();
    };
  }

  /** The page that was read ahead; where that came to nothing, it is asked for as any other. */
  private Delta fillPage(long from) throws Unanswered, LineDown, InterruptedException {
    Optional<Delta> read = ahead.isPresent() ? ahead.get().take(from) : Optional.empty();
    return read.isPresent() ? read.get() : page(new LinePath.FillFrom(from));
  }

  private Delta deltaPage(long from) throws Unanswered, LineDown, InterruptedException {
    ahead.ifPresent(ReadAhead::forget);
    return page(new LinePath.DeltaFrom(from));
  }

  private Delta page(LinePath path) throws Unanswered, LineDown, InterruptedException {
    return delta(ask(path, NOTHING));
  }

  /** What it lost of ours goes up before anything comes down. */
  private CourierStep putBack(TreeHead centre, boolean behind)
      throws Unanswered, LineDown, MalformedCbor, InterruptedException {
    Optional<CourierStep> lost = new Retracing(outbox).over(line);
    if (lost.isPresent()) {
      return lost.get();
    }
    if (behind) {
      return new CourierStep.CentreBehind(centre.cursor());
    }
    LOG.warn("The centre has another past than this register");
    return repair();
  }

  /**
   * Whether the centre once stood where this register does. Where it did not, what follows would be
   * put on top of states that it does not have.
   */
  private boolean isPastOf(TreeHead here) throws Unanswered, LineDown, InterruptedException {
    LinePath path = new LinePath.PointAt(here.cursor());
    Line.Answer answer = line.ask(path.method(), path.text(), NOTHING);
    return switch (answer.status()) {
      case LineRefusal.OK -> Arrays.equals(answer.body(), here.root().toArray());
      case IN_THE_MIDST -> true;
      default -> throw new Unanswered(Courier.refused(answer));
    };
  }

  /** Finds out in whom the registers differ, and has the centre tell these residents anew. */
  private CourierStep repair() throws Unanswered, LineDown, MalformedCbor, InterruptedException {
    List<AddressNumber> differing =
        descended().stream().sorted().limit(ResidentsAsked.MOST).toList();
    ResidentsAsked asked = new ResidentsAsked(differing);
    Delta told = delta(ask(new LinePath.Residents(), asked.encode()));
    Set<AddressNumber> answered = people(told);
    if (told.kind() != Delta.Kind.RESIDENTS || !differing.containsAll(answered)) {
      return new CourierStep.DeltaRejected(DeltaFlaw.NOT_ASKED_FOR);
    }
    return switch (downstream.repair(told)) {
      case Downstream.OwnFirst _ -> new CourierStep.Idle();
      case Downstream.Applied _ -> repaired(answered.size(), true);
      case Downstream.PartlyRepaired _, Downstream.RootDiffers _, Downstream.NotNext _ ->
          repaired(answered.size(), false);
    };
  }

  /** A register that changes in the midst of it is compared anew, some times. */
  private Set<AddressNumber> descended()
      throws Unanswered, LineDown, MalformedCbor, InterruptedException {
    TreeHead head = signedHead();
    for (int tries = 1; tries <= MOST_DESCENTS; tries++) {
      try {
        return descended(head.root());
      } catch (NotProven moved) {
        TreeHead now = signedHead();
        if (now.equals(head)) {
          LOG.error("{} of the centre's tree does not lead to the signed root", moved.getMessage());
          throw new Unanswered(new CourierStep.DeltaRejected(DeltaFlaw.TREE_NOT_PROVEN));
        }
        head = now;
      }
    }
    throw new Unanswered(new CourierStep.ComeBackLater(LineRefusal.of(LineRefusal.Code.BUSY)));
  }

  private Set<AddressNumber> descended(Bytes root)
      throws Unanswered, LineDown, MalformedCbor, InterruptedException, NotProven {
    Descent descent = new Descent(downstream.tree(), root);
    while (!descent.next().isEmpty()) {
      TreeQuestion question = new TreeQuestion(descent.next());
      descent.take(question.readAnswer(ask(new LinePath.TreeParts(), question.encode())));
    }
    return descent.differing();
  }

  private TreeHead signedHead() throws Unanswered, LineDown, InterruptedException {
    try {
      SignedHead signed =
          SignedHead.verify(Bytes.of(ask(new LinePath.TreeSigned(), NOTHING)), check);
      if (signed.municipality().equals(municipality)) {
        return signed.head();
      }
      LOG.warn("a head of another municipality's tree");
    } catch (EnvelopeRefused e) {
      LOG.warn("a head of the tree is not believed: {}", e.flaw());
    }
    throw new Unanswered(new CourierStep.DeltaRejected(DeltaFlaw.TREE_NOT_PROVEN));
  }

  private static CourierStep repaired(int residents, boolean whole) {
    LOG.warn(
        "The register differed from the centre's in {} residents, who were told anew; {}",
        residents,
        whole ? "now it is the same" : "others may differ still");
    return new CourierStep.Repaired(residents, whole);
  }

  private static Set<AddressNumber> people(Delta told) {
    Set<AddressNumber> people = new HashSet<>(told.tombstones());
    people.addAll(told.rows().stream().map(ResidentRecord::number).toList());
    return people;
  }

  private Delta delta(byte[] signed) throws Unanswered {
    try {
      Delta delta = DeltaCodec.verify(Bytes.of(signed), check);
      if (!delta.municipality().equals(municipality)) {
        throw new Unanswered(new CourierStep.DeltaRejected(DeltaFlaw.OTHER_OFFICE));
      }
      return delta;
    } catch (EnvelopeRefused e) {
      LOG.warn("a delta is not believed: {}", e.flaw());
      boolean malformed = e.flaw() == EnvelopeFlaw.CONTENT_MALFORMED;
      throw new Unanswered(
          new CourierStep.DeltaRejected(malformed ? DeltaFlaw.MALFORMED : DeltaFlaw.SIGNATURE));
    }
  }

  private byte[] ask(LinePath path, byte[] body) throws Unanswered, LineDown, InterruptedException {
    Line.Answer answer = line.ask(path.method(), path.text(), body);
    if (answer.status() != LineRefusal.OK) {
      throw new Unanswered(Courier.refused(answer));
    }
    return answer.body();
  }
}
