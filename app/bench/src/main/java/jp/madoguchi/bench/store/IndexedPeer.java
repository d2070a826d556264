package jp.madoguchi.bench.store;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.resident.BirthCriterion;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.search.IndexedPerson;
import jp.madoguchi.core.search.SearchIndex;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.city.MadeUpCity;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.storage.sealed.SealedPieces;

/**
 * The sealed store as a terminal uses it: rows in its tables, searches answered by the index in
 * memory, which is saved sealed beside them and loaded, checked, when the store is opened.
 */
final class IndexedPeer implements Peer {
  private static final String NAME = "index";
  private static final ResidentCode CODE =
      MadeUpResident.of(1, MadeUpCity.load().municipality()).code();

  private final JdbcPeer tables;
  private final FileStore files;
  private final Secret key;
  private final Randomness randomness;
  private SearchIndex index = new SearchIndex.Builder().build();

  IndexedPeer(JdbcPeer tables, FileStore files, Secret key, Randomness randomness) {
    this.tables = tables;
    this.files = files;
    this.key = key;
    this.randomness = randomness;
  }

  @Override
  public void load(Iterator<Row> rows) throws Exception {
    SearchIndex.Builder builder = new SearchIndex.Builder();
    tables.load(
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return rows.hasNext();
          }

          @Override
          public Row next() {
            Row row = rows.next();
            builder.accept(person(row.number(), row));
            return row;
          }
        });
    index = builder.build();
    try (FileStore.RandomFile file = files.open(NAME)) {
      try (OutputStream sealed = SealedPieces.write(file, key, NAME, randomness)) {
        index.write(sealed);
      }
      file.force();
    }
  }

  private static IndexedPerson person(long number, Row row) {
    return new IndexedPerson(
        AddressNumber.of(number),
        CODE,
        Optional.empty(),
        Optional.empty(),
        new RegisterDate.Calendar(day(row.birth())),
        Sex.FEMALE,
        List.of(new IndexedPerson.Name(row.name(), row.kana(), false)),
        List.of(new IndexedPerson.Place(row.town(), row.lot(), false)),
        Optional.empty());
  }

  private static LocalDate day(int birth) {
    return LocalDate.of(birth / 10_000, birth / 100 % 100, birth % 100);
  }

  @Override
  public void reopen() throws Exception {
    index.close();
    tables.reopen();
    try (FileStore.RandomFile file = files.open(NAME);
        InputStream sealed = SealedPieces.read(file, key, NAME)) {
      index = SearchIndex.read(sealed);
    }
  }

  @Override
  public int lookUp(long number) throws Exception {
    return tables.lookUp(number);
  }

  @Override
  public int byReading(String beginning, int birth) {
    return found(beginning, Optional.of(new RegisterDate.Calendar(day(birth))), "");
  }

  @Override
  public int byReadingPart(String part) {
    return found("*" + part + "*", Optional.empty(), "");
  }

  @Override
  public int byName(String first, String last) {
    return found(first + "*" + last, Optional.empty(), "");
  }

  @Override
  public int byAddressPart(String part) {
    return found("", Optional.empty(), part);
  }

  private int found(String name, Optional<RegisterDate> birth, String address) {
    ResidentQuery query =
        new ResidentQuery(
            Optional.empty(),
            name,
            birth.map(BirthCriterion.On::new),
            Optional.empty(),
            address,
            false);
    return index.find(query, 100).orElseThrow().size();
  }

  @Override
  public void approve(long number, int turn) throws Exception {
    Row moved = tables.approved(number, turn);
    index.put(List.of(person(number, moved)));
  }

  @Override
  public void close() throws Exception {
    index.close();
    tables.close();
  }
}
