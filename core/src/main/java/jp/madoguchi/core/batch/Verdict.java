package jp.madoguchi.core.batch;

import java.util.List;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.value.Ulid;

/**
 * The centre's word on one change. Wire: array {@code [change (16 bytes), 1 applied | 2 refused | 3
 * held, reason or 0, version, [fields]]}.
 */
public sealed interface Verdict {
  /** The change this is about. */
  Ulid change();

  /** In effect at the centre as this history number. */
  record Applied(Ulid change, int version) implements Verdict {}

  /**
   * Not taken.
   *
   * @param fields those at fault, or empty where it is not about fields
   * @param version the centre's current history number, 0 where it has none
   */
  record Refused(Ulid change, Reason reason, List<Field> fields, int version) implements Verdict {
    public Refused {
      fields = List.copyOf(fields);
    }
  }

  /** Waiting for something else. */
  record Held(Ulid change, Reason reason, int version) implements Verdict {}

  /** Why a change was not applied. */
  enum Reason {
    /** The centre does not know the resident. */
    UNKNOWN_RESIDENT(1),
    /** The record has moved on in the same field group. */
    CONFLICT(2),
    /** A rule of the movement is broken. */
    RULE(3),
    /** Entrant and approver are one person, E24. */
    SAME_PERSON(4),
    /** The entrant had no right to enter. */
    ENTRANT_WITHOUT_RIGHT(5),
    /** The approver had no right to approve. */
    APPROVER_WITHOUT_RIGHT(6),
    /** The entrant's signature or session does not hold. */
    ENTRANT_SIGNATURE(7),
    /** The approver's card signature does not hold. */
    APPROVER_SIGNATURE(8),
    /** The change belongs to another municipality or environment. */
    WRONG_OFFICE(9),
    /** Another change of the group was not applied. */
    GROUP(10),
    /** The id was used before with other content. */
    DUPLICATE_ID(11),
    /** The entrant's card was revoked when the entry was made. */
    ENTRANT_REVOKED(12),
    /** The approver's card was revoked when it was approved. */
    APPROVER_REVOKED(13),
    /** The change was entered without a lease of the centre's that held then. */
    LEASE(14),
    /**
     * Somebody is known who may be the one that was entered as new: they have the same number, or
     * the same three items and the entry says nothing of them.
     */
    SUSPECTED_DUPLICATE(15);

    private final int code;

    Reason(int code) {
      this.code = code;
    }

    /** The number that travels; never reused. */
    public int code() {
      return code;
    }
  }
}
