package jp.madoguchi.core.editing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;

/**
 * Who holds, at other terminals, the residents of an {@link EditingQuestion}; nothing is said of
 * anybody else. It comes over the authenticated line and is not signed: it is advice for minutes.
 *
 * <p>Wire: array {@code [[resident, terminal, operator, stage, age, left], …]}, times in seconds.
 *
 * @param holders one at most for each resident
 */
public record EditingAnswer(List<EditingHolder> holders) {
  private static final int MOST = EditingQuestion.MOST_CLAIMS + EditingQuestion.MOST_ASKED;

  /** Of the encoded form, in bytes, at most. */
  public static final int MAX_SIZE = 40 * 1024;

  private static final int PARTS = 6;

  public EditingAnswer {
    holders = List.copyOf(holders);
    if (holders.size() > MOST) {
      throw new IllegalArgumentException("too many holders for one answer");
    }
  }

  /** The canonical bytes. */
  public byte[] encode() {
    CborWriter out = new CborWriter().array(holders.size());
    for (EditingHolder holder : holders) {
      out.array(PARTS)
          .text(holder.resident().digits())
          .text(holder.terminal().value())
          .text(holder.operator().value())
          .integer(holder.stage().code())
          .integer(holder.age().toSeconds())
          .integer(holder.left().toSeconds());
    }
    return out.toBytes();
  }

  /**
   * Reads exactly what {@link #encode} writes.
   *
   * @throws MalformedCbor these are other bytes
   */
  public static EditingAnswer decode(byte[] encoded) throws MalformedCbor {
    CborReader in = new CborReader(encoded, MAX_SIZE);
    List<EditingHolder> holders = new ArrayList<>();
    for (int i = in.openArray(0, MOST); i > 0; i--) {
      holders.add(holder(in));
    }
    in.close();
    in.finish();
    return new EditingAnswer(holders);
  }

  private static EditingHolder holder(CborReader in) throws MalformedCbor {
    in.openArray(PARTS);
    AddressNumber resident = in.readText(EditingQuestion.NUMBER, AddressNumber::new);
    TerminalId terminal = in.readText(EditingQuestion.NAME, TerminalId::new);
    OperatorId operator = in.readText(EditingQuestion.NAME, OperatorId::new);
    EditingStage stage = in.readCode(EditingStage.values(), EditingStage::code);
    Duration age = EditingQuestion.age(in);
    Duration left = Duration.ofSeconds(in.readInt(0, stage.holds().toSeconds()));
    in.close();
    return new EditingHolder(resident, terminal, operator, stage, age, left);
  }
}
