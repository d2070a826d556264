package jp.madoguchi.bench.palm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleListTest {
  private static final Listed ONE = new Listed("七海", "2", "a b.jpg");

  private static String refusal(String text) {
    return assertThrows(BadInput.class, () -> SampleList.parse(text)).sentence();
  }

  @Nested
  class Reads {
    @Test
    void aListWithoutHeader() throws BadInput {
      assertEquals(List.of(ONE), SampleList.parse("七海,2,a b.jpg\n"));
    }

    @Test
    void aListWithHeader() throws BadInput {
      assertEquals(List.of(ONE), SampleList.parse("person,session,path\n七海,2,a b.jpg"));
    }

    @Test
    void columnsAsTheHeaderOrdersThem() throws BadInput {
      assertEquals(List.of(ONE), SampleList.parse("Path,Person,Session\na b.jpg,七海,2"));
    }

    @Test
    void aListOfOneSession() throws BadInput {
      assertEquals(
          List.of(new Listed("p", "1", "x.png"), new Listed("q", "1", "y.png")),
          SampleList.parse("p,x.png\nq,y.png"));
    }

    @Test
    void quotesCommasAndDoubledQuotes() throws BadInput {
      assertEquals(
          List.of(new Listed("a, b", "1", "say \"x\".png")),
          SampleList.parse("\"a, b\",1,\"say \"\"x\"\".png\""));
    }

    @Test
    void pastAMarkOfOrderEmptyLinesRemarksAndWindowsLineEnds() throws BadInput {
      assertEquals(List.of(ONE), SampleList.parse("\uFEFF# crew\r\n\r\n七海,2,a b.jpg\r\n"));
    }
  }

  @Nested
  class Refuses {
    @Test
    void aLineWithTooFewCells() {
      assertTrue(refusal("p,1,x.png\np,1\n").startsWith("line 2 of the list has 2 cells"));
    }

    @Test
    void aQuoteWithoutEnd() {
      assertTrue(refusal("p,1,\"x.png").startsWith("line 1 of the list has a quote"));
    }

    @Test
    void aLineWithoutPerson() {
      assertTrue(refusal(",1,x.png").startsWith("line 1 of the list names no person"));
    }

    @Test
    void aListOfNothing() {
      assertEquals("the list names no picture.", refusal("person,session,path\n"));
    }

    @Test
    void anotherEncoding(@TempDir Path folder) throws IOException {
      Path list = folder.resolve("list.csv");
      Files.write(list, "七海,2,a.jpg".getBytes(Charset.forName("Shift_JIS")));
      BadInput refused = assertThrows(BadInput.class, () -> SampleList.read(list));
      assertTrue(refused.sentence().endsWith("is not UTF-8."));
    }

    @Test
    void aListThatIsNotThere(@TempDir Path folder) {
      Path none = folder.resolve("none.csv");
      BadInput refused = assertThrows(BadInput.class, () -> SampleList.read(none));
      assertTrue(refused.sentence().endsWith("cannot be read."));
    }
  }
}
