package jp.madoguchi.core.biometric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.simulator.hand.HandGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A tripwire over 25 made-up people; not evidence of accuracy on real ones. */
class PalmSeparationTest {
  private static final int PEOPLE = 25;
  private static final int ENROLLED = PalmTemplate.LEAST_SAMPLES;

  private static final List<PalmTemplate> TEMPLATES = new ArrayList<>();
  private static final List<List<PalmRoi>> PROBES = new ArrayList<>();

  private final PalmMatcher inTest = new PalmMatcher();

  @BeforeAll
  static void enrolEverybody() {
    for (int person = 0; person < PEOPLE; person++) {
      HandGenerator hand = new HandGenerator(1_000 + person);
      TEMPLATES.add(MadeUpPalms.enrolled(hand));
      PROBES.add(
          List.of(
              MadeUpPalms.roi(MadeUpPalms.frame(hand, ENROLLED)),
              MadeUpPalms.roi(MadeUpPalms.frame(hand, ENROLLED + 1))));
    }
  }

  private double exponent(List<PalmCode> enrolled, PalmRoi roi) {
    double likeness = inTest.likeness(enrolled, inTest.probe(roi));
    return FalseMatchScale.PHOTOGRAPHS.exponent(
        likeness, PalmTemplate.LEAST_SAMPLES, PalmVerifier.DEFAULT_BURST);
  }

  @Test
  void nobodyIsRefusedTheirOwnTemplate() {
    List<String> refused = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      for (PalmRoi probe : PROBES.get(person)) {
        double exponent = exponent(TEMPLATES.get(person).codes(), probe);
        if (exponent < PalmVerifier.DEFAULT_EXPONENT) {
          refused.add(person + ": " + exponent);
        }
      }
    }
    assertEquals(List.of(), refused);
  }

  @Test
  void nobodyPassesForAnother() {
    List<String> accepted = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      List<PalmCode> others = new ArrayList<>();
      for (int other = 0; other < PEOPLE; other++) {
        if (other != person) {
          others.addAll(TEMPLATES.get(other).codes());
        }
      }
      double exponent = exponent(others, PROBES.get(person).getFirst());
      if (exponent >= PalmVerifier.DEFAULT_EXPONENT) {
        accepted.add(person + ": " + exponent);
      }
    }
    assertEquals(List.of(), accepted);
  }

  @Test
  void theVerifierSaysMatchForTheEnrolledHandOnly() {
    PalmVerifier verifier = new PalmVerifier();
    HandGenerator own = new HandGenerator(1_000);
    HandGenerator other = new HandGenerator(1_001);
    PalmTemplate template = TEMPLATES.getFirst();

    assertInstanceOf(
        PalmVerdict.Match.class, verifier.compare(template, MadeUpPalms.frame(own, 7)));
    assertEquals(
        new PalmVerdict.NoMatch(), verifier.compare(template, MadeUpPalms.frame(other, 7)));
  }
}
