package jp.madoguchi.core.log.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.trust.City;
import jp.madoguchi.core.trust.CurrentKeys;
import jp.madoguchi.core.trust.LeafRequest;
import jp.madoguchi.core.trust.Role;
import jp.madoguchi.core.trust.SoftwareDeviceKeys;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
  private static final Bytes ROOT = Bytes.ofHex("ab".repeat(32));
  private static final String TEXT =
      "madoguchi/sandbox/011002/T-1\n12\nq6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s=\n";

  private static Bytes utf8(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theExampleOfTheSpecificationIsRead() {
    String example =
        """
        This is an example message.

        — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
        """;
    SignedNote read = SignedNote.parse(utf8(example)).orElseThrow();
    assertEquals("This is an example message.\n", read.text());
    assertEquals("example.com/foo", read.lines().getFirst().name());
    assertEquals("530d903a", read.lines().getFirst().id().hex());
    assertEquals(utf8(example), read.encode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "text\n",
        "text\n\n",
        "text\n\n— name\n",
        "text\n\n— name AAAA\n",
        "text\n\n— name AAAAAAA\n",
        "text\n\n— name AAAAAAE=",
        "text\n\n— na me AAAAAAE=\n",
        "text\n\n- name AAAAAAE=\n",
        "te\u0007xt\n\n— name AAAAAAE=\n",
        "text\r\n\n— name AAAAAAE=\n"
      })
  void whatIsNoNoteIsNotRead(String text) {
    assertEquals(Optional.empty(), SignedNote.parse(utf8(text)));
  }

  @Test
  void bytesThatAreNoUtf8AreNotRead() {
    assertEquals(Optional.empty(), SignedNote.parse(Bytes.ofHex("fffe0a0a")));
  }

  @Nested
  class Checkpoints {
    @Test
    void haveThreeLines() {
      Checkpoint inTest = new Checkpoint("madoguchi/sandbox/011002/T-1", 12, ROOT);
      assertEquals(TEXT, inTest.text());
      assertEquals(Optional.of(inTest), Checkpoint.parse(TEXT));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "a\n1\n",
          "a\n01\nq6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s=\n",
          "a\n-1\nq6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s=\n",
          "a\n99999999999999999999\nq6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s=\n",
          "a\n1\nq6urq6ur\n",
          "a\n1\nq6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6t=\n",
          "a\n1\nq6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s=\nmore\n"
        })
    void inAnotherFormAreNotRead(String text) {
      assertEquals(Optional.empty(), Checkpoint.parse(text));
    }
  }

  @Nested
  class Signatures {
    private final City city = new City(Environment.SANDBOX, 3);
    private final SoftwareDeviceKeys keys = city.terminal("T-1");
    private final LogOrigin origin =
        new LogOrigin(Environment.SANDBOX, new MunicipalityCode("011002"), new TerminalId("T-1"));
    private final SignedNote inTest =
        SignedNote.parse(new DeviceSigner(origin, keys).sign(12, ROOT)).orElseThrow();

    private List<NoteKey> own() {
      return List.of(
          NoteKey.of(origin.text(), keys.classicalChain().getFirst().getPublicKey()),
          NoteKey.of(origin.text(), keys.quantumSafeChain().getFirst().getPublicKey()));
    }

    @Test
    void ofBothKeysHold() {
      assertEquals(TEXT, inTest.text());
      assertTrue(own().stream().allMatch(inTest::signedBy));
    }

    @Test
    void doNotHoldOverAnotherText() {
      SignedNote other = new SignedNote(TEXT.replace("12", "13"), inTest.lines());
      assertTrue(own().stream().noneMatch(other::signedBy));
    }

    @Test
    void ofKeysThatNobodyKnowsAreOfNoAccount() {
      List<SignedNote.Line> more =
          List.of(
              new SignedNote.Line("witness", Bytes.ofHex("00000000"), ROOT),
              inTest.lines().getFirst(),
              inTest.lines().getLast());
      SignedNote cosigned = SignedNote.parse(new SignedNote(TEXT, more).encode()).orElseThrow();
      assertTrue(own().stream().allMatch(cosigned::signedBy));
    }

    @Test
    void underAnotherNameAreAnotherKeys() {
      NoteKey elsewhere = NoteKey.of("madoguchi/sandbox/011002/T-2", own().getFirst().key());
      assertFalse(inTest.signedBy(elsewhere));
    }
  }

  @Nested
  class RenewedKeys {
    private final City city = new City(Environment.SANDBOX, 6);
    private final LogOrigin origin =
        new LogOrigin(Environment.SANDBOX, new MunicipalityCode("011002"), new TerminalId("T-1"));

    private SoftwareDeviceKeys keys(Suite suite) {
      SoftwareDeviceKeys.Draft draft = SoftwareDeviceKeys.draft(suite, city.randomness());
      return draft.certified(issued(draft.classicalKey()), issued(draft.quantumSafeKey()));
    }

    private List<X509Certificate> issued(PublicKey key) {
      return city.issuer().issue(new LeafRequest(Role.DEVICE, "T-1", key, City.FROM, City.UNTIL));
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void signNotesThatTheirKeysVerify(Suite suite) {
      SoftwareDeviceKeys keys = keys(suite);
      Bytes note = new DeviceSigner(origin, keys).sign(12, ROOT);
      SignedNote read = SignedNote.parse(note).orElseThrow();
      assertTrue(
          read.signedBy(
              NoteKey.of(origin.text(), keys.classicalChain().getFirst().getPublicKey())));
      assertTrue(
          read.signedBy(
              NoteKey.of(origin.text(), keys.quantumSafeChain().getFirst().getPublicKey())));
    }

    @Test
    void tellTheirNotesFromThoseOfTheKeysBefore() {
      CurrentKeys keys = new CurrentKeys(keys(Suite.HYBRID_1));
      DeviceSigner inTest = new DeviceSigner(origin, keys);
      Bytes before = inTest.sign(12, ROOT);
      assertTrue(inTest.now().names(before));
      keys.become(keys(Suite.HYBRID_1));
      assertFalse(inTest.now().names(before));
      assertTrue(inTest.now().names(inTest.sign(13, ROOT)));
    }
  }
}
