package jp.madoguchi.terminal.login;

import jp.madoguchi.core.modality.Quality;
import jp.madoguchi.core.policy.Modality;
import jp.madoguchi.terminal.text.Message;

/** What people are told to do for each modality. */
public final class ModalityWords {
  private ModalityWords() {}

  /** What to do better. */
  public static Message of(Modality modality, Quality quality) {
    return switch (modality) {
      case PALM -> Message.of("palm." + quality.name());
      case FINGER -> Message.of("finger." + quality.name());
      case FACE -> Message.of("face." + quality.name());
    };
  }

  /** What to do first. */
  static Message show(Modality modality) {
    return Message.of("login.show." + modality.name());
  }

  /** What to do while it is compared. */
  static Message hold(Modality modality) {
    return Message.of("login.hold." + modality.name());
  }
}
