package jp.madoguchi.storage.sealed;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.h2.engine.DbObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredStatementTest {
  @Test
  void aPlainTableIsOurs() {
    assertFalse(
        isForeign(
            """
            CREATE CACHED TABLE "PUBLIC"."A ""quoted"" name"(
                "ID" BIGINT NOT NULL,
            \t"TEXT" CHARACTER VARYING(6) DEFAULT 'it''s "so" # @'
            )\
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE CACHED TABLE @( \"ID\" BIGINT )",
        "CREATE CACHED TABLE \"T\"( \"ID\" BIGINT DEFAULT # )",
        "CREATE CACHED TABLE \"T\"( \"ID\" BIGINT DEFAULT 'never closed )",
        "CREATE CACHED TABLE \"T\"( \"ID\" BIGINT DEFAULT 'doubled and never closed'' )",
        "CREATE CACHED TABLE \"T( \"ID\" BIGINT )",
        "CREATE CACHED TABLE \"PUBLIC\".\"T( ID BIGINT )",
        "CREATE CACHED TABLE \"A\".\"B\".\"C\"( \"ID\" BIGINT )",
        "CREATE CACHED TABLE \"T\"( \"ID\" BIGINT DEFAULT \"PUBLIC\".\"F\"() )",
        "CREATE CACHED TABLE \"T\"( \"ID\" BIGINT ); DROP TABLE \"U\""
      })
  void whatOnlyLooksLikeOneIsForeign(String statement) {
    assertTrue(isForeign(statement));
  }

  private static boolean isForeign(String statement) {
    return StoredStatement.isForeign(DbObject.TABLE_OR_VIEW, statement);
  }
}
