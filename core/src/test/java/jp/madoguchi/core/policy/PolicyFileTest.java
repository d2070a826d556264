package jp.madoguchi.core.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.City;
import org.junit.jupiter.api.Test;

/** The policy among a terminal's files, and what somebody could lay there instead. */
class PolicyFileTest {
  private static final City CITY = new City(Environment.SANDBOX, 1);
  private static final City STRANGERS = new City(Environment.SANDBOX, 3);
  private static final MunicipalityCode OFFICE = new MunicipalityCode("131211");
  private static final MunicipalityCode NEIGHBOUR = new MunicipalityCode("131229");

  private final PowerDisk files = new PowerDisk();
  private final PolicyFile inTest = new PolicyFile(CITY.anchors(), OFFICE, CITY.clock(), files);

  private static LoginPolicy policy(long version) {
    LoginPolicy usual = LoginPolicy.usual();
    return new LoginPolicy(
        version,
        List.of(Modality.PALM),
        6,
        1,
        usual.tries(),
        Fallback.NONE,
        usual.supervised(),
        usual.seat());
  }

  private void lay(long version, MunicipalityCode office, CentreKeys keys) throws Exception {
    OfficePolicy policy = new OfficePolicy(Environment.SANDBOX, office, policy(version));
    files.replace(PolicyFile.FILE, PolicyCodec.sign(policy, keys).toArray());
  }

  @Test
  void withoutAFileTheUsualCounts() {
    assertEquals(LoginPolicy.usual(), inTest.now());
  }

  @Test
  void whatTheCentreSignedCountsOnceItLiesThere() throws Exception {
    lay(5, OFFICE, CITY.centre());
    assertEquals(policy(5), inTest.now());
    lay(9, OFFICE, CITY.centre());
    assertEquals(policy(9), inTest.now());
  }

  @Test
  void whatStrangersSignedDoesNot() throws Exception {
    lay(5, OFFICE, STRANGERS.centre());

    assertEquals(LoginPolicy.usual(), inTest.now());
  }

  @Test
  void whatIsForAnotherOfficeDoesNot() throws Exception {
    lay(5, NEIGHBOUR, CITY.centre());

    assertEquals(LoginPolicy.usual(), inTest.now());
  }

  @Test
  void anAlteredFileDoesNot() throws Exception {
    lay(5, OFFICE, CITY.centre());
    files.alter(
        PolicyFile.FILE,
        bytes -> {
          bytes[bytes.length / 2] ^= 1;
          return bytes;
        });

    assertEquals(LoginPolicy.usual(), inTest.now());
  }
}
