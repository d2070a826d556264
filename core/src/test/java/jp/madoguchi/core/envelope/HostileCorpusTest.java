package jp.madoguchi.core.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import jp.madoguchi.core.office.Environment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every element of every layer deleted, repeated, emptied, shortened, lengthened, flipped, wrapped,
 * given another type or another form of length: {@code hostile/edits.csv} names each change and the
 * code with which it is refused. Whoever finds another way adds a line.
 */
class HostileCorpusTest {
  private static final int LEAST = 500;

  /** Who changed the message. */
  private enum Layer {
    /** Somebody without any key. */
    OUTSIDE(Forge.right()) {
      @Override
      void open(byte[] changed) throws EnvelopeRefused {
        EnvelopeOpener.open(changed, Forge.CITY.centre(), Forge.CITY.anchors(), Forge.CITY.clock());
      }
    },
    /** Somebody who has the centre's certificates, and may seal to it. */
    INSIDE(Forge.signed()) {
      @Override
      void open(byte[] changed) throws EnvelopeRefused {
        OUTSIDE.open(Forge.sealed(changed));
      }
    },
    /** Somebody on the line, who has a receipt. */
    RECEIPT(
        SignedMessage.sign(
            MessageKind.RECEIPT,
            Forge.CONTENT,
            Environment.SANDBOX,
            Forge.CITY.centre().receiptSigner())) {
      @Override
      void open(byte[] changed) throws EnvelopeRefused {
        SignedMessage.verify(MessageKind.RECEIPT, changed, Forge.CITY.check());
      }
    };

    private final byte[] right;

    Layer(byte[] right) {
      this.right = right;
    }

    abstract void open(byte[] changed) throws EnvelopeRefused;

    /** The code with which a change is refused. */
    String code(Edit edit) {
      Node root = Node.parse(right);
      edit.on(root);
      byte[] changed = root.encode();
      if (Arrays.equals(changed, right)) {
        return "no change";
      }
      try {
        open(changed);
        return "opened";
      } catch (EnvelopeRefused refused) {
        return refused.flaw().code();
      }
    }
  }

  private record Line(Layer layer, Edit edit, String code) {
    static Line of(String[] cells) {
      return new Line(
          Layer.valueOf(cells[0].toUpperCase(Locale.ROOT)), new Edit(cells[1], cells[2]), cells[3]);
    }
  }

  private static Stream<String[]> table(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(HostileCorpusTest.class.getResourceAsStream("/hostile/" + name))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(line -> line.split(",", -1));
    }
  }

  @ParameterizedTest
  @EnumSource(Layer.class)
  void eachChangeIsRefusedWithItsCode(Layer layer) throws IOException {
    List<String> wrong = new ArrayList<>();
    table("edits.csv")
        .map(Line::of)
        .filter(line -> line.layer() == layer)
        .forEach(line -> {
          String code = layer.code(line.edit());
          if (!code.equals(line.code())) {
            wrong.add(line + " gave " + code);
          }
        });
    assertEquals(List.of(), wrong);
  }

  @ParameterizedTest
  @EnumSource(Layer.class)
  void withoutAChangeIsOpened(Layer layer) throws EnvelopeRefused {
    layer.open(layer.right);
  }

  @Test
  void theCorpusIsLarge() throws IOException {
    long distinct = table("edits.csv").map(cells -> String.join(",", cells)).distinct().count();
    assertTrue(distinct >= LEAST, () -> distinct + " lines");
  }

  @Test
  void noCodeEverChangesItsMeaning() throws IOException {
    List<String> flaws =
        Arrays.stream(EnvelopeFlaw.values()).map(flaw -> flaw.code() + " " + flaw).toList();
    assertEquals(table("codes.csv").map(cells -> cells[0] + " " + cells[1]).toList(), flaws);
  }
}
