package jp.madoguchi.terminal.clipboard;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.sight.CopyPolicy;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.terminal.text.Message;

/**
 * What becomes of a wish to copy, and of what was copied. It keeps no text: what lies on the
 * clipboard is known again by its digest. Screen's thread only.
 */
public final class Copies {
  private final CopyPolicy policy;
  private final Clip clip;
  private final Log log;
  private final Telling telling;
  private Optional<Bytes> ours = Optional.empty();

  /** Where each copy and each refusal is noted, with no content. */
  public interface Log {
    /**
     * @param field the field or its item
     * @param noted on the screen's thread, once it is in the log; never where it could not be
     *     written
     */
    void note(AccessEvent event, String field, Runnable noted);
  }

  /** Who tells whoever is signed in. */
  public interface Telling {
    void say(Message message);
  }

  public Copies(CopyPolicy policy, Clip clip, Log log, Telling telling) {
    this.policy = policy;
    this.clip = clip;
    this.log = log;
    this.telling = telling;
  }

  /** Whether a field's menu offers it. */
  boolean allows(CopyPolicy.Content content) {
    return policy.allows(content);
  }

  /**
   * Copies, once it is in the log, or refuses.
   *
   * @param copied runs after it lies on the clipboard
   */
  void copy(String text, CopyPolicy.Content content, String field, Runnable copied) {
    if (!policy.allows(content)) {
      log.note(AccessEvent.COPY_REFUSED, field, () -> {});
      telling.say(Message.of("copy.refused"));
      return;
    }
    log.note(
        AccessEvent.COPIED,
        field,
        () -> {
          clip.put(text);
          ours = Optional.of(digest(text));
          copied.run();
        });
  }

  /** The system was asked for a picture of the screen; it can not be kept from making one. */
  void screenPrinted(String key) {
    log.note(AccessEvent.SCREEN_PRINTED, key, () -> {});
    if (policy != CopyPolicy.UNPROTECTED && clip.hasPicture()) {
      clip.clear();
    }
    telling.say(Message.of("copy.screen"));
  }

  /** The seat is left or the next person comes: what was put there goes, if it is there still. */
  public void forget() {
    if (ours.isPresent() && clip.text().map(Copies::digest).equals(ours)) {
      clip.clear();
    }
    ours = Optional.empty();
  }

  private static Bytes digest(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
