package jp.madoguchi.core.trust;

import java.util.Arrays;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import jp.madoguchi.core.der.DerReader;
import jp.madoguchi.core.der.MalformedDer;
import jp.madoguchi.core.office.Environment;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * The whole of a certificate's subject: {@code CN=name, O=environment}.
 *
 * @param name the device's, centre's or operator's name, 1 to 64 bytes of UTF-8
 */
record SubjectName(String name, Environment environment) {
  static final int MAX_NAME = 64;
  private static final String COMMON_NAME = "2.5.4.3";
  private static final String ORGANISATION = "2.5.4.10";

  X500Name toX500() {
    return new X500NameBuilder()
        .addRDN(BCStyle.CN, name)
        .addRDN(BCStyle.O, environment.name())
        .build();
  }

  /** Empty where the subject has another shape or names no environment. */
  static Optional<SubjectName> of(X500Principal principal) {
    try {
      DerReader subject = new DerReader(principal.getEncoded()).sequence();
      String name = attribute(subject, COMMON_NAME);
      String organisation = attribute(subject, ORGANISATION);
      subject.end();
      return Arrays.stream(Environment.values())
          .filter(environment -> environment.name().equals(organisation))
          .map(environment -> new SubjectName(name, environment))
          .findFirst();
    } catch (MalformedDer e) {
      return Optional.empty();
    }
  }

  private static String attribute(DerReader subject, String type) throws MalformedDer {
    DerReader set = subject.setOf();
    DerReader pair = set.sequence();
    set.end();
    if (!pair.objectIdentifier().equals(type)) {
      throw new MalformedDer(0, MalformedDer.Reason.UNEXPECTED_TAG);
    }
    String value = pair.utf8(MAX_NAME);
    pair.end();
    return value;
  }
}
