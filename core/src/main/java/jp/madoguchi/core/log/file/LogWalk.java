package jp.madoguchi.core.log.file;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.log.AccessCodec;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.ContentCodec;
import jp.madoguchi.core.log.Salted;
import jp.madoguchi.core.log.checkpoint.Checkpoint;
import jp.madoguchi.core.log.checkpoint.NoteKey;
import jp.madoguchi.core.log.checkpoint.SignedNote;
import jp.madoguchi.core.merkle.MerkleFrontier;
import jp.madoguchi.core.value.Bytes;

/** Goes along the lines after the head and stops at the first flaw. */
final class LogWalk {
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);
  private static final String COUNT = "0|[1-9][0-9]{0,17}";

  private final LogHead head;
  private MerkleFrontier tree = MerkleFrontier.empty();
  private Bytes lastHash = AccessCodec.NO_HASH;
  private Instant latest = Instant.MIN;
  private OptionalLong clockBack = OptionalLong.empty();
  private Optional<AccessEvent> lastEvent = Optional.empty();
  private long erased;
  private long withheld;
  private long checkpoints;
  private long vouched;
  private boolean ended;

  LogWalk(LogHead head) {
    this.head = head;
  }

  /** The number that the next entry has. */
  long next() {
    return tree.size() + 1;
  }

  void step(byte[] line) throws BadLog {
    if (ended) {
      throw new BadLog(next(), LogFlaw.END);
    }
    List<String> words = List.of(LogFile.text(line).split(" ", -1));
    switch (words.getFirst()) {
      case LogFile.ENTRY -> entry(words);
      case LogFile.CHECKPOINT -> checkpoint(words);
      case LogFile.END -> end(words);
      default -> throw new BadLog(next(), LogFlaw.LINE);
    }
  }

  private void entry(List<String> words) throws BadLog {
    if (words.size() < 4 || words.size() > 5) {
      throw new BadLog(next(), LogFlaw.LINE);
    }
    Bytes bytes = bytes(words.get(1));
    Bytes hash = AccessCodec.hash(bytes);
    if (!hash.equals(bytes(words.get(2)))) {
      throw new BadLog(next(), LogFlaw.ALTERED);
    }
    AccessEntry entry = decoded(bytes);
    require(entry.sequence() == next(), LogFlaw.SEQUENCE);
    require(entry.previousHash().equals(lastHash), LogFlaw.CHAIN);
    require(entry.terminal().equals(head.owner().terminal()), LogFlaw.OTHER_TERMINAL);
    if (words.size() == 5) {
      content(entry, bytes(words.get(3)), bytes(words.get(4)));
    } else {
      noContent(words.get(3));
    }
    time(entry);
    lastHash = hash;
    lastEvent = Optional.of(entry.event());
    tree = tree.append(bytes.toArray());
  }

  private AccessEntry decoded(Bytes bytes) throws BadLog {
    try {
      return AccessCodec.decode(bytes);
    } catch (MalformedCbor e) {
      throw new BadLog(next(), LogFlaw.ENTRY);
    }
  }

  private void content(AccessEntry entry, Bytes salt, Bytes content) throws BadLog {
    require(salt.length() == Salted.SALT, LogFlaw.CONTENT);
    require(ContentCodec.commitment(salt, content).equals(entry.commitment()), LogFlaw.CONTENT);
    try {
      ContentCodec.decode(content);
    } catch (MalformedCbor e) {
      throw new BadLog(next(), LogFlaw.CONTENT);
    }
  }

  private void noContent(String why) throws BadLog {
    switch (why) {
      case LogFile.ERASED -> erased++;
      case LogFile.WITHHELD -> withheld++;
      default -> throw new BadLog(next(), LogFlaw.LINE);
    }
  }

  private void time(AccessEntry entry) {
    if (clockBack.isEmpty()
        && entry.at().isBefore(latest)
        && Duration.between(entry.at(), latest).compareTo(CLOCKS_DIFFER) > 0) {
      clockBack = OptionalLong.of(next());
    }
    latest = entry.at().isAfter(latest) ? entry.at() : latest;
  }

  private void checkpoint(List<String> words) throws BadLog {
    long size = tree.size();
    SignedNote note =
        Optional.of(words)
            .filter(each -> each.size() == 2)
            .flatMap(each -> LogFile.bytes(each.get(1)))
            .flatMap(each -> SignedNote.parse(Bytes.of(each)))
            .orElseThrow(() -> new BadLog(size, LogFlaw.CHECKPOINT));
    Checkpoint checkpoint =
        Checkpoint.parse(note.text()).orElseThrow(() -> new BadLog(size, LogFlaw.CHECKPOINT));
    if (!checkpoint.origin().equals(head.origin())) {
      throw new BadLog(size, LogFlaw.CHECKPOINT_ORIGIN);
    }
    for (NoteKey key : head.keys()) {
      if (!note.signedBy(key)) {
        throw new BadLog(size, LogFlaw.CHECKPOINT_SIGNATURE);
      }
    }
    // Both signatures hold: if it counts more, entries before it are missing.
    require(checkpoint.size() <= size, LogFlaw.SEQUENCE);
    if (checkpoint.size() != size || size <= vouched) {
      throw new BadLog(size, LogFlaw.CHECKPOINT_SIZE);
    }
    if (!Bytes.of(tree.root()).equals(checkpoint.root())) {
      throw new BadLog(vouched + 1, size, LogFlaw.CHECKPOINT_ROOT);
    }
    vouched = size;
    checkpoints++;
  }

  private void end(List<String> words) throws BadLog {
    boolean counts =
        words.size() == 3
            && words.get(1).matches(COUNT)
            && words.get(2).matches(COUNT)
            && Long.parseLong(words.get(1)) == tree.size()
            && Long.parseLong(words.get(2)) == checkpoints;
    require(counts, LogFlaw.END);
    ended = true;
  }

  LogVerdict finish() throws BadLog {
    require(ended, LogFlaw.TRUNCATED);
    require(checkpoints > 0, LogFlaw.NO_CHECKPOINT);
    require(lastEvent.equals(Optional.of(AccessEvent.EXPORTED)), LogFlaw.NOT_CLOSED);
    return new LogVerdict.Sound(
        head.origin(), tree.size(), erased, withheld, checkpoints, vouched, clockBack);
  }

  private Bytes bytes(String field) throws BadLog {
    return LogFile.bytes(field).map(Bytes::of).orElseThrow(() -> new BadLog(next(), LogFlaw.LINE));
  }

  private void require(boolean holds, LogFlaw flaw) throws BadLog {
    if (!holds) {
      throw new BadLog(next(), flaw);
    }
  }
}
