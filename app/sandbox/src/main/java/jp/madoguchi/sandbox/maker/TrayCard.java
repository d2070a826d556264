package jp.madoguchi.sandbox.maker;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.core.operator.Right;

/** The cards that lie in the tray, and the made-up operators they belong to. */
public enum TrayCard {
  /** 青木 may look up, enter and approve, also measures of restraint and support. */
  AOKI(
      "青木　涼子",
      "市民課",
      "204613",
      11,
      EnumSet.of(
          Right.LOOK_UP,
          Right.ENTER,
          Right.APPROVE,
          Right.SET_RESTRAINT,
          Right.END_RESTRAINT,
          Right.ISSUE,
          Right.SEAL)),
  /**
   * 井上 may do the same, the second pair of eyes, and open closed records; and is the supervisor for
   * protected ones (支援措置責任者).
   */
  INOUE(
      "井上　大輔",
      "市民課",
      "318527",
      12,
      EnumSet.of(
          Right.LOOK_UP,
          Right.ENTER,
          Right.APPROVE,
          Right.OPEN_CLOSED,
          Right.SET_RESTRAINT,
          Right.END_RESTRAINT,
          Right.LIFT_RESTRAINT,
          Right.RELEASE_RECORD,
          Right.ISSUE,
          Right.SEAL)),
  /** 上田 may look up only. */
  UEDA("上田　栞", "保険年金課", "425931", 13, EnumSet.of(Right.LOOK_UP)),
  /** 江口 is the administrator. */
  EGUCHI("江口　徹", "情報政策課", "536842", 14, EnumSet.of(Right.ADMINISTER)),
  /** 工藤 is an administrator at the centre alone: the second pair of eyes there. */
  KUDO("工藤　恵", "情報政策課", "647118", 16, EnumSet.of(Right.ADMINISTER)),
  /** 岡田's card, blocked after three wrong PINs. */
  BLOCKED("岡田　由紀", "市民課", "640275", 15, EnumSet.of(Right.LOOK_UP)) {
    @Override
    OperatorId operatorId() {
      return new OperatorId("OP-OKADA");
    }

    @Override
    PersonId personId() {
      return new PersonId("P-OKADA");
    }
  },
  /** A card that bears 青木's name but comes from somebody else's issuer. */
  UNTRUSTED("青木　涼子", "市民課", "751386", 11, EnumSet.noneOf(Right.class)) {
    @Override
    OperatorId operatorId() {
      return AOKI.operatorId();
    }

    @Override
    PersonId personId() {
      return AOKI.personId();
    }
  };

  private static final int YEARS = 5;

  private final String personName;
  private final String department;
  private final String pin;
  private final long palm;
  private final Set<Right> rights;

  TrayCard(String personName, String department, String pin, long palm, Set<Right> rights) {
    this.personName = personName;
    this.department = department;
    this.pin = pin;
    this.palm = palm;
    this.rights = rights;
  }

  /** The cards whose holders are enrolled at the terminal. */
  static List<TrayCard> enrolled() {
    return registered().stream().filter(card -> !card.isOfTheCentre()).toList();
  }

  /** The cards whose holders are registered at the centre. */
  static List<TrayCard> registered() {
    return Arrays.stream(values()).filter(card -> card != UNTRUSTED).toList();
  }

  /** Whether its holder never works at the terminal; such a card is not shown beside it. */
  public boolean isOfTheCentre() {
    return this == KUDO;
  }

  OperatorId operatorId() {
    return new OperatorId("OP-" + name());
  }

  PersonId personId() {
    return new PersonId("P-" + name());
  }

  /** The entry in the register of operators, from this day on. */
  Operator operator(LocalDate from) {
    return new Operator(
        operatorId(), personId(), personName, department, rights, from, from.plusYears(YEARS));
  }

  /** What a trainee may read off the tray. */
  TrayNote note() {
    return new TrayNote(this, operatorId(), personName, department, pin, palm);
  }

  String fileName() {
    return name().toLowerCase(Locale.ROOT) + ".card";
  }

  boolean isBlocked() {
    return this == BLOCKED;
  }

  boolean isTrusted() {
    return this != UNTRUSTED;
  }
}
