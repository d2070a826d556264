package jp.madoguchi.core.medium;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/**
 * The centre's answer to a terminal that opens for nobody. Its signatures hold, and it is to this
 * very question; what it says still proves itself part by part, as over a line.
 *
 * @param asked the question
 * @param nonce with which it was asked
 * @param line on which the answers lie
 * @param others files on the medium that are none of ours
 */
public record LapsedAnswer(LapsedAsked asked, Bytes nonce, Line line, int others) {
  /**
   * Finds the answer to one of these questions.
   *
   * @throws MediumRefused it is not to be used, in no part
   */
  public static LapsedAnswer on(FileStore medium, Carrying.Sender sender, List<LapsedAsked> waiting)
      throws IOException, MediumRefused {
    Map<Ulid, Bytes> keys =
        waiting.stream().collect(Collectors.toMap(LapsedAsked::id, LapsedAsked::answerKey));
    ReadAnswer.Found found = ReadAnswer.found(medium, sender, keys);
    List<MediumItem> items = found.index().items();
    MediumRefused.unless(
        items.size() == 1 && items.getFirst().kind() == MediumItem.Kind.TOLD_LAPSED,
        MediumFlaw.MALFORMED);
    byte[] content = MediumReading.read(medium, items.getFirst());
    MediumRefused.unless(isOfLapsed(content), MediumFlaw.MALFORMED);
    LapsedAsked asked =
        waiting.stream()
            .filter(each -> each.id().equals(found.index().dispatch()))
            .findFirst()
            .orElseThrow();
    return new LapsedAnswer(
        asked,
        LapsedMedium.nonce(found.key()),
        new AnswerLine(medium, found.index()),
        found.others());
  }

  private static boolean isOfLapsed(byte[] content) {
    try {
      return CarriedAnswers.decode(content).ofLapsed();
    } catch (MalformedCbor e) {
      return false;
    }
  }
}
