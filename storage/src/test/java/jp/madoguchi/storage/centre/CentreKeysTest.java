package jp.madoguchi.storage.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.storage.centre.schema.DefaultSchema;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The municipality comes first wherever a table of the centre is looked up. */
class CentreKeysTest {
  private static final String FIRST = "MUNICIPALITY_CODE";

  static List<Table<?>> tables() {
    return DefaultSchema.DEFAULT_SCHEMA.getTables();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyTableHasAPrimaryKey(Table<?> inTest) {
    assertEquals(1, Stream.ofNullable(inTest.getPrimaryKey()).count());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyKeyOfATableBeginsWithTheMunicipality(Table<?> inTest) {
    inTest.getKeys().forEach(key -> assertFirst(key.getName(), key.getFields()));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyReferenceOfATableBeginsWithTheMunicipality(Table<?> inTest) {
    inTest.getReferences().forEach(key -> assertFirst(key.getName(), key.getFields()));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyIndexOfATableBeginsWithTheMunicipality(Table<?> inTest) {
    inTest
        .getIndexes()
        .forEach(
            index -> assertEquals(FIRST, index.getFields().getFirst().getName(), index.getName()));
  }

  private static void assertFirst(String key, List<? extends Field<?>> fields) {
    assertEquals(FIRST, fields.getFirst().getName(), key);
  }
}
