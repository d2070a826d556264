package jp.madoguchi.core.envelope;

import jp.madoguchi.core.trust.Oids;
import jp.madoguchi.core.trust.Role;

/** What is signed by itself: encrypted by the line, or by the file of a medium in which it lies. */
public enum MessageKind {
  /** What a terminal is about to upload. */
  UPLOAD_MANIFEST(Oids.UPLOAD_MANIFEST, Role.DEVICE),
  /** The centre's answer to a batch. */
  RECEIPT(Oids.RECEIPT, Role.CENTRE_RECEIPT),
  /** What others changed. */
  DELTA(Oids.DELTA, Role.CENTRE_RECEIPT),
  /** What lies on a medium from a terminal. */
  MEDIUM(Oids.MEDIUM, Role.DEVICE),
  /** What lies on a medium from the centre. */
  MEDIUM_ANSWER(Oids.MEDIUM_ANSWER, Role.CENTRE_RECEIPT),
  /** Whose certificates no longer count. */
  TRUST_LIST(Oids.TRUST_LIST, Role.CENTRE_RECEIPT),
  /** A terminal's right to open its store for a time. */
  LEASE(Oids.LEASE, Role.CENTRE_RECEIPT),
  /** What one terminal is to do. */
  ORDER(Oids.ORDER, Role.CENTRE_RECEIPT),
  /** A terminal's request for new certificates, signed by its old keys. */
  KEY_RENEWAL(Oids.KEY_RENEWAL, Role.DEVICE),
  /** Where the centre's register stands. */
  TREE_HEAD(Oids.TREE_HEAD, Role.CENTRE_RECEIPT),
  /** What an office demands of its operators' logins. */
  LOGIN_POLICY(Oids.LOGIN_POLICY, Role.CENTRE_RECEIPT),
  /** Who may do what at an office's terminals. */
  OPERATOR_REGISTER(Oids.OPERATOR_REGISTER, Role.CENTRE_RECEIPT),
  /** Who is let in again at one terminal. */
  UNLOCK_ORDER(Oids.UNLOCK_ORDER, Role.CENTRE_RECEIPT);

  private final String oid;
  private final Role signer;

  MessageKind(String oid, Role signer) {
    this.oid = oid;
    this.signer = signer;
  }

  String oid() {
    return oid;
  }

  /** Whose signatures count. */
  public Role signer() {
    return signer;
  }
}
