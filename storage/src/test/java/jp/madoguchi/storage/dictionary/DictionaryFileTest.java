package jp.madoguchi.storage.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.address.KenAllReader;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.city.MadeUpCity;
import jp.madoguchi.storage.file.DirectoryFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionaryFileTest {
  private static final int SMALL_PIECE = 100;

  private final Randomness randomness = new Chance();
  private final AddressDictionary city = MadeUpCity.load().dictionary();
  private final Secret device = Secret.taking(new byte[32]);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path directory;

  @SuppressWarnings("NullAway.Init")
  private FileStore files;

  @SuppressWarnings("NullAway.Init")
  private DictionaryFile inTest;

  private record Chance() implements Randomness {
    @Override
    public void fill(byte[] target) {
      asSecureRandom().nextBytes(target);
    }

    @Override
    public SecureRandom asSecureRandom() {
      return new SecureRandom();
    }
  }

  @BeforeEach
  void open() throws IOException {
    files = new DirectoryFiles(directory);
    inTest = new DictionaryFile(files, randomness, SMALL_PIECE);
  }

  @Test
  void nothingKeptIsEmpty() throws Exception {
    assertEquals(Optional.empty(), inTest.load(device));
  }

  @Test
  void aDictionaryComesBackFromItsPieces() throws Exception {
    inTest.save(city, device);
    assertEquals(city.towns(), inTest.load(device).orElseThrow().towns());
  }

  @Test
  void aNewEditionReplacesTheOldOneAndItsFiles() throws Exception {
    inTest.save(city, device);
    var smaller = new AddressDictionary(city.towns().subList(0, 1));
    inTest.save(smaller, device);
    assertEquals(smaller.towns(), inTest.load(device).orElseThrow().towns());
    assertEquals(Math.ceilDiv(size(smaller), SMALL_PIECE) + 1, files.names().size());
  }

  @Test
  void noTownCanBeReadInTheFiles() throws Exception {
    inTest.save(city, device);
    for (String name : files.names()) {
      String text = new String(files.read(name).orElseThrow(), StandardCharsets.UTF_8);
      assertFalse(text.contains("汐見"), name);
    }
  }

  @Test
  void anotherDeviceCannotReadIt() throws Exception {
    inTest.save(city, device);
    try (Secret other = Secret.taking(new byte[] {1})) {
      assertThrows(KeysRefused.WrongKeys.class, () -> inTest.load(other));
    }
  }

  @Test
  void aMissingPieceIsDamage() throws Exception {
    inTest.save(city, device);
    files.delete(files.names().getFirst());
    assertThrows(KeysRefused.Damaged.class, () -> inTest.load(device));
  }

  @Test
  void aPieceInThePlaceOfAnotherIsRefused() throws Exception {
    inTest.save(city, device);
    files.replace(files.names().get(1), files.read(files.names().get(0)).orElseThrow());
    assertThrows(KeysRefused.WrongKeys.class, () -> inTest.load(device));
  }

  private static int size(AddressDictionary dictionary) throws IOException {
    var bytes = new ByteArrayOutputStream();
    dictionary.write(bytes);
    return bytes.size();
  }

  @Nested
  class Sources {
    private static final String ROW =
        "13212,\"191  \",\"1910016\",\"ﾄｳｷｮｳﾄ\",\"ﾋﾉｼ\",\"ｼﾝﾒｲ\",\"東京都\",\"日野市\",\"神明\","
            + "0,0,1,0,0,0\n";

    @Test
    void theFileIsReadAsPublished() throws IOException {
      Path file = Files.write(directory.resolve("a.csv"), ROW.getBytes(KenAllReader.CP932));
      assertEquals("神明", AddressSource.read(file).towns().getFirst().name());
    }

    @Test
    void theFileIsReadInUtf8() throws IOException {
      Path file = Files.writeString(directory.resolve("a.csv"), ROW);
      assertEquals("神明", AddressSource.read(file).towns().getFirst().name());
    }
  }
}
