package jp.madoguchi.terminal.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.custody.KeyActRefused;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.port.DiskFull;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.terminal.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class KeyTroubleTest {
  private static final IOException CAUSE = new IOException("made up");

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new KeysRefused.LastSlot("SATO-1"), KeyTrouble.LAST_SLOT),
        Arguments.of(new KeysRefused.WrongKeys("slot"), KeyTrouble.WRONG_KEYS),
        Arguments.of(new KeysRefused.UnfitCardKey(), KeyTrouble.WRONG_KEYS),
        Arguments.of(new KeysRefused.Damaged("slots"), KeyTrouble.DAMAGED),
        Arguments.of(new KeysRefused.NoSlot("SATO-1"), KeyTrouble.NO_HOLDER),
        Arguments.of(new StoreFailure.Full(CAUSE), KeyTrouble.DISK_FULL),
        Arguments.of(new StoreFailure.Unreachable(CAUSE), KeyTrouble.DEVICE),
        Arguments.of(new StoreFailure.Locked(CAUSE), KeyTrouble.WRONG_KEYS),
        Arguments.of(new StoreFailure.Damaged(CAUSE), KeyTrouble.DAMAGED),
        Arguments.of(new StoreFailure.Hostile("a trigger"), KeyTrouble.DAMAGED),
        Arguments.of(new StoreFailure.InUse("store"), KeyTrouble.IN_USE),
        Arguments.of(new StoreFailure.AnchorBehind(CAUSE), KeyTrouble.ANCHOR_BEHIND),
        Arguments.of(new StoreFailure.OldCopyFound(OldCopy.STORE_OLDER), KeyTrouble.OLD_COPY),
        Arguments.of(new StoreFailure.Busy(), KeyTrouble.BUSY),
        Arguments.of(new StoreFailure.GivenUp(), KeyTrouble.STORE),
        Arguments.of(new StoreFailure.Refused(CAUSE), KeyTrouble.STORE),
        Arguments.of(new StoreUnavailable(new StoreFailure.Full(CAUSE)), KeyTrouble.DISK_FULL),
        Arguments.of(new DiskFull("full"), KeyTrouble.DISK_FULL),
        Arguments.of(new IOException("the token keeps no data"), KeyTrouble.DEVICE));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void everyFailureHasItsTrouble(Exception failure, KeyTrouble trouble) {
    assertEquals(Optional.of(trouble), KeyTrouble.of(failure));
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusalHasItsTrouble(KeyActRefused.Reason reason) {
    assertEquals(reason.name(), KeyTrouble.of(reason).name());
  }

  @Test
  void whatIsNoneOfTheDesksHasNone() {
    assertEquals(Optional.empty(), KeyTrouble.of(new IllegalStateException()));
  }

  @Test
  void noTwoShareACode() {
    List<String> codes = Arrays.stream(KeyTrouble.values()).map(KeyTrouble::code).toList();
    assertEquals(codes.size(), codes.stream().distinct().count());
  }

  @ParameterizedTest
  @EnumSource
  void noTwoShareASentence(KeyTrouble trouble) {
    for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
      Texts texts = new Texts(locale);
      String words = texts.get("keys.trouble." + trouble);
      assertEquals(
          1,
          Arrays.stream(KeyTrouble.values())
              .filter(other -> texts.get("keys.trouble." + other).equals(words))
              .count());
    }
  }
}
