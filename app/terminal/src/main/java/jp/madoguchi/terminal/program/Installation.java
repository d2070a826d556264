package jp.madoguchi.terminal.program;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.certificate.Certifiers;
import jp.madoguchi.core.movement.NotePresets;
import jp.madoguchi.core.notice.LetterTerms;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.OfficeCode;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.policy.PolicyFile;
import jp.madoguchi.core.port.AnchorToken;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.TallyToken;
import jp.madoguchi.core.retention.RetentionTerms;
import jp.madoguchi.core.roster.HeldTrust;
import jp.madoguchi.core.sight.CopyPolicy;
import jp.madoguchi.core.trust.CentreRecipient;
import jp.madoguchi.core.trust.CurrentKeys;
import jp.madoguchi.core.trust.KeyPlace;
import jp.madoguchi.core.trust.TrustAnchors;
import jp.madoguchi.terminal.outside.HeldRecipients;

/**
 * A terminal as an office set it up (端末登録): who it is, whom it trusts, where its files lie.
 *
 * @param office the place as the status bar names it
 * @param officeCode the office for which operators' rights are granted
 * @param centre where batches go
 * @param anchors the roots of devices and centre; they decide the environment
 * @param cardIssuers who issues the operators' cards that count
 * @param recipients whom batches are sealed to
 * @param place where the keys lie, and new ones take their place; empty where nothing renews them
 * @param tally remembers how far the login book is
 * @param files store, key slots, lease and addresses
 * @param terms how long what is kept is kept
 * @param notes what forms offer as 留意事項
 * @param revocations what no longer counts, as the centre told last
 * @param copying what may go to the clipboard
 * @param policies what the office demands of logins, as its file says
 */
public record Installation(
    TerminalId terminal,
    Municipality municipality,
    String office,
    Optional<OfficeCode> officeCode,
    URI centre,
    TrustAnchors anchors,
    List<X509Certificate> cardIssuers,
    HeldRecipients recipients,
    CurrentKeys keys,
    Optional<KeyPlace> place,
    AnchorToken token,
    TallyToken tally,
    FileStore files,
    AddressDictionary dictionary,
    RetentionTerms terms,
    NotePresets notes,
    Certifiers certifiers,
    LetterTerms letters,
    CopyPolicy copying,
    HeldTrust revocations,
    PolicyFile policies) {
  public Installation {
    cardIssuers = List.copyOf(cardIssuers);
  }

  /** Whom batches are sealed to now. */
  public CentreRecipient recipient() {
    return recipients.now();
  }

  public Environment environment() {
    return anchors.environment();
  }

  /** The same terminal with its centre elsewhere. */
  public Installation at(String where, URI url) {
    return new Installation(
        terminal,
        municipality,
        where,
        officeCode,
        url,
        anchors,
        cardIssuers,
        recipients,
        keys,
        place,
        token,
        tally,
        files,
        dictionary,
        terms,
        notes,
        certifiers,
        letters,
        copying,
        revocations,
        policies);
  }
}
