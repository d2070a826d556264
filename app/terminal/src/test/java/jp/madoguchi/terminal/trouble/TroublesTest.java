package jp.madoguchi.terminal.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.card.Slot;
import jp.madoguchi.core.card.StatusWord;
import jp.madoguchi.core.change.ApprovalRefused;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.resident.QueryTooWide;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.terminal.shell.Notices;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TroublesTest {
  private static final List<Texts> LANGUAGES =
      List.of(new Texts(Locale.JAPANESE), new Texts(Locale.ENGLISH));

  private static Stream<StoreFailure> storeFailures() {
    Exception cause = new IllegalStateException("cause");
    return Stream.of(
        new StoreFailure.Locked(cause),
        new StoreFailure.Damaged(cause),
        new StoreFailure.InUse("store"),
        new StoreFailure.Full(cause),
        new StoreFailure.Unreachable(cause),
        new StoreFailure.Hostile("trigger"),
        new StoreFailure.AnchorBehind(new IOException("token")),
        new StoreFailure.OldCopyFound(OldCopy.STORE_OLDER),
        new StoreFailure.NotUpdated(cause),
        new StoreFailure.Busy(),
        new StoreFailure.GivenUp(),
        new StoreFailure.Refused(cause));
  }

  private static Stream<CardFault> cardFaults() {
    StatusWord status = new StatusWord(0x6F00);
    return Stream.of(
        new CardFault.WrongPin(2),
        new CardFault.PinBlocked(),
        new CardFault.PinNotTaken(),
        new CardFault.WrongPuk(2),
        new CardFault.PukBlocked(),
        new CardFault.PinNeeded(Slot.SIGNATURE),
        new CardFault.NotAPivCard(status),
        new CardFault.NotAMyNumberCard(status),
        new CardFault.UnsupportedKey(Slot.SIGNATURE, "RSA"),
        new CardFault.BadAnswer(status, "short"));
  }

  private static void isSaid(Exception problem) {
    Message sentence = Troubles.sentence(problem);
    assertNotEquals("trouble.unknown", sentence.key());
    for (Texts texts : LANGUAGES) {
      String words = texts.get(sentence);
      assertFalse(words.isBlank());
      assertFalse(words.contains("{0}"), words);
    }
  }

  @ParameterizedTest
  @MethodSource("storeFailures")
  void everyFailureOfTheStoreIsSaid(StoreFailure failure) {
    isSaid(failure);
  }

  @ParameterizedTest
  @MethodSource("storeFailures")
  void aStoreThatFailsInTheMidstIsSaidAlike(StoreFailure failure) {
    assertEquals(Troubles.sentence(failure), Troubles.sentence(new StoreUnavailable(failure)));
  }

  @Test
  void theTableOfStoreFailuresIsComplete() {
    assertEquals(kinds(StoreFailure.class), kindsOf(storeFailures()));
    Set<String> sentences = new HashSet<>();
    storeFailures().forEach(failure -> sentences.add(Troubles.sentence(failure).key()));
    assertEquals(kinds(StoreFailure.class).size(), sentences.size());
  }

  @ParameterizedTest
  @MethodSource("cardFaults")
  void everyFaultOfTheCardIsSaid(CardFault fault) {
    isSaid(fault);
  }

  @Test
  void theTableOfCardFaultsIsComplete() {
    assertEquals(kinds(CardFault.class), kindsOf(cardFaults()));
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusedApprovalIsSaid(ApprovalRefused.Reason reason) {
    isSaid(new ApprovalRefused(reason));
  }

  @ParameterizedTest
  @EnumSource
  void everyConflictIsSaid(ProvisionalConflict.Reason reason) {
    isSaid(new ProvisionalConflict(reason, "0000010014"));
  }

  @Test
  void aPulledCardAndAWideSearchAreSaid() {
    isSaid(new CardLost("pulled"));
    isSaid(new QueryTooWide());
  }

  @Test
  void theUnknownIsSaidWithACodeAndWithoutItsMessage() {
    Exception unknown = new IllegalStateException("佐藤　一郎");
    Message sentence = Troubles.sentence(unknown);
    assertEquals(Message.of("trouble.unknown", Troubles.code(unknown)), sentence);
    assertTrue(Troubles.code(unknown).matches("M-[0-9A-F]{4}"));
    for (Texts texts : LANGUAGES) {
      assertTrue(texts.get(sentence).contains(Troubles.code(unknown)));
      assertFalse(texts.get(sentence).contains("佐藤"));
    }
  }

  @Test
  void theSameFaultHasTheSameCode() {
    List<String> codes =
        Stream.of("one", "two").map(IllegalStateException::new).map(Troubles::code).toList();
    assertEquals(codes.getFirst(), codes.getLast());
  }

  @Test
  void whatIsReportedStandsAboveThePage() {
    Notices notices = new Notices();
    new Troubles(notices).report(new QueryTooWide());
    assertEquals("trouble.E18", notices.current().get().message().key());
  }

  private static Set<Class<?>> kinds(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses()).collect(Collectors.toSet());
  }

  private static Set<Class<?>> kindsOf(Stream<? extends Exception> problems) {
    return problems.map(Object::getClass).collect(Collectors.toSet());
  }
}
