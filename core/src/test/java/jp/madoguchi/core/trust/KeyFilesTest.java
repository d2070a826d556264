package jp.madoguchi.core.trust;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.Signature;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.secret.Secret;
import org.junit.jupiter.api.Test;

class KeyFilesTest {
  private static final City CITY = new City(Environment.SANDBOX, 4);

  private final MemoryFiles files = new MemoryFiles();

  @Test
  void storedDeviceKeysSignLikeTheFreshOnes() throws Exception {
    SoftwareDeviceKeys fresh = CITY.terminal("T-1");
    fresh.store(files);
    DeviceKeys inTest = SoftwareDeviceKeys.load(files, CITY.randomness()).orElseThrow();
    assertEquals(fresh.classicalChain(), inTest.classicalChain());
    try (Secret mine = inTest.deviceSecret();
        Secret theirs = fresh.deviceSecret()) {
      assertTrue(mine.matches(theirs));
    }
    byte[] message = {1, 2, 3};
    Signature classical = Signature.getInstance("SHA256withECDSA");
    classical.initVerify(inTest.classicalChain().getFirst());
    classical.update(message);
    assertTrue(classical.verify(inTest.signClassical(message)));
    Signature quantumSafe = Signature.getInstance("ML-DSA-65");
    quantumSafe.initVerify(inTest.quantumSafeChain().getFirst().getPublicKey());
    quantumSafe.update(message);
    assertTrue(quantumSafe.verify(inTest.signQuantumSafe(message)));
  }

  @Test
  void softwareKeysAreAlwaysShownAsDegraded() {
    assertTrue(CITY.terminal("T-1").degraded());
  }

  @Test
  void thereAreNoKeysBeforeEnrolment() throws IOException {
    assertTrue(SoftwareDeviceKeys.load(files, CITY.randomness()).isEmpty());
    assertTrue(CentreKeys.load(files, CITY.randomness()).isEmpty());
    assertTrue(CertificateIssuer.load(files, CITY.randomness()).isEmpty());
  }

  @Test
  void aDamagedFileIsRefused() throws IOException {
    CITY.terminal("T-1").store(files);
    byte[] stored = files.read("device.keys").orElseThrow();
    stored[0] ^= 1;
    files.replace("device.keys", stored);
    assertThrows(IOException.class, () -> SoftwareDeviceKeys.load(files, CITY.randomness()));
  }

  @Test
  void aCertificateForAnotherKeyIsRefused() {
    SoftwareDeviceKeys.Draft draft = SoftwareDeviceKeys.draft(CITY.randomness());
    DeviceKeys other = CITY.terminal("T-2");
    assertThrows(
        IllegalArgumentException.class,
        () -> draft.certified(other.classicalChain(), other.quantumSafeChain()));
  }

  @Test
  void storedCentreKeysAreTheSameRecipient() throws IOException {
    CITY.centre().store(files);
    CentreKeys inTest = CentreKeys.load(files, CITY.randomness()).orElseThrow();
    assertArrayEquals(CITY.centre().recipient().hash(), inTest.recipient().hash());
    assertTrue(inTest.recipient().flaw(CITY.check()).isEmpty());
  }

  @Test
  void aStoredIssuerGoesOnIssuing() throws IOException {
    CITY.issuer().store(files);
    CertificateIssuer inTest = CertificateIssuer.load(files, CITY.randomness()).orElseThrow();
    CentreKeys keys = CentreKeys.create(inTest, "C-2", City.FROM, City.UNTIL, CITY.randomness());
    assertTrue(keys.recipient().flaw(CITY.check()).isEmpty());
  }

  @Test
  void aRecipientOfAnotherCityIsRefused() {
    City other = new City(Environment.SANDBOX, 5);
    assertEquals(
        CertificateFlaw.SIGNATURE_FALSE,
        CITY.centre().recipient().flaw(other.check()).orElseThrow());
  }
}
