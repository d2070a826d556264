package jp.madoguchi.core.medium;

import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.ledger.ReceiptQuestion;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.value.Bytes;

/**
 * An answer medium as a line: what is asked for is on it, or the line is down. So receipts and
 * pages go the way by which they would come over a line, with every check.
 */
record AnswerLine(FileStore medium, MediumIndex index) implements Line {
  /** Nothing on the medium answers. */
  private static final class NotThere extends Exception {
    private static final long serialVersionUID = 1;
  }

  @Override
  public Answer ask(String method, String path, byte[] body) throws LineDown {
    try {
      return answer(LinePath.parse(path).orElseThrow(NotThere::new), body);
    } catch (NotThere | IOException | MediumRefused | MalformedCbor e) {
      throw new LineDown(LineDown.Reason.UNREACHABLE, e);
    }
  }

  private Answer answer(LinePath path, byte[] body)
      throws NotThere, IOException, MediumRefused, MalformedCbor {
    return switch (path) {
      case LinePath.BatchAt(int epoch, long sequence) -> ofBatch(epoch, sequence);
      case LinePath.Tree _ -> found(item(MediumItem.Kind.HEAD, 0, 0));
      case LinePath.DeltaFrom(long cursor) -> found(item(MediumItem.Kind.PAGE, 0, cursor));
      case LinePath.FillFrom(long cursor) -> found(item(MediumItem.Kind.PAGE, 0, cursor));
      case LinePath.PointAt(long cursor) -> point(cursor);
      case LinePath.TrustAfter(long version) ->
          said(
              told()
                  .trust()
                  .filter(list -> list.version() > version)
                  .map(CarriedAnswers.OfTrust::signed));
      case LinePath.LeaseAsked _ -> said(told().lease());
      case LinePath.DirectivesAsked _ -> new Answer(LineRefusal.OK, told().directives().encode());
      case LinePath.OrderWaiting _ -> said(told().order());
      case LinePath.RenewalAsked _ -> said(told().pair());
      case LinePath.LedgerAfter(int era, long size) ->
          said(
              told()
                  .news()
                  .filter(news -> news.era() == era && news.size() == size)
                  .map(CarriedAnswers.News::news));
      case LinePath.LedgerProofs _ ->
          new Answer(
              LineRefusal.OK,
              told().answer(ReceiptQuestion.decode(body)).orElseThrow(NotThere::new));
      case LinePath.Health _,
          LinePath.Status _,
          LinePath.ManifestAt _,
          LinePath.UploadAt _,
          LinePath.PiecesAt _,
          LinePath.TrustShown _,
          LinePath.UnlocksAfter _,
          LinePath.OrderDone _,
          LinePath.ReceiptAt _,
          LinePath.TreeSigned _,
          LinePath.TreeParts _,
          LinePath.Residents _,
          LinePath.EditingAsked _ ->
          throw new NotThere();
    };
  }

  private CarriedAnswers told() throws IOException, MediumRefused, MalformedCbor {
    Optional<MediumItem> told =
        find(MediumItem.Kind.TOLD, 0, 0).or(() -> find(MediumItem.Kind.TOLD_LAPSED, 0, 0));
    return told.isPresent() ? CarriedAnswers.decode(content(told.get())) : CarriedAnswers.none();
  }

  /** Of a centre that was put back; that a file is damaged is told by {@link ReadAnswer}. */
  Optional<CarriedPast> past() {
    try {
      return told().past();
    } catch (IOException | MediumRefused | MalformedCbor _) {
      return Optional.empty();
    }
  }

  /** What is not on the medium is nothing new. */
  private static Answer said(Optional<Bytes> answer) {
    LineRefusal nothing = LineRefusal.of(LineRefusal.Code.NOT_FOUND);
    return answer
        .map(bytes -> new Answer(LineRefusal.OK, bytes.toArray()))
        .orElseGet(() -> new Answer(nothing.code().status(), nothing.encode()));
  }

  private Answer ofBatch(int epoch, long sequence)
      throws NotThere, IOException, MediumRefused, MalformedCbor {
    Optional<MediumItem> receipt = find(MediumItem.Kind.RECEIPT, epoch, sequence);
    if (receipt.isPresent()) {
      return found(receipt.get());
    }
    byte[] refusal = content(item(MediumItem.Kind.REFUSAL, epoch, sequence));
    return new Answer(LineRefusal.decode(refusal).code().status(), refusal);
  }

  /** Only that from which its pages go on; of what comes between them a medium says nothing. */
  private Answer point(long cursor) throws IOException, MediumRefused {
    Optional<MediumItem> point = find(MediumItem.Kind.POINT, 0, cursor);
    return point.isPresent()
        ? found(point.get())
        : new Answer(LineRefusal.Code.NOT_FOUND.status(), new byte[0]);
  }

  private Answer found(MediumItem item) throws IOException, MediumRefused {
    return new Answer(LineRefusal.OK, content(item));
  }

  private byte[] content(MediumItem item) throws IOException, MediumRefused {
    return MediumReading.read(medium, item);
  }

  private MediumItem item(MediumItem.Kind kind, int epoch, long number) throws NotThere {
    return find(kind, epoch, number).orElseThrow(NotThere::new);
  }

  private Optional<MediumItem> find(MediumItem.Kind kind, int epoch, long number) {
    return index.items().stream()
        .filter(item -> item.kind() == kind && item.epoch() == epoch && item.number() == number)
        .findFirst();
  }
}
