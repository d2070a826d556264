package jp.madoguchi.sandbox.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatTest {

  private final House house = House.find();
  private final Formatter inTest = new Formatter();

  @Test
  void everySourceIsAsTheFormatterWritesIt() {
    var others = house.sources().stream().filter(this::differs).map(house::name).toList();
    assertEquals(List.of(), others, "run app/bin/madoguchi format");
  }

  private boolean differs(Path file) {
    var text = House.text(file);
    try {
      return !inTest.formatSourceAndFixImports(text).equals(text);
    } catch (FormatterException e) {
      throw new AssertionError("not Java: " + house.name(file), e);
    }
  }
}
