package jp.madoguchi.centre.examine;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.core.change.Approval;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.Proofs;
import jp.madoguchi.core.change.Statements;
import jp.madoguchi.core.operator.SessionCredential;
import jp.madoguchi.core.trust.CardIssuers;
import jp.madoguchi.core.trust.Ecdsa;
import jp.madoguchi.core.trust.EcdsaKey;
import jp.madoguchi.core.value.Bytes;

/**
 * Checks operators' signatures. It needs nothing that is stored, so a batch is checked before its
 * transaction begins. Safe for use by several threads.
 */
public final class SignatureCheck {
  private final OperatorTrust trust;

  public SignatureCheck(OperatorTrust trust) {
    this.trust = trust;
  }

  /** All changes of a batch, on all processors; each card and session is looked at once. */
  public List<Signed> check(List<ApprovedChange> changes) {
    OneBatch batch = new OneBatch(trust);
    return changes.parallelStream().map(batch::check).toList();
  }

  /** A card of ours, and its key for all that it signed. */
  private record Card(X509Certificate certificate, EcdsaKey key) {
    static Optional<Card> of(X509Certificate certificate) {
      return Ecdsa.verifier(certificate.getPublicKey()).map(key -> new Card(certificate, key));
    }
  }

  private record OneBatch(
      OperatorTrust trust,
      Map<Bytes, Optional<Card>> cards,
      Map<SessionCredential, Optional<EcdsaKey>> sessions) {
    OneBatch(OperatorTrust trust) {
      this(trust, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    Signed check(ApprovedChange change) {
      EnteredChange entered = change.entered();
      Bytes digest = Statements.digest(entered.actBytes());
      boolean entrant =
          Proofs.belongs(entered.act(), entered.credential())
              && sessions
                  .computeIfAbsent(entered.credential(), this::opened)
                  .filter(key -> Proofs.signed(key, digest, entered.signature()))
                  .isPresent();
      return new Signed(change, digest, entrant, approved(digest, change.approval()));
    }

    /** The session's key, where a card of ours opened it. */
    private Optional<EcdsaKey> opened(SessionCredential session) {
      return card(session.certificate(), session.from())
          .filter(card -> Proofs.opened(session, card))
          .flatMap(_ -> Ecdsa.key(session.sessionKey()))
          .flatMap(Ecdsa::verifier);
    }

    private boolean approved(Bytes digest, Approval approval) {
      return card(approval.certificate(), approval.approvedAt())
          .filter(card -> Proofs.approved(digest, approval, card))
          .isPresent();
    }

    private Optional<EcdsaKey> card(Bytes certificate, Instant at) {
      return cards
          .computeIfAbsent(certificate, der -> trust.issued(der).flatMap(Card::of))
          .filter(card -> CardIssuers.isInForce(card.certificate(), at))
          .map(Card::key);
    }
  }
}
