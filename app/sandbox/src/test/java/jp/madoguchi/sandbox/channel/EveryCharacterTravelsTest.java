package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.correction.Corrections;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.text.character.CharacterReader;
import jp.madoguchi.core.text.character.MjCharacter;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.database.TestDatabase;
import jp.madoguchi.storage.dictionary.CharacterSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/**
 * Every character of the MJ文字情報一覧表, with every selector, from an entry at one terminal through the
 * signed act, the sealed batch, the centre and its delta into the register of another.
 */
@OnEachDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryCharacterTravelsTest {
  private static final int CHARACTERS_OF_A_VALUE = 500;

  private static final List<Field> FIELDS =
      List.of(
          Field.NAME, Field.LOT, Field.DOMICILE, Field.HEAD_OF_REGISTER, Field.PREVIOUS_ADDRESS);

  @Parameter
  @SuppressWarnings("NullAway.Init")
  private TestDatabase database;

  @SuppressWarnings("NullAway.Init")
  private TwoTerminals.Keys keys;

  @SuppressWarnings("NullAway.Init")
  private TwoTerminals between;

  @TempDir Path folder;

  private static Optional<Path> table() {
    return Stream.iterate(
            Optional.of(Path.of("").toAbsolutePath()),
            Optional::isPresent,
            folder -> folder.map(Path::getParent))
        .flatMap(Optional::stream)
        .map(folder -> folder.resolve("shared/data/moji.csv"))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  @BeforeParameterizedClassInvocation
  void makeKeys() {
    database.orSkip();
    keys = TwoTerminals.Keys.make();
  }

  @BeforeEach
  void open(TestInfo test) throws Exception {
    between = TwoTerminals.open(keys, database, test.getDisplayName(), folder);
  }

  @AfterEach
  void close() throws Exception {
    between.close();
  }

  /** The characters, as many to a value as a value is allowed to have. */
  private static List<ExactText> values(Path table) throws Exception {
    CharacterReader reader = new CharacterReader();
    CharacterSource.read(table, reader);
    List<String> all = reader.table().all().map(MjCharacter::sequence).toList();
    assertEquals(58_843, all.size());
    List<ExactText> values = new ArrayList<>();
    for (int at = 0; at < all.size(); at += CHARACTERS_OF_A_VALUE) {
      String typed =
          String.join("", all.subList(at, Math.min(all.size(), at + CHARACTERS_OF_A_VALUE)));
      values.add(ExactText.parse(typed).orElseThrow());
    }
    return values;
  }

  private void enter(ResidentRecord person, List<ExactText> texts) throws Exception {
    Map<Field, ExactText> before = FieldValues.of(person);
    List<FieldChange> fields = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Field field = FIELDS.get(i);
      fields.add(change(field, before, texts.get(i)));
      if (field == Field.NAME) {
        fields.add(change(Field.HOUSEHOLD_HEAD, before, texts.get(i)));
      }
    }
    fields.sort(Comparator.comparing(FieldChange::field));
    Ulid group = Ulid.fresh(between.channel.clock, between.channel.world.randomness());
    between.here.put(
        between.channel.changes.act(
            between.here.entrant, group, 0, 1, Corrections.MINOR, person, fields));
  }

  private static FieldChange change(Field field, Map<Field, ExactText> before, ExactText after) {
    return new FieldChange(field, before.getOrDefault(field, ExactText.EMPTY), after);
  }

  private static List<ExactText> read(ResidentRecord person, int count) {
    Map<Field, ExactText> values = FieldValues.of(person);
    return FIELDS.stream()
        .limit(count)
        .map(field -> values.getOrDefault(field, ExactText.EMPTY))
        .collect(Collectors.toList());
  }

  @Test
  void andArrivesAsItWasTyped() throws Exception {
    Optional<Path> table = table();
    assumeTrue(table.isPresent(), "the table of characters is not at hand");
    List<ExactText> values = values(table.orElseThrow());
    int arrived = 0;
    for (int at = 0; at < values.size(); ) {
      Map<Long, List<ExactText>> sent = new TreeMap<>();
      for (long serial = 1; serial <= TwoTerminals.RESIDENTS && at < values.size(); serial++) {
        List<ExactText> texts = values.subList(at, Math.min(values.size(), at + FIELDS.size()));
        enter(between.here.person(serial), texts);
        sent.put(serial, texts);
        at += texts.size();
      }
      between.here.sync();
      between.there.sync();
      for (Map.Entry<Long, List<ExactText>> each : sent.entrySet()) {
        List<ExactText> texts = each.getValue();
        assertEquals(texts, read(between.channel.person(each.getKey()), texts.size()));
        assertEquals(texts, read(between.there.person(each.getKey()), texts.size()));
        arrived += texts.stream().mapToInt(ExactText::lengthInGraphemes).sum();
      }
      between.assertAsTheCentre(between.there);
    }
    assertEquals(58_843, arrived);
  }
}
