package jp.madoguchi.core.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;
import java.util.List;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.order.Addressee.Ignore;
import jp.madoguchi.core.order.Addressee.Obey;
import jp.madoguchi.core.order.Addressee.Why;
import jp.madoguchi.core.roster.TrustList;
import jp.madoguchi.core.roster.TrustListCodec;
import jp.madoguchi.core.trust.City;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which orders a terminal obeys: a wipe cannot be taken back. */
class AddresseeTest {
  private static final City CITY = new City(Environment.SANDBOX, 1);
  private static final City PRODUCTION = new City(Environment.PRODUCTION, 2);
  private static final City STRANGERS = new City(Environment.SANDBOX, 3);
  private static final MunicipalityCode OFFICE = new MunicipalityCode("131211");
  private static final MunicipalityCode NEIGHBOUR = new MunicipalityCode("131229");
  private static final TerminalId OURS = new TerminalId("T-1");
  private static final Fingerprint CERTIFICATES = Order.name(List.of(print(1), print(2)));
  private static final int EPOCH = 3;

  private final Addressee inTest = new Addressee(CITY.check(), OFFICE, OURS, CERTIFICATES::equals);

  private static Fingerprint print(int content) {
    return Fingerprint.ofHash(Sha256.digest(new byte[] {(byte) content}));
  }

  private static Order order(MunicipalityCode office, String device, Fingerprint certificates) {
    return new Order(
        Environment.SANDBOX,
        office,
        new TerminalId(device),
        certificates,
        EPOCH,
        Order.Act.WIPE,
        0,
        City.NOW,
        "lost");
  }

  private static Order ours() {
    return order(OFFICE, "T-1", CERTIFICATES);
  }

  private static Bytes signed(Order order) {
    return OrderCodec.sign(order, CITY.centre());
  }

  @Test
  void anOrderToThisTerminalAsItStandsIsObeyed() {
    assertEquals(new Obey(ours()), inTest.judge(signed(ours()), EPOCH));
    assertEquals(new Obey(ours()), inTest.judgeClosed(signed(ours())));
  }

  @ParameterizedTest
  @EnumSource(Order.Act.class)
  void whatIsWrittenIsRead(Order.Act act) throws Exception {
    Order order =
        new Order(Environment.SANDBOX, OFFICE, OURS, CERTIFICATES, 1, act, 12, City.NOW, "紛失");
    assertEquals(order, OrderCodec.decode(OrderCodec.encode(order)));
  }

  @Test
  void theNameOfCertificatesDoesNotDependOnTheirOrder() {
    assertEquals(CERTIFICATES, Order.name(List.of(print(2), print(1))));
  }

  @Test
  void anOrderToAnotherTerminalIsIgnored() {
    assertIgnored(Why.NOT_FOR_US, signed(order(OFFICE, "T-2", CERTIFICATES)));
  }

  @Test
  void anOrderToATerminalOfThisNameWithOtherCertificatesIsIgnored() {
    assertIgnored(
        Why.NOT_FOR_US, signed(order(OFFICE, "T-1", Order.name(List.of(print(1), print(3))))));
  }

  @Test
  void anOrderOfTheNeighboursOfficeIsIgnored() {
    assertIgnored(Why.NOT_FOR_US, signed(order(NEIGHBOUR, "T-1", CERTIFICATES)));
  }

  @Test
  void anOrderOfAnotherEpochIsIgnored() {
    assertEquals(new Ignore(Why.OTHER_EPOCH), inTest.judge(signed(ours()), EPOCH - 1));
    assertEquals(new Ignore(Why.OTHER_EPOCH), inTest.judge(signed(ours()), EPOCH + 1));
  }

  @Test
  void anOrderOfAnotherEnvironmentIsIgnored() {
    Order order =
        new Order(
            Environment.PRODUCTION,
            OFFICE,
            OURS,
            CERTIFICATES,
            EPOCH,
            Order.Act.WIPE,
            0,
            City.NOW,
            "lost");
    assertIgnored(Why.SIGNATURE, OrderCodec.sign(order, PRODUCTION.centre()));
    assertIgnored(Why.SIGNATURE, OrderCodec.sign(order, CITY.centre()));
  }

  @Test
  void anOrderOfAnotherSignerIsIgnored() {
    assertIgnored(Why.SIGNATURE, OrderCodec.sign(ours(), STRANGERS.centre()));
  }

  @Test
  void anotherMessageOfTheCentreIsNoOrder() {
    TrustList list =
        new TrustList(Environment.SANDBOX, OFFICE, 1, City.NOW, City.NOW.plusSeconds(1), List.of());
    assertIgnored(Why.SIGNATURE, TrustListCodec.sign(list, CITY.centre()));
  }

  @Test
  void anOrderThatWasCutOrAlteredAnywhereIsIgnored() {
    byte[] whole = signed(ours()).toArray();
    for (int at = 0; at < whole.length; at += 89) {
      byte[] altered = whole.clone();
      altered[at] ^= 1;
      assertInstanceOf(Ignore.class, inTest.judge(Bytes.of(altered), EPOCH), "byte " + at);
      assertIgnored(Why.SIGNATURE, Bytes.of(Arrays.copyOf(whole, at)));
    }
  }

  private void assertIgnored(Why why, Bytes signed) {
    assertEquals(new Ignore(why), inTest.judge(signed, EPOCH));
    assertEquals(new Ignore(why), inTest.judgeClosed(signed));
  }
}
