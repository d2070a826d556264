package jp.madoguchi.core.ledger;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.core.log.checkpoint.NoteKey;
import jp.madoguchi.core.trust.Certificates;

/**
 * What a witness or an auditor has to know of a centre's log: its name and the certificates of its
 * keys. A text file: the origin on the first line, then both certificates in PEM (RFC 7468). To be
 * handed over in another way than the checkpoints.
 */
public record LedgerDescription(LedgerOrigin origin, LedgerKeys keys) {
  /** Longer files are refused unread. */
  public static final int MAX_SIZE = 64 << 10;

  private static final Pattern PEM =
      Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]+)-----END CERTIFICATE-----");

  /** The file's bytes. */
  public byte[] encode() {
    List<X509Certificate> both = List.of(keys.classical(), keys.quantumSafe());
    String pem = new String(Certificates.pem(both), StandardCharsets.US_ASCII);
    return (origin.text() + '\n' + pem).getBytes(StandardCharsets.US_ASCII);
  }

  /** Reads what {@link #encode} writes; empty for anything else. */
  public static Optional<LedgerDescription> parse(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    Optional<LedgerOrigin> origin = text.lines().findFirst().flatMap(LedgerOrigin::parse);
    if (origin.isEmpty() || file.length > MAX_SIZE) {
      return Optional.empty();
    }
    List<X509Certificate> certificates = new ArrayList<>();
    Matcher pem = PEM.matcher(text);
    try {
      while (pem.find()) {
        byte[] der = Base64.getDecoder().decode(pem.group(1).replaceAll("\\s", ""));
        certificates.add(Certificates.parse(der));
      }
    } catch (CertificateException | IllegalArgumentException e) {
      return Optional.empty();
    }
    return certificates.size() == LedgerKeys.COUNT
        ? Optional.of(
                new LedgerDescription(
                    origin.get(), new LedgerKeys(certificates.getFirst(), certificates.getLast())))
            .filter(read -> !read.noteKeys().isEmpty())
        : Optional.empty();
  }

  /** The keys that must all have signed a checkpoint of this log. */
  public List<NoteKey> noteKeys() {
    return keys.noteKeys(origin.text());
  }
}
