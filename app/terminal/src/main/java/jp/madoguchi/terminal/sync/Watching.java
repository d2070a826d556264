package jp.madoguchi.terminal.sync;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.ledger.LedgerFlaw;
import jp.madoguchi.core.ledger.LedgerHead;
import jp.madoguchi.core.ledger.LedgerNews;
import jp.madoguchi.core.ledger.LedgerShelf;
import jp.madoguchi.core.ledger.LedgerWord;
import jp.madoguchi.core.ledger.ReceiptPlace;
import jp.madoguchi.core.ledger.ReceiptProof;
import jp.madoguchi.core.ledger.ReceiptQuestion;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.log.checkpoint.SignedNote;
import jp.madoguchi.core.medium.CarriedQuestions;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.value.Bytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that the centre's log of acknowledged batches only grows, and that what its receipts
 * said of this terminal's batches still holds. What does not is kept and shown, and work goes on. A
 * centre that begins a new era says openly that it was put back: then all receipts are proven anew,
 * and those that it lost are sent again.
 */
record Watching(
    LedgerShelf shelf,
    Outbox outbox,
    Line line,
    CertificateCheck check,
    MunicipalityCode municipality,
    Optional<WitnessDemand> demand) {
  private static final Logger LOG = LoggerFactory.getLogger(Watching.class);
  private static final byte[] NOTHING = new byte[0];
  private static final int FIRST_ERA = 1;

  /** What there was to see; empty where nothing is new and all is well. */
  Optional<CourierStep> step() throws InterruptedException {
    try {
      Optional<CourierStep> news = news();
      return news.isPresent() ? news : receipts();
    } catch (LineDown e) {
      return Optional.of(new CourierStep.NoLine(e.reason()));
    } catch (MalformedCbor e) {
      LOG.warn("what the centre says of its log cannot be read", e);
      return Optional.of(new CourierStep.LogRejected());
    }
  }

  /** The same over a line that is a medium. */
  Watching over(Line other) {
    return new Watching(shelf, outbox, other, check, municipality, demand);
  }

  /** What a medium asks about the log. */
  CarriedQuestions.OfLog question() {
    Optional<LedgerHead> known = shelf.held().map(LedgerShelf.Held::head);
    return new CarriedQuestions.OfLog(
        known.map(head -> head.origin().era()).orElse(0),
        known.map(LedgerHead::size).orElse(0L),
        shelf.unproven(CarriedQuestions.MOST_RECEIPTS).stream()
            .map(each -> new ReceiptQuestion.Place(each.index(), each.size()))
            .toList());
  }

  /** What there is to see on a medium: evidence counts, though nobody can be asked further. */
  CourierStep carried() throws InterruptedException {
    CourierStep step = step().orElseGet(CourierStep.Idle::new);
    return step instanceof CourierStep.NoLine
        ? shelf.differs().<CourierStep>map(CourierStep.LogDiffers::new).orElse(step)
        : step;
  }

  private Optional<CourierStep> news() throws LineDown, MalformedCbor, InterruptedException {
    Optional<LedgerHead> known = shelf.held().map(LedgerShelf.Held::head);
    LinePath path =
        new LinePath.LedgerAfter(
            known.map(head -> head.origin().era()).orElse(0),
            known.map(LedgerHead::size).orElse(0L));
    Line.Answer answer = line.ask(path.method(), path.text(), NOTHING);
    if (answer.status() != LineRefusal.OK) {
      return refused(answer);
    }
    LedgerNews news = LedgerNews.decode(answer.body());
    Optional<LedgerHead> head = believed(news);
    if (head.isEmpty()) {
      LOG.warn("what the centre says of its log is not signed as it should be");
      return Optional.of(new CourierStep.LogRejected());
    }
    LedgerWord word = LedgerWord.of(known, head.get(), news.path());
    return word instanceof LedgerWord.Differs(var flaw)
        ? Optional.of(differs(flaw, Bytes.of(answer.body())))
        : followed(word, news.note());
  }

  /** What a witness has to have signed waits until it has; what differs does not wait. */
  private Optional<CourierStep> followed(LedgerWord word, SignedNote note) {
    return switch (demand.map(each -> each.worth(note)).orElse(WitnessDemand.Worth.SIGNED)) {
      case SIGNED -> Optional.of(followed(word, note.encode()));
      case SIGNED_AGAIN -> {
        followed(word, note.encode());
        yield Optional.of(new CourierStep.WitnessBack());
      }
      case MISSING -> Optional.empty();
      case MISSED -> Optional.of(new CourierStep.WitnessMissing());
    };
  }

  private CourierStep followed(LedgerWord word, Bytes note) {
    return switch (word) {
      case LedgerWord.Grew(var now) -> {
        shelf.hold(now, note, false);
        yield new CourierStep.LogFollowed(now.size());
      }
      case LedgerWord.Reopened(var now) -> {
        LOG.warn("The centre was put back and has begun era {} of its log", now.origin().era());
        shelf.hold(now, note, true);
        yield new CourierStep.LogReopened(now.origin().era());
      }
      case LedgerWord.Differs(var flaw) -> new CourierStep.LogDiffers(flaw);
    };
  }

  private Optional<LedgerHead> believed(LedgerNews news) {
    return news.keys().trusted(check)
        ? news.keys()
            .head(news.note())
            .filter(head -> head.origin().environment() == check.anchors().environment())
            .filter(head -> head.origin().municipality().equals(municipality))
        : Optional.empty();
  }

  /** Nothing newer is no refusal. */
  private static Optional<CourierStep> refused(Line.Answer answer) {
    CourierStep step = Courier.refused(answer);
    return step instanceof CourierStep.Refused(LineRefusal refusal)
            && refusal.code() == LineRefusal.Code.NOT_FOUND
        ? Optional.empty()
        : Optional.of(step);
  }

  private Optional<CourierStep> receipts() throws LineDown, MalformedCbor, InterruptedException {
    List<ReceiptPlace> receipts = shelf.unproven(ReceiptQuestion.MOST);
    Optional<LedgerShelf.Held> held = shelf.held();
    if (receipts.isEmpty() || held.isEmpty()) {
      return shelf.differs().map(CourierStep.LogDiffers::new);
    }
    LedgerHead head = held.get().head();
    ReceiptQuestion question =
        new ReceiptQuestion(
            head.size(),
            receipts.stream()
                .map(each -> new ReceiptQuestion.Place(each.index(), each.size()))
                .toList());
    LinePath path = new LinePath.LedgerProofs();
    Line.Answer answer = line.ask(path.method(), path.text(), question.encode());
    if (answer.status() != LineRefusal.OK) {
      return refused(answer);
    }
    List<ReceiptProof> proofs = question.readAnswer(answer.body());
    for (int i = 0; i < receipts.size(); i++) {
      if (!proofs.get(i).leads(receipts.get(i), head)) {
        return Optional.of(missing(head, Bytes.of(answer.body())));
      }
    }
    shelf.proven(receipts.getLast().index());
    return Optional.of(new CourierStep.LogFollowed(head.size()));
  }

  /** A centre that was put back openly has lost receipts, and gets their batches again. */
  private CourierStep missing(LedgerHead head, Bytes theirs)
      throws LineDown, MalformedCbor, InterruptedException {
    if (head.origin().era() > FIRST_ERA) {
      Optional<CourierStep> lost = new Retracing(outbox).over(line);
      if (lost.isPresent()) {
        return lost.get();
      }
    }
    return differs(LedgerFlaw.RECEIPT_MISSING, theirs);
  }

  /** Evidence first; then what the centre lost of ours goes up again. */
  private CourierStep differs(LedgerFlaw flaw, Bytes theirs)
      throws LineDown, MalformedCbor, InterruptedException {
    LOG.error("The centre's log is not the one that it was: {}", flaw);
    shelf.keep(new LedgerShelf.Evidence(flaw, theirs));
    return new Retracing(outbox).over(line).orElseGet(() -> new CourierStep.LogDiffers(flaw));
  }
}
