package jp.madoguchi.core.admission;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.core.trust.Fingerprint;

/**
 * With which card somebody was taken in, so that an auditor can compare it with the card in hand.
 * It stands in the access log's entry and nowhere else.
 *
 * @param certificate of the certificate that signs (9C); empty where the entry does not tell
 * @param until the certificate's last day, in Tokyo; empty where the entry does not tell, as those
 *     of before do not
 * @param camera before which the palm was shown; empty where it has no identity
 */
public record GrantedCard(
    Optional<Fingerprint> certificate, Optional<LocalDate> until, String camera) {
  private static final Pattern WORDS =
      Pattern.compile(
          "(\\S+)(?: card ([0-9a-f]{64})(?: until (\\d{4}-\\d{2}-\\d{2}))?)?(?:, camera (.*))?",
          Pattern.DOTALL);

  /** What an entry of the log says: who was taken in, and with which card. */
  record Said(String whom, GrantedCard card) {}

  /** A card whose certificate is known. */
  public GrantedCard(Fingerprint certificate, LocalDate until, String camera) {
    this(Optional.of(certificate), Optional.of(until), camera);
  }

  /** As it follows the operator's id in the log. */
  String words() {
    return certificate.map(each -> " card " + each.hex()).orElse("")
        + until.map(day -> " until " + day).orElse("")
        + (camera.isEmpty() ? "" : ", camera " + camera);
  }

  /** Reads an entry's detail; one of another form is about nobody's card, and said as it is. */
  static Said read(String detail) {
    Matcher words = WORDS.matcher(detail);
    if (!words.matches()) {
      return new Said(detail, new GrantedCard(Optional.empty(), Optional.empty(), ""));
    }
    return new Said(
        words.group(1),
        new GrantedCard(
            Optional.ofNullable(words.group(2)).map(Fingerprint::new),
            Optional.ofNullable(words.group(3)).flatMap(GrantedCard::day),
            Optional.ofNullable(words.group(4)).orElse("")));
  }

  private static Optional<LocalDate> day(String written) {
    try {
      return Optional.of(LocalDate.parse(written));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
