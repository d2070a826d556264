package jp.madoguchi.core.log.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessLog;
import jp.madoguchi.core.log.LogArchive;
import jp.madoguchi.core.log.checkpoint.DeviceSigner;
import jp.madoguchi.core.value.Bytes;

/** Writes a terminal's log to a file, page by page. */
public record LogExport(AccessLog log, LogArchive archive, DeviceSigner signer) {
  private static final int PAGE = 500;

  /**
   * Writes all entries up to and with {@code last}, and the checkpoints over them. The last entry
   * is the one of this export, so that a file that was cut short shows. Checkpoints that keys from
   * before a renewal signed are left out: the last one vouches for all.
   *
   * @throws IOException the file is not whole
   */
  public void write(OutputStream out, AccessEntry last, boolean withContent) throws IOException {
    DeviceSigner now = signer.now();
    archive.checkpoint(last.sequence(), now);
    LogFileWriter writer = new LogFileWriter(out, withContent);
    writer.head(now.origin(), now.keys().classicalChain(), now.keys().quantumSafeChain());
    Deque<LogArchive.Signed> signed = new ArrayDeque<>(archive.checkpoints(0, PAGE));
    for (long next = 1; next <= last.sequence(); ) {
      List<AccessEntry> page = log.from(next, PAGE);
      for (AccessEntry entry : page) {
        if (entry.sequence() > last.sequence()) {
          break;
        }
        writer.entry(entry);
        if (!signed.isEmpty() && signed.getFirst().size() == entry.sequence()) {
          Bytes note = signed.removeFirst().note();
          if (now.names(note)) {
            writer.checkpoint(note);
          }
          if (signed.isEmpty()) {
            signed.addAll(archive.checkpoints(entry.sequence(), PAGE));
          }
        }
      }
      next += page.size();
      if (page.isEmpty()) {
        throw new IllegalStateException("the log ends before entry " + next);
      }
    }
    writer.end();
  }
}
