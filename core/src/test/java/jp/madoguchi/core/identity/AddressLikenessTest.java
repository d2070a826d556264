package jp.madoguchi.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.identity.Difference.Kind;
import jp.madoguchi.core.identity.Likeness.Different;
import jp.madoguchi.core.identity.Likeness.Former;
import jp.madoguchi.core.identity.Likeness.Missing;
import jp.madoguchi.core.identity.Likeness.Same;
import jp.madoguchi.core.identity.Likeness.What;
import jp.madoguchi.core.identity.Likeness.Written;
import jp.madoguchi.core.resident.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressLikenessTest {
  private static final Address HERE = Samples.address("桜町一丁目", "２番３号", "見本荘１０１号室");

  private static Likeness compare(Address record, String claimed) {
    return AddressLikeness.of(claimed, List.of(Visitor.usual().at(record).record()));
  }

  private static List<Kind> kinds(Likeness likeness) {
    return assertInstanceOf(Written.class, likeness).how().stream().map(Difference::kind).toList();
  }

  @Test
  void isTheSameCharacterByCharacter() {
    assertEquals(new Same(), compare(HERE, "見本県見本市桜町一丁目２番３号　見本荘１０１号室"));
  }

  @ParameterizedTest
  @CsvSource({
    "見本県見本市桜町一丁目２番３号見本荘１０１号室, SPACE",
    "見本県見本市桜町一丁目2番3号　見本荘101号室, WIDTH",
    "見本県見本市桜町１丁目２番３号　見本荘１０１号室, COUNTING",
    "見本県見本市桜町一丁目２－３　見本荘１０１号室, COUNTERS",
    "見本県見本市櫻町一丁目２番３号　見本荘１０１号室, VARIANT",
    "見本県見本市桜町一丁目２番３号, BUILDING",
    "見本市桜町一丁目２番３号　見本荘１０１号室, PREFECTURE"
  })
  void mayBeWrittenInAnotherWay(String claimed, Kind kind) {
    assertEquals(List.of(kind), kinds(compare(HERE, claimed)));
  }

  @Test
  void mayBeWrittenInSeveralWaysAtOnce() {
    assertEquals(
        List.of(Kind.WIDTH, Kind.COUNTING, Kind.COUNTERS, Kind.BUILDING, Kind.PREFECTURE),
        kinds(compare(HERE, "見本市桜町1-2-3")));
  }

  @Test
  void namesTheCharactersThatAreVariants() {
    Written written = assertInstanceOf(Written.class, compare(HERE, "見本県見本市櫻町一丁目２番３号　見本荘１０１号室"));
    assertEquals(List.of(new Difference(Kind.VARIANT, "桜", "櫻")), written.how());
  }

  @ParameterizedTest
  @CsvSource({
    "霞ヶ関, 霞が関",
    "霞ケ関, 霞ヶ関",
  })
  void linksAreTheSame(String record, String claimed) {
    assertEquals(
        List.of(Kind.LINK),
        kinds(compare(Samples.address(record, "１番", ""), "見本県見本市" + claimed + "１番")));
  }

  @ParameterizedTest
  @CsvSource({
    "見本県見本市桜町一丁目２番４号　見本荘１０１号室",
    "見本県見本市桜町一丁目２番３号　見本荘１０２号室",
    "見本県見本市桜町一丁目２３号　見本荘１０１号室",
    "見本県隣町市桜町一丁目２番３号　見本荘１０１号室"
  })
  void isAnother(String claimed) {
    assertEquals(new Different(), compare(HERE, claimed));
  }

  @Test
  void twoNumbersBesideEachOtherStayTwo() {
    assertEquals(new Different(), compare(Samples.address("桜町", "１－２３", ""), "見本県見本市桜町１－２　３"));
  }

  @Test
  void thatIsNotSaidIsMissing() {
    assertEquals(new Missing(), compare(HERE, ""));
  }

  @Test
  void mayBeAFormerOneWithItsEnd() {
    Visitor before = Visitor.usual();
    Visitor now = before.at(Samples.address("汐見町", "５番", "")).next();
    assertEquals(
        new Former(What.ADDRESS, Optional.of(now.record().origin().eventDate())),
        AddressLikeness.of(before.address().oneLine(), List.of(before.record(), now.record())));
  }

  @Test
  void mayBeTheOneBeforeTheArrival() {
    Visitor came = Visitor.usual().having(Field.PREVIOUS_ADDRESS, "見本県隣町市本町１番");
    assertEquals(
        new Former(What.ADDRESS_BEFORE_ARRIVAL, Optional.of(came.record().residentSince())),
        AddressLikeness.of("見本県隣町市本町1番地", List.of(came.record())));
  }
}
