package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.centre.trust.EnrolmentDesk;
import jp.madoguchi.centre.trust.IssuingTerms;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.enrolment.IssuedPair;
import jp.madoguchi.core.enrolment.KeyRequest;
import jp.madoguchi.core.enrolment.ProvenRequest;
import jp.madoguchi.core.enrolment.RequestCode;
import jp.madoguchi.core.enrolment.SetUp;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.medium.MediumFlaw;
import jp.madoguchi.core.medium.MediumRefused;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.trust.SoftwareDeviceKeys;
import jp.madoguchi.core.trust.TrustAnchors;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.terminal.lapsed.AnewDesk;
import jp.madoguchi.terminal.sync.HttpLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A terminal whose certificates have ended is registered again by a carried request. */
@OnEachDatabase
class AnewTest extends TrustCase {
  private final List<String> notes = new ArrayList<>();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Obedient ended;

  @SuppressWarnings("NullAway.Init")
  private AnewDesk desk;

  @SuppressWarnings("NullAway.Init")
  private FileStore medium;

  @BeforeEach
  void theCertificatesHaveEnded() throws Exception {
    ended =
        new Obedient(
            centre, Channel.TERMINAL, world.keys().device(Channel.TERMINAL, Duration.ofDays(-1)));
    desk = new AnewDesk(ended.keyRenewal(), (act, what) -> notes.add(act + " " + what));
    medium = DirectoryFiles.onMedium(folder);
    centre.store.inTransaction(transaction -> {
      transaction
          .registry()
          .certificates(Channel.TERMINAL)
          .forEach(
              each -> transaction.certification().ends(each, Channel.CLOCK.now().minusSeconds(1)));
      return 0;
    });
  }

  private TrustAnchors anchors() {
    return world.keys().issuer().anchors();
  }

  private ProvenRequest carried() throws Exception {
    return ProvenRequest.decode(medium.read(desk.requestFile()).orElseThrow());
  }

  private IssuedPair approved(ProvenRequest request) {
    return assertInstanceOf(
            EnrolmentDesk.Enrolled.class,
            centre
                .enrolment(centre.store, IssuingTerms.usual())
                .enrol(
                    signed(
                        chief,
                        AdminAct.Kind.ENROL_DEVICE,
                        request.request().device().value(),
                        request.request().name().hex()),
                    request))
        .pair();
  }

  private void answer(TrustAnchors roots, IssuedPair pair) throws Exception {
    medium.replace(desk.answerFile(), new SetUp(roots, pair, List.of()).encode());
  }

  private void refused(MediumFlaw flaw) {
    assertEquals(flaw, assertThrows(MediumRefused.class, () -> desk.take(medium)).flaw());
    assertEquals("READ refused " + flaw.code(), notes.getLast());
  }

  @Test
  void isToldTheNumbersOfItsRequestAndTheSameUntilItIsAnswered() throws Exception {
    String numbers = desk.request(medium);
    assertTrue(RequestCode.matches(numbers, carried().request().name()));
    assertEquals(numbers, desk.request(medium));
  }

  @Test
  void goesOnWithNewKeysOverTheLineAndLeavesNothingOnTheMedium() throws Exception {
    var before = ended.keys.classicalChain();
    desk.request(medium);
    answer(anchors(), approved(carried()));

    desk.take(medium);

    assertNotEquals(before, ended.keys.classicalChain());
    assertEquals(List.of(), medium.names());
    assertTrue(notes.getLast().startsWith("READ certificates suite 1 until "), notes.toString());
    try (HttpLine now = centre.line(ended.keys)) {
      assertEquals(LineRefusal.OK, now.ask("GET", "/v1/trust/0", NOTHING).status());
    }
  }

  @Nested
  class AnAnswer {
    @Test
    void thatIsNotThereChangesNothing() throws Exception {
      desk.request(medium);
      refused(MediumFlaw.NO_INDEX);
    }

    @Test
    void thatIsNoneChangesNothing() throws Exception {
      desk.request(medium);
      medium.replace(desk.answerFile(), new byte[] {1, 2, 3});
      refused(MediumFlaw.MALFORMED);
    }

    @Test
    void underOtherRootsChangesNothing() throws Exception {
      desk.request(medium);
      Keys elsewhere = Keys.of(Environment.SANDBOX, Channel.CLOCK, world.randomness());
      answer(elsewhere.issuer().anchors(), approved(carried()));
      refused(MediumFlaw.CERTIFICATES_NOT_OURS);
    }

    @Test
    void forOtherKeysChangesNothing() throws Exception {
      desk.request(medium);
      SoftwareDeviceKeys.Draft other = SoftwareDeviceKeys.draft(world.randomness());
      ProvenRequest exchanged =
          ProvenRequest.of(
              KeyRequest.of(Environment.SANDBOX, Channel.CITY.code(), Channel.TERMINAL, other),
              other);
      answer(anchors(), approved(exchanged));
      refused(MediumFlaw.CERTIFICATES_NOT_OURS);
    }

    @Test
    void countsOnce() throws Exception {
      desk.request(medium);
      IssuedPair pair = approved(carried());
      answer(anchors(), pair);
      desk.take(medium);
      var keys = ended.keys.classicalChain();
      answer(anchors(), pair);
      refused(MediumFlaw.CERTIFICATES_NOT_OURS);
      assertEquals(keys, ended.keys.classicalChain());
    }
  }
}
