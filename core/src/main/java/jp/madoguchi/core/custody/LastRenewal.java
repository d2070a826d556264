package jp.madoguchi.core.custody;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessLog;

/** Looks in the newest entries of a log for the renewal of the key that was not given up. */
final class LastRenewal {
  /** The beginning of the note of an act that failed. */
  static final String FAILED = "keys not changed: ";

  private static final int PAGE = 1000;
  private static final int PAGES = 20;

  private final AccessLog log;
  private int failed;

  LastRenewal(AccessLog log) {
    this.log = log;
  }

  /** The newest renewal among some 20,000 entries. */
  Optional<Custody.Renewal> find() {
    long end = log.last().map(AccessEntry::sequence).orElse(0L);
    for (int page = 0; page < PAGES && end > 0; page++) {
      long from = Math.max(1, end - PAGE + 1);
      Optional<AccessEntry> found = among(log.from(from, (int) (end - from + 1)));
      if (found.isPresent()) {
        return found.map(entry -> new Custody.Renewal(entry.at(), entry.operator()));
      }
      end = from - 1;
    }
    return Optional.empty();
  }

  private Optional<AccessEntry> among(List<AccessEntry> entries) {
    for (AccessEntry entry : entries.reversed()) {
      if (entry.event() == AccessEvent.REFUSED && entry.detail().startsWith(FAILED)) {
        failed++;
      } else if (renewal(entry.event())) {
        if (failed == 0) {
          return Optional.of(entry);
        }
        failed--;
      }
    }
    return Optional.empty();
  }

  private static boolean renewal(AccessEvent event) {
    return event == AccessEvent.KEY_RENEWED || event == AccessEvent.OPERATOR_SHUT_OUT;
  }
}
