package jp.madoguchi.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Optional;
import jp.madoguchi.core.log.file.LogCheck;
import jp.madoguchi.core.log.file.LogVerdict;
import jp.madoguchi.core.log.file.TrustedKey;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.terminal.text.Texts;

/**
 * Checks an exported access log: {@code verify-log FILE --key KEY}. Needs no sandbox, no store and
 * no secret.
 */
final class VerifyLogProgram {
  static final String KEY = "--key";
  private static final int SOUND = 0;
  private static final int BAD = 1;
  private static final int UNREADABLE = 2;

  private final Path file;
  private final Path key;
  private final Texts texts;
  private final PrintStream out;

  VerifyLogProgram(Options options, Texts texts, PrintStream out) throws Options.Misunderstood {
    Optional<Path> named = options.path(KEY);
    if (options.words().size() != 1 || named.isEmpty()) {
      throw new Options.Misunderstood(
          "使い方: verify-log FILE --key KEY", "usage: verify-log FILE --key KEY");
    }
    this.file = Path.of(options.words().getFirst());
    this.key = named.get();
    this.texts = texts;
    this.out = out;
  }

  /** Exit code: 0 sound, 1 bad, 2 a file cannot be read. */
  int run() {
    Optional<PublicKey> trusted = key();
    if (trusted.isEmpty()) {
      say("verify.key.unreadable", key);
      return UNREADABLE;
    }
    say("verify.key", Sha256.of(trusted.get().getEncoded()).hex());
    try (InputStream content = Files.newInputStream(file)) {
      return switch (LogCheck.check(content, trusted.get())) {
        case LogVerdict.Sound sound -> sound(sound);
        case LogVerdict.Bad bad -> bad(bad);
      };
    } catch (IOException e) {
      say("verify.file.unreadable", file);
      return UNREADABLE;
    }
  }

  private Optional<PublicKey> key() {
    try (InputStream content = Files.newInputStream(key)) {
      return TrustedKey.read(content.readNBytes(TrustedKey.MAX_SIZE + 1));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private int sound(LogVerdict.Sound sound) {
    say("verify.sound", sound.origin(), sound.entries());
    say("verify.checkpoints", sound.checkpoints(), sound.vouched());
    if (sound.vouched() < sound.entries()) {
      say("verify.unvouched", sound.vouched() + 1, sound.entries());
    }
    say("verify.content", sound.erased(), sound.withheld());
    sound.clockBack().ifPresent(entry -> say("verify.clock", entry));
    return SOUND;
  }

  private int bad(LogVerdict.Bad bad) {
    if (bad.entry() == 0) {
      say("verify.bad.head");
    } else if (bad.entry() == bad.through()) {
      say("verify.bad.entry", bad.entry());
    } else {
      say("verify.bad.range", bad.entry(), bad.through());
    }
    say("verify.flaw." + bad.flaw());
    return BAD;
  }

  private void say(String key, Object... values) {
    out.println(texts.get(key, values));
  }
}
