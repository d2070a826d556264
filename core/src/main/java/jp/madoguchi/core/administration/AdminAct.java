package jp.madoguchi.core.administration;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.operator.OperatorId;

/**
 * What an administrator does at the centre, as their card signs it (slot 9C, ECDSA P-256 with
 * SHA-256): the CBOR array ["madoguchi-administration-1", environment, municipality, kind,
 * concerned, choice, reason, administrator, at (epoch seconds)].
 *
 * @param concerned the id of the terminal or operator
 * @param choice what was chosen where there is a choice, such as the hash of a batch; else empty
 * @param reason in the administrator's words, 1 to 200 bytes
 * @param at whole seconds
 */
public record AdminAct(
    Environment environment,
    MunicipalityCode municipality,
    Kind kind,
    String concerned,
    String choice,
    String reason,
    OperatorId administrator,
    Instant at) {
  /** What is done. */
  public enum Kind {
    /** 失効: a terminal is lost or out of use; nothing of it is taken in any more. */
    REVOKE_DEVICE(1),
    /** 失効: an operator's card no longer counts. */
    REVOKE_OPERATOR(2),
    /** One of two administrators says which history of a forked terminal counts. */
    DECIDE_FORK(3),
    /** 端末登録: a terminal's request was looked at and is approved. */
    ENROL_DEVICE(4),
    /** 操作者登録: an operator is registered with their card. */
    REGISTER_OPERATOR(5),
    /** Which suite of algorithms all terminals are to use, and until when others are taken in. */
    DEMAND_SUITE(6),
    /** The centre was restored from a backup, and its log of acknowledged batches begins anew. */
    REOPEN_LOG(20),
    /** How many days before the end of their certificates terminals ask for others. */
    SET_RENEWAL(30),
    /**
     * The centre took over a trust list of its own that it had forgotten since it was restored from
     * a backup. No administrator signs it: the list's own signatures stand behind it.
     */
    TAKE_TRUST(31),
    /** Which witness has to have signed what terminals believe of the centre's log. */
    NAME_WITNESS(32),
    /** 認証方針: what the office demands of its operators' logins, by the hash of it. */
    SIGN_POLICY(33),
    /** 権限付与: an operator may do something, for a time and where said at one office. */
    GRANT(34),
    /** 権限終了: what an operator may do ends; all of it at a transfer or a retirement. */
    END_GRANT(35),
    /** 職員のロック解除: an operator is let in again at one terminal. */
    UNLOCK_OPERATOR(36),
    /** 管理簿出力: the register of grants was written to a file, by the hash of it. */
    EXPORT_GRANTS(37);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    /** The number that is signed and stored. */
    public int code() {
      return code;
    }
  }

  /** The longest reason, in bytes. */
  public static final int MAX_REASON = 200;

  private static final int MAX_NAME = 64;

  public AdminAct {
    int length = reason.getBytes(StandardCharsets.UTF_8).length;
    if (reason.isBlank()
        || length > MAX_REASON
        || concerned.isEmpty()
        || concerned.length() > MAX_NAME
        || choice.length() > MAX_NAME) {
      throw new IllegalArgumentException("an act says whom it concerns and why");
    }
  }

  /** The exact bytes that are signed. */
  public byte[] encode() {
    return new CborWriter()
        .array(9)
        .text("madoguchi-administration-1")
        .integer(environment.code())
        .text(municipality.digits())
        .integer(kind.code())
        .text(concerned)
        .text(choice)
        .text(reason)
        .text(administrator.value())
        .integer(at.getEpochSecond())
        .toBytes();
  }
}
