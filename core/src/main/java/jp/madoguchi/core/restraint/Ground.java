package jp.madoguchi.core.restraint;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.text.ExactText;

/** Why a measure stands. */
public sealed interface Ground {
  /** 抑止 other than for support. */
  record Plain(ExactText reason) implements Ground {}

  /**
   * 支援措置: for somebody whom another hunts.
   *
   * @param reference the application's reception number, the same for all who apply together
   * @param together 併せて支援を求める者: protected with the applicant
   * @param forwarding 転送情報
   * @param confirmed the checklist across systems, in its order
   */
  record Support(
      ExactText reference,
      Stage stage,
      boolean together,
      Set<Scope> scopes,
      Perpetrator perpetrator,
      ExactText forwarding,
      List<Confirmed> confirmed)
      implements Ground {
    public Support {
      scopes = Set.copyOf(scopes);
      confirmed = List.copyOf(confirmed);
    }

    /** The same, decided. */
    public Support decided(List<Confirmed> points) {
      return new Support(
          reference, Stage.DECIDED, together, scopes, perpetrator, forwarding, points);
    }

    /** Whether every point of the checklist was seen to, each once. */
    public boolean isConfirmed() {
      EnumSet<Elsewhere> open = EnumSet.allOf(Elsewhere.class);
      return confirmed.stream().allMatch(point -> open.remove(point.where())) && open.isEmpty();
    }
  }

  /** The ground as a support measure, if it is one. */
  default Optional<Support> support() {
    return this instanceof Support support ? Optional.of(support) : Optional.empty();
  }
}
