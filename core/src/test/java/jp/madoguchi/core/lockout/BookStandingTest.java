package jp.madoguchi.core.lockout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BookStandingTest {
  private static final Bytes BEFORE = Sha256.of(new byte[] {1});
  private static final Bytes NOW = Sha256.of(new byte[] {2});
  private static final Bytes OTHER = Sha256.of(new byte[] {3});

  private final BookStanding inTest = new BookStanding(7, NOW, BEFORE);

  private void finds(Optional<OldCopy> expected, long sequence, Bytes root) {
    assertEquals(expected, inTest.judge(Optional.of(new TallyMark(sequence, root, 0, 0))));
  }

  @Nested
  class Good {
    @Test
    void isTheBookThatTheMarkRemembers() {
      finds(Optional.empty(), 7, NOW);
    }

    @Test
    void isTheOneAfterItAsAPowerCutLeavesIt() {
      finds(Optional.empty(), 6, BEFORE);
    }

    @Test
    void isTheFirstOneWithoutAMark() {
      assertEquals(Optional.empty(), new BookStanding(1, NOW, BEFORE).judge(Optional.empty()));
    }
  }

  @Nested
  class PutBack {
    @Test
    void isABookOneBehindItsMark() {
      finds(Optional.of(OldCopy.BOOK_OLDER), 8, OTHER);
    }

    @Test
    void isAnotherBookOfTheSameNumber() {
      finds(Optional.of(OldCopy.BOOK_OLDER), 7, OTHER);
    }

    @Test
    void isAMarkTwoBehind() {
      finds(Optional.of(OldCopy.BOOK_MARK_OLDER), 5, BEFORE);
    }

    @Test
    void isAMarkOneBehindOfAnotherBook() {
      finds(Optional.of(OldCopy.BOOK_MARK_OLDER), 6, OTHER);
    }

    @Test
    void isAMarkThatIsGone() {
      assertEquals(Optional.of(OldCopy.BOOK_MARK_OLDER), inTest.judge(Optional.empty()));
    }
  }
}
