package jp.madoguchi.core.log.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.value.Sha256;

/**
 * Checks an exported log with nothing but a public key: every entry's hash, the chain, the content
 * where it is there, and each checkpoint's size, root and both signatures. Reads once from front to
 * back in bounded memory, whatever the file holds.
 *
 * <p>The key is that of the device or of the root that issued its certificate, of either kind. Both
 * signatures of a checkpoint must hold; what they are worth comes from the key that was given. The
 * certificates' time and revocation are not looked at: that is asked where the key comes from.
 */
public final class LogCheck {
  private static final int HEAD_LINES = 7;

  private LogCheck() {}

  /**
   * Checks a whole file.
   *
   * @throws IOException the file cannot be read
   */
  public static LogVerdict check(InputStream file, PublicKey trusted) throws IOException {
    LogLines lines = new LogLines(file);
    LogWalk walk;
    try {
      walk = new LogWalk(head(lines, trusted));
    } catch (LogLines.BadLine e) {
      return new LogVerdict.Bad(0, 0, LogFlaw.HEAD);
    } catch (BadLog e) {
      return e.verdict();
    }
    try {
      while (true) {
        var line = lines.next();
        if (line.isEmpty()) {
          return walk.finish();
        }
        walk.step(line.get());
      }
    } catch (LogLines.BadLine e) {
      return new LogVerdict.Bad(walk.next(), walk.next(), e.flaw());
    } catch (BadLog e) {
      return e.verdict();
    }
  }

  private static LogHead head(LogLines lines, PublicKey trusted)
      throws IOException, LogLines.BadLine, BadLog {
    MessageDigest digest = Sha256.fresh();
    List<String> head = new ArrayList<>();
    for (int i = 0; i < HEAD_LINES; i++) {
      byte[] line = lines.next().orElseThrow(() -> new BadLog(0, LogFlaw.HEAD));
      head.add(LogFile.text(line));
      if (i == 0 && !head.getFirst().equals(LogFile.FIRST)) {
        throw new BadLog(0, LogFlaw.HEAD);
      }
      if (i < HEAD_LINES - 1) {
        digest.update(line);
        digest.update((byte) '\n');
      }
    }
    return LogHead.read(head, digest.digest(), trusted);
  }

  static byte[] headDigest(List<String> lines) {
    MessageDigest digest = Sha256.fresh();
    lines.forEach(line -> digest.update((line + '\n').getBytes(StandardCharsets.US_ASCII)));
    return digest.digest();
  }
}
