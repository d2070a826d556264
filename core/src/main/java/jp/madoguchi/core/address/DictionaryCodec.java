package jp.madoguchi.core.address;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.MunicipalityCode;

/**
 * The compact form: a mark, a version, the municipalities, the towns that point to them, then the
 * former towns that point to both. Version 1 had no former towns.
 */
final class DictionaryCodec {
  private static final int MARK = 0x4D414452;
  private static final int WITHOUT_FORMER = 1;
  private static final int VERSION = 2;
  private static final int MOST_MUNICIPALITIES = 100_000;
  private static final int MOST_TOWNS = 5_000_000;
  private static final int BUFFER = 1 << 16;
  private static final int NONE = -1;

  private DictionaryCodec() {}

  static void write(AddressDictionary dictionary, OutputStream target) throws IOException {
    var data = new DataOutputStream(new BufferedOutputStream(target, BUFFER));
    Map<Municipality, Integer> numbers = new LinkedHashMap<>();
    Stream.concat(dictionary.towns().stream(), dictionary.former().stream().map(FormerTown::town))
        .forEach(town -> numbers.putIfAbsent(town.municipality(), numbers.size()));
    data.writeInt(MARK);
    data.writeInt(VERSION);
    data.writeInt(numbers.size());
    for (Municipality municipality : numbers.keySet()) {
      data.writeUTF(municipality.code().digits());
      data.writeUTF(municipality.prefecture());
      data.writeUTF(municipality.prefectureKana());
      data.writeUTF(municipality.name());
      data.writeUTF(municipality.kana());
    }
    data.writeInt(dictionary.size());
    Map<Town, Integer> places = new LinkedHashMap<>();
    for (Town town : dictionary.towns()) {
      places.putIfAbsent(town, places.size());
      write(town, numbers, data);
    }
    data.writeInt(dictionary.former().size());
    for (FormerTown former : dictionary.former()) {
      write(former.town(), numbers, data);
      data.writeInt(Math.toIntExact(former.until().toEpochDay()));
      data.writeInt(former.now().map(now -> places.getOrDefault(now, NONE)).orElse(NONE));
    }
    data.flush();
  }

  private static void write(Town town, Map<Municipality, Integer> numbers, DataOutputStream data)
      throws IOException {
    data.writeInt(numbers.getOrDefault(town.municipality(), 0));
    data.writeInt(Integer.parseInt(town.postalCode().digits()));
    data.writeUTF(town.name());
    data.writeUTF(town.kana());
    data.writeUTF(town.note());
  }

  static AddressDictionary read(InputStream source) throws IOException {
    var data = new DataInputStream(new BufferedInputStream(source, BUFFER));
    try {
      if (data.readInt() != MARK) {
        throw new DictionaryUnreadable("no dictionary");
      }
      int version = data.readInt();
      if (version != VERSION && version != WITHOUT_FORMER) {
        throw new DictionaryUnreadable("a dictionary of version " + version);
      }
      List<Municipality> municipalities = municipalities(data);
      List<Town> towns = towns(data, municipalities);
      return new AddressDictionary(
          towns, version == WITHOUT_FORMER ? List.of() : former(data, municipalities, towns));
    } catch (EOFException
        | UTFDataFormatException
        | IllegalArgumentException
        | DateTimeException e) {
      throw new DictionaryUnreadable("a damaged dictionary", e);
    }
  }

  private static List<Municipality> municipalities(DataInputStream data) throws IOException {
    int count = count(data, MOST_MUNICIPALITIES);
    List<Municipality> municipalities = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      municipalities.add(
          new Municipality(
              new MunicipalityCode(data.readUTF()),
              data.readUTF(),
              data.readUTF(),
              data.readUTF(),
              data.readUTF()));
    }
    return municipalities;
  }

  private static List<Town> towns(DataInputStream data, List<Municipality> municipalities)
      throws IOException {
    int count = count(data, MOST_TOWNS);
    List<Town> towns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      towns.add(town(data, municipalities));
    }
    return towns;
  }

  private static Town town(DataInputStream data, List<Municipality> municipalities)
      throws IOException {
    Municipality municipality = at(data.readInt(), municipalities);
    var postalCode = new PostalCode(sevenDigits(data.readInt()));
    return new Town(municipality, data.readUTF(), data.readUTF(), postalCode, data.readUTF());
  }

  private static List<FormerTown> former(
      DataInputStream data, List<Municipality> municipalities, List<Town> towns)
      throws IOException {
    int count = count(data, MOST_TOWNS);
    List<FormerTown> former = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Town town = town(data, municipalities);
      LocalDate until = LocalDate.ofEpochDay(data.readInt());
      int now = data.readInt();
      former.add(
          new FormerTown(
              town, until, now == NONE ? Optional.empty() : Optional.of(at(now, towns))));
    }
    return former;
  }

  private static <T> T at(int number, List<T> all) throws DictionaryUnreadable {
    if (number < 0 || number >= all.size()) {
      throw new DictionaryUnreadable("points to nothing");
    }
    return all.get(number);
  }

  private static String sevenDigits(int number) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, 7 - digits.length())) + digits;
  }

  private static int count(DataInputStream data, int most) throws IOException {
    int count = data.readInt();
    if (count < 0 || count > most) {
      throw new DictionaryUnreadable("a count out of range");
    }
    return count;
  }
}
