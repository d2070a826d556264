package jp.madoguchi.terminal.restraint;

import java.util.Optional;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.restraint.Ground;
import jp.madoguchi.core.restraint.Measure;
import jp.madoguchi.core.restraint.Stage;

/** What can be done on the page of measures. */
public enum MeasureAct {
  /** 支援措置の申出を登録する. */
  APPLY(Right.SET_RESTRAINT),
  /** A point of the checklist is seen to. */
  CONFIRM(Right.SET_RESTRAINT),
  /** 支援措置を決定する. */
  DECIDE(Right.SET_RESTRAINT),
  /** 期間を延長する. */
  RENEW(Right.SET_RESTRAINT),
  /** 終了・解除する. */
  END(Right.END_RESTRAINT),
  /** 抑止を設定する. */
  SET(Right.SET_RESTRAINT),
  /** 抑止を変更する. */
  CHANGE(Right.SET_RESTRAINT),
  /** 一時解除する. */
  LIFT(Right.LIFT_RESTRAINT),
  /** 一時解除を終える. */
  RESTRAIN(Right.LIFT_RESTRAINT);

  private final Right right;

  MeasureAct(Right right) {
    this.right = right;
  }

  /** What it takes. */
  public Right right() {
    return right;
  }

  /** Whether it is about one of the measures that there are. */
  boolean ofMeasure() {
    return switch (this) {
      case CONFIRM, DECIDE, RENEW, END, CHANGE -> true;
      case APPLY, SET, LIFT, RESTRAIN -> false;
    };
  }

  /** Whether it can be about this one. */
  boolean fits(Measure measure) {
    Optional<Stage> stage = measure.ground().support().map(Ground.Support::stage);
    return switch (this) {
      case CONFIRM, DECIDE -> stage.filter(Stage.PROVISIONAL::equals).isPresent();
      case RENEW -> stage.filter(Stage.PROVISIONAL::equals).isEmpty();
      case END -> true;
      case CHANGE -> stage.isEmpty();
      case APPLY, SET, LIFT, RESTRAIN -> false;
    };
  }
}
