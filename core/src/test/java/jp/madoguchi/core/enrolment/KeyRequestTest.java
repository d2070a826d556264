package jp.madoguchi.core.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.trust.City;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.trust.KeyDraft;
import jp.madoguchi.core.trust.LeafRequest;
import jp.madoguchi.core.trust.Role;
import jp.madoguchi.core.trust.SoftwareDeviceKeys;
import jp.madoguchi.core.trust.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a terminal asks for, how it proves its keys, and what it takes for an answer. */
class KeyRequestTest {
  private static final City CITY = new City(Environment.SANDBOX, 78);
  private static final MunicipalityCode OFFICE = new MunicipalityCode("132128");
  private static final TerminalId OURS = new TerminalId("T-1");
  private static final SoftwareDeviceKeys.Draft DRAFT = SoftwareDeviceKeys.draft(CITY.randomness());

  private static KeyRequest request(TerminalId device, KeyDraft draft) {
    return KeyRequest.of(Environment.SANDBOX, OFFICE, device, draft);
  }

  private static X509Certificate certified(Role role, String name, PublicKey key) {
    return CITY.issuer().issue(new LeafRequest(role, name, key, City.FROM, City.UNTIL)).getFirst();
  }

  private static IssuedPair pair(String name) {
    return new IssuedPair(
        request(OURS, DRAFT).name(),
        certified(Role.DEVICE, name, DRAFT.classicalKey()),
        certified(Role.DEVICE, name, DRAFT.quantumSafeKey()),
        Optional.of(CITY.centre().recipient()));
  }

  @Test
  void theSameKeysGiveTheSameName() {
    assertEquals(request(OURS, DRAFT).name(), request(OURS, DRAFT).name());
    assertNotEquals(request(OURS, DRAFT).name(), request(new TerminalId("T-2"), DRAFT).name());
  }

  @ParameterizedTest
  @EnumSource(Suite.class)
  void aProvenRequestComesBackAsItWasWritten(Suite suite) throws MalformedCbor {
    SoftwareDeviceKeys.Draft draft = SoftwareDeviceKeys.draft(suite, CITY.randomness());
    ProvenRequest inTest = ProvenRequest.of(request(OURS, draft), draft);
    assertEquals(inTest, ProvenRequest.decode(inTest.encode()));
    assertTrue(inTest.keys().isPresent());
  }

  @Test
  void aProofForAnotherRequestProvesNothing() {
    ProvenRequest other = ProvenRequest.of(request(new TerminalId("T-2"), DRAFT), DRAFT);
    ProvenRequest inTest =
        new ProvenRequest(request(OURS, DRAFT), other.classicalProof(), other.quantumSafeProof());
    assertTrue(inTest.keys().isEmpty());
  }

  @Test
  void keysOfAnotherSuiteThanTheRequestSaysProveNothing() {
    KeyRequest honest = request(OURS, DRAFT);
    KeyRequest claims =
        new KeyRequest(
            Environment.SANDBOX,
            OFFICE,
            OURS,
            Suite.HYBRID_2,
            honest.classicalKey(),
            honest.quantumSafeKey());
    assertTrue(ProvenRequest.of(claims, DRAFT).keys().isEmpty());
  }

  @Test
  void anAnswerForTheRequestIsTaken() throws MalformedCbor {
    IssuedPair read = IssuedPair.decode(pair("T-1").encode());
    assertTrue(read.answers(request(OURS, DRAFT), CITY.check()));
  }

  @Test
  void certificatesForAnotherNameAreNoAnswer() {
    assertFalse(pair("T-2").answers(request(OURS, DRAFT), CITY.check()));
  }

  @Test
  void certificatesOfOtherRootsAreNoAnswer() {
    City other = new City(Environment.SANDBOX, 79);
    assertFalse(pair("T-1").answers(request(OURS, DRAFT), other.check()));
  }

  @Test
  void certificatesForOtherKeysAreNoAnswer() {
    SoftwareDeviceKeys.Draft another = SoftwareDeviceKeys.draft(CITY.randomness());
    IssuedPair right = pair("T-1");
    IssuedPair inTest =
        new IssuedPair(
            right.request(),
            certified(Role.DEVICE, "T-1", another.classicalKey()),
            right.quantumSafe(),
            Optional.empty());
    assertFalse(inTest.answers(request(OURS, DRAFT), CITY.check()));
  }

  @Test
  void whatANewTerminalIsGivenComesBackAsItWasWritten() throws MalformedCbor {
    SetUp inTest = new SetUp(CITY.anchors(), pair("T-1"), List.of(CITY.anchors().classicalRoot()));
    assertEquals(inTest, SetUp.decode(inTest.encode()));
  }

  @Test
  void aRequestIsReadOutInEightGroupsOfFiveDigits() {
    Fingerprint name = request(OURS, DRAFT).name();
    String code = RequestCode.of(name);
    assertTrue(code.matches("[0-9]{5}( [0-9]{5}){7}"), code);
    assertTrue(RequestCode.matches(code.replace(" ", "-"), name));
    assertFalse(RequestCode.matches(code.substring(6), name));
  }

  @Test
  void aRequestCutShortIsNone() {
    byte[] whole = request(OURS, DRAFT).encode();
    assertThrows(
        MalformedCbor.class, () -> KeyRequest.decode(Arrays.copyOf(whole, whole.length - 1)));
  }
}
