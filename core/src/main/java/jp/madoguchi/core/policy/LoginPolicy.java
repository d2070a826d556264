package jp.madoguchi.core.policy;

import java.util.HashSet;
import java.util.List;
import jp.madoguchi.core.liveness.LivenessPlan;

/**
 * What an office demands of its operators' logins.
 *
 * @param version from 1, higher for each policy; 0 for {@link #usual()}. A terminal takes no lower
 *     one, ever
 * @param modalities in the order in which they are asked for; at least one, each once
 * @param exponent a modality passes at a false match rate of 10 to the power of minus this; 4 to 6
 * @param gestures so many movements a palm is asked for before it is believed; 0 to {@link
 *     LivenessPlan#MOST_STEPS}
 * @param supervised what holds where the fallback is a supervisor
 */
public record LoginPolicy(
    long version,
    List<Modality> modalities,
    int exponent,
    int gestures,
    TryLimits tries,
    Fallback fallback,
    SupervisedTerms supervised,
    SeatTimes seat) {
  /** The weakest exponent that NIST SP 800-63B-4 allows. */
  public static final int LEAST_EXPONENT = 4;

  /** The greatest that any modality can claim. */
  public static final int MOST_EXPONENT = 6;

  private static final int USUAL_EXPONENT = 5;

  /** A photograph is kept out, and nobody waits long. */
  private static final int USUAL_GESTURES = 1;

  public LoginPolicy {
    modalities = List.copyOf(modalities);
    boolean each = !modalities.isEmpty() && new HashSet<>(modalities).size() == modalities.size();
    boolean second = fallback != Fallback.SECOND_MODALITY || modalities.size() > 1;
    boolean asked = gestures >= 0 && gestures <= LivenessPlan.MOST_STEPS;
    if (version < 0
        || !each
        || !asked
        || !second
        || exponent < LEAST_EXPONENT
        || exponent > MOST_EXPONENT) {
      throw new IllegalArgumentException("no policy of version " + version);
    }
  }

  /** What counts where the centre said nothing. */
  public static LoginPolicy usual() {
    return new LoginPolicy(
        0,
        List.of(Modality.PALM),
        USUAL_EXPONENT,
        USUAL_GESTURES,
        TryLimits.usual(),
        Fallback.NONE,
        SupervisedTerms.usual(),
        SeatTimes.usual());
  }
}
