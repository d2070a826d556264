package jp.madoguchi.terminal.program;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.AnchorToken;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.retention.RetentionTerms;
import jp.madoguchi.core.roster.HeldTrust;
import jp.madoguchi.core.trust.CentreRecipient;
import jp.madoguchi.core.trust.TrustAnchors;

/**
 * A terminal as an office set it up (端末登録): who it is, whom it trusts, where its files lie.
 *
 * @param office the place as the status bar names it
 * @param centre where batches go
 * @param anchors the roots of devices and centre; they decide the environment
 * @param cardIssuers who issues the operators' cards that count
 * @param recipient whom batches are sealed to
 * @param files store, key slots, lease and addresses
 * @param terms how long what is kept is kept
 * @param revocations what no longer counts, as the centre told last
 */
public record Installation(
    TerminalId terminal,
    Municipality municipality,
    String office,
    URI centre,
    TrustAnchors anchors,
    List<X509Certificate> cardIssuers,
    CentreRecipient recipient,
    DeviceKeys keys,
    AnchorToken token,
    FileStore files,
    AddressDictionary dictionary,
    RetentionTerms terms,
    HeldTrust revocations) {
  public Installation {
    cardIssuers = List.copyOf(cardIssuers);
  }

  public Environment environment() {
    return anchors.environment();
  }

  /** The same terminal with its centre elsewhere. */
  public Installation at(String place, URI url) {
    return new Installation(
        terminal,
        municipality,
        place,
        url,
        anchors,
        cardIssuers,
        recipient,
        keys,
        token,
        files,
        dictionary,
        terms,
        revocations);
  }
}
