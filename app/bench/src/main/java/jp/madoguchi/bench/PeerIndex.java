package jp.madoguchi.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.search.IndexedPerson;
import jp.madoguchi.core.search.SearchIndex;

/** Something that finds residents. */
public interface PeerIndex extends AutoCloseable {
  /** Finds nobody. */
  PeerIndex NOBODY = (_, _) -> 0;

  /** What is compared. */
  enum Kind {
    INDEX,
    PLAIN_H2
  }

  /** How many were found, at most {@code limit}. */
  int found(ResidentQuery query, int limit) throws SQLException;

  @Override
  default void close() throws SQLException {}

  static PeerIndex of(Kind kind, Stream<ResidentRecord> residents) throws SQLException {
    return switch (kind) {
      case INDEX -> {
        SearchIndex.Builder builder = new SearchIndex.Builder();
        residents.forEach(resident -> builder.accept(IndexedPerson.of(List.of(resident))));
        SearchIndex index = builder.build();
        yield (query, limit) -> index.find(query, limit).map(List::size).orElse(0);
      }
      case PLAIN_H2 -> PlainH2Index.of(residents);
    };
  }
}
