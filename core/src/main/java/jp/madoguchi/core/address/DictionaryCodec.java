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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.core.identifier.MunicipalityCode;

/** The compact form: a mark, a version, the municipalities, then the towns that point to them. */
final class DictionaryCodec {
  private static final int MARK = 0x4D414452;
  private static final int VERSION = 1;
  private static final int MOST_MUNICIPALITIES = 100_000;
  private static final int MOST_TOWNS = 5_000_000;
  private static final int BUFFER = 1 << 16;

  private DictionaryCodec() {}

  static void write(List<Town> towns, OutputStream target) throws IOException {
    var data = new DataOutputStream(new BufferedOutputStream(target, BUFFER));
    Map<Municipality, Integer> numbers = new LinkedHashMap<>();
    towns.forEach(town -> numbers.putIfAbsent(town.municipality(), numbers.size()));
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
    data.writeInt(towns.size());
    for (Town town : towns) {
      data.writeInt(numbers.getOrDefault(town.municipality(), 0));
      data.writeInt(Integer.parseInt(town.postalCode().digits()));
      data.writeUTF(town.name());
      data.writeUTF(town.kana());
      data.writeUTF(town.note());
    }
    data.flush();
  }

  static List<Town> read(InputStream source) throws IOException {
    var data = new DataInputStream(new BufferedInputStream(source, BUFFER));
    try {
      if (data.readInt() != MARK || data.readInt() != VERSION) {
        throw new DictionaryUnreadable("not a dictionary of version " + VERSION);
      }
      return towns(data, municipalities(data));
    } catch (EOFException | UTFDataFormatException | IllegalArgumentException e) {
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
      int number = data.readInt();
      if (number < 0 || number >= municipalities.size()) {
        throw new DictionaryUnreadable("a town of no municipality");
      }
      var postalCode = new PostalCode(sevenDigits(data.readInt()));
      String name = data.readUTF();
      String kana = data.readUTF();
      towns.add(new Town(municipalities.get(number), name, kana, postalCode, data.readUTF()));
    }
    return towns;
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
