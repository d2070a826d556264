package jp.madoguchi.bench.address;

import java.sql.SQLException;
import java.util.List;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.address.Town;

/** Something that finds towns; each answers how many it found. */
public interface PeerAddresses extends AutoCloseable {
  /** Knows no town. */
  PeerAddresses NOWHERE = new OfDictionary(new AddressDictionary(List.of()));

  /** What is compared. */
  enum Kind {
    DICTIONARY,
    H2_TOWNS
  }

  int byPostalCode(String digits, int limit) throws SQLException;

  int byHeads(String prefecture, String municipality, String town, int limit) throws SQLException;

  int beginning(String text, int limit) throws SQLException;

  int townOf(String address) throws SQLException;

  @Override
  default void close() throws SQLException {}

  static PeerAddresses of(Kind kind, List<Town> towns) throws SQLException {
    return switch (kind) {
      case DICTIONARY -> new OfDictionary(new AddressDictionary(towns));
      case H2_TOWNS -> H2Towns.of(towns);
    };
  }

  /** Our own. */
  record OfDictionary(AddressDictionary dictionary) implements PeerAddresses {
    @Override
    public int byPostalCode(String digits, int limit) {
      return dictionary.suggest(digits, limit).places().size();
    }

    @Override
    public int byHeads(String prefecture, String municipality, String town, int limit) {
      return dictionary
          .suggest(prefecture + " " + municipality + " " + town, limit)
          .places()
          .size();
    }

    @Override
    public int beginning(String text, int limit) {
      return dictionary.suggest(text, limit).places().size();
    }

    @Override
    public int townOf(String address) {
      return dictionary.placeOf(address).isPresent() ? 1 : 0;
    }
  }
}
