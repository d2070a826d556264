package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.simulator.city.Cast;
import jp.madoguchi.sandbox.maker.ResidentCard;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.sandbox.tray.CardSlot;
import jp.madoguchi.sandbox.tray.TrayItem;
import jp.madoguchi.terminal.command.Command;
import org.junit.jupiter.api.Test;

/** A clerk finds out who stands at the counter, by the keyboard alone. */
class IdentityStoryTest extends MovementStory {
  private static final Optional<Path> PICTURES =
      Optional.ofNullable(System.getProperty("madoguchi.pictures")).map(Path::of);

  private int keys;

  @Override
  void press(KeyCode key, KeyCode... held) {
    keys++;
    super.press(key, held);
  }

  private void lays(ResidentCard card) {
    CardSlot residents = terminal.running().residents();
    residents.insert(
        residents.cards().stream()
            .filter(each -> each.id().equals(card.name()))
            .findFirst()
            .orElseThrow());
  }

  private void check(AddressNumber person) {
    hands.open(person);
    keys = 0;
    press(Command.IDENTITY);
    window.awaitFocus("identity-pin");
  }

  private void typesPin(String pin) {
    window.type(pin);
    keys += pin.length();
    press(KeyCode.ENTER);
  }

  private void shows(String name, String birth, Sex sex, String address) {
    window.focusTo("identity-paper");
    press(KeyCode.DOWN);
    hands.fill("identity-name", name);
    hands.fill("identity-birth", birth);
    window.focusTo("identity-sex");
    for (int i = 0; i < sex.code(); i++) {
      press(KeyCode.DOWN);
    }
    hands.fill("identity-address", address);
  }

  private void compared() {
    press(Command.REVIEW);
    window.awaitFocus("identity-verdict");
  }

  private List<AccessEvent> events() {
    return hands.store().log().from(1, 1000).stream()
        .map(entry -> entry.event())
        .filter(event -> event.name().startsWith("IDENTITY"))
        .toList();
  }

  private String lastDetail() {
    return hands.store().log().from(1, 1000).stream()
        .filter(entry -> entry.event().name().startsWith("IDENTITY"))
        .reduce((_, last) -> last)
        .orElseThrow()
        .detail();
  }

  private boolean sees(String words) {
    return window.texts().stream().anyMatch(text -> text.contains(words));
  }

  private void picture(String name) throws Exception {
    if (PICTURES.isPresent()) {
      Files.createDirectories(PICTURES.get());
      window.picture(PICTURES.get().resolve(name + ".png"), 1366, 768, 1);
      window.picture(PICTURES.get().resolve(name + "-150.png"), 1024, 640, 1.5);
    }
  }

  @Test
  void byACardItTakesThreeKeysOfTheClerk() throws Exception {
    lays(ResidentCard.MATCHING);
    hands.open(Cast.SAKURA_KENICHI);
    terminal.sees(terminal.text("identity.state.open"));
    picture("identity-record-before");
    check(Cast.SAKURA_KENICHI);
    picture("identity-asking");
    typesPin(ResidentCard.MATCHING.pin());
    window.awaitFocus("identity-verdict");
    terminal.sees(terminal.text("identity.badge.Agrees"));
    picture("identity-card");
    assertEquals(List.of(AccessEvent.IDENTITY_COMPARED), events());
    press(Command.SUBMIT);
    terminal.sees(terminal.text("identity.state.done"));
    picture("identity-record-after");
    assertEquals(List.of(AccessEvent.IDENTITY_COMPARED, AccessEvent.IDENTITY_CONFIRMED), events());
    int ofTheHolder = ResidentCard.MATCHING.pin().length();
    assertEquals(3, keys - ofTheHolder, "Ctrl+F8, Enter, F12");
  }

  @Test
  void byADocumentVariantsAreNamedWithTheirCodes() throws Exception {
    check(Cast.WATANABE_NAOKI);
    String address =
        hands.current(Cast.WATANABE_NAOKI).address().address().oneLine().replace("番地", "");
    shows("渡辺　直樹", "19680229", Sex.MALE, address);
    picture("identity-papers");
    compared();
    terminal.sees("U+9089 U+E0110");
    terminal.sees(terminal.text("identity.badge.Agrees"));
    picture("identity-variants");
    press(Command.SUBMIT);
    terminal.sees(terminal.text("identity.paper.LICENCE"));
    assertEquals("papers [LICENCE] []", lastDetail());
  }

  @Test
  void theCardOfALookAlikeIsFoundOut() throws Exception {
    lays(ResidentCard.LOOK_ALIKE);
    check(Cast.NAKAMURA_KEIKO);
    typesPin(ResidentCard.LOOK_ALIKE.pin());
    window.awaitFocus("identity-verdict");
    terminal.sees(terminal.text("identity.badge.Contradicts"));
    window.awaitVisible("identity-others");
    picture("identity-look-alike");
    press(Command.SUBMIT);
    terminal.sees("ID04");
    press(Command.SEND_BACK);
    terminal.sees(terminal.text("identity.refused"));
    terminal.sees(terminal.text("identity.state.open"));
    assertEquals(AccessEvent.IDENTITY_NOT_CONFIRMED, events().getLast());
    assertEquals("NOT_THE_PERSON", lastDetail());
  }

  @Test
  void aWrongPinIsCountedAndALockedOneLeadsToDocuments() throws Exception {
    lays(ResidentCard.MATCHING);
    check(Cast.SAKURA_KENICHI);
    typesPin("0000");
    terminal.sees(terminal.text("identity.card.pin", 2));
    assertEquals("WRONG_PIN", lastDetail());
    picture("identity-wrong-pin");
    typesPin("12");
    terminal.sees("IC01");
    lays(ResidentCard.LOCKED);
    typesPin(ResidentCard.LOCKED.pin());
    terminal.sees("IC03");
    assertEquals("PIN_LOCKED", lastDetail());
    terminal.running().residents().insert(terminal.running().residents().cards().getLast());
    typesPin("0000");
    terminal.sees("IC05");
    terminal.running().residents().pull();
    typesPin("0000");
    terminal.sees("IC04");
    assertEquals("CARD_GONE", lastDetail());
    typesPin("0000");
    assertFalse(events().contains(AccessEvent.IDENTITY_COMPARED));
  }

  /** 西東京市: a foreign resident was found by three items, and was another. */
  @Test
  void threeItemsAreNeverProofThoughOnePersonIsFoundByThem() throws Exception {
    check(Cast.NGUYEN_THI_HOA);
    shows("NGUYEN THI HOA", "19960812", Sex.FEMALE, "");
    compared();
    terminal.sees("A12");
    picture("identity-three-items");
    press(Command.SUBMIT);
    terminal.sees("ID04");
    assertTrue(sees("A12"));
    assertFalse(events().contains(AccessEvent.IDENTITY_CONFIRMED));
    press(Command.REVIEW);
    window.awaitVisible("identity-address");
    press(Command.BACK);
    terminal.sees(terminal.text("identity.state.open"));
  }

  @Test
  void aComparisonOverWhichNobodyDecidesIsBrokenOff() {
    lays(ResidentCard.MATCHING);
    check(Cast.SAKURA_KENICHI);
    typesPin(ResidentCard.MATCHING.pin());
    window.awaitFocus("identity-verdict");
    press(Command.BACK);
    terminal.sees(terminal.text("identity.state.open"));
    window.await("the log", () -> lastDetail().equals("BROKEN_OFF"));
  }

  @Test
  void aCardWithAnEarlierAddressTakesAnotherDocument() throws Exception {
    lays(ResidentCard.EARLIER_ADDRESS);
    String name = terminal.running().residents().inserted().map(TrayItem::title).orElseThrow();
    AddressNumber holder =
        LongStream.rangeClosed(1, residents())
            .mapToObj(AddressNumber::of)
            .filter(it -> hands.current(it).name().name().value().equals(name))
            .findFirst()
            .orElseThrow();
    check(holder);
    typesPin(ResidentCard.EARLIER_ADDRESS.pin());
    window.awaitFocus("identity-verdict");
    terminal.sees(terminal.text("identity.need.PRESENT_ITEM"));
    terminal.sees(terminal.text("identity.remark.CARD_BEHIND"));
    picture("identity-earlier-address");
  }

  @Test
  void nobodyIsComparedWhoseAddressIsWithheld() {
    protect(Cast.SAKURA_KENICHI);
    hands.swap(TrayCard.UEDA);
    hands.find(Cast.SAKURA_KENICHI);
    press(KeyCode.ENTER);
    terminal.sees(terminal.text("restrained.why"));
    press(Command.IDENTITY);
    assertFalse(window.visible("identity-pin"));
  }
}
