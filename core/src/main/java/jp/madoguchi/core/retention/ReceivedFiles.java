package jp.madoguchi.core.retention;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.value.Ulid;

/**
 * Keeps received data, sealed, until its term ends. Whoever shows it to people logs first. Safe for
 * use by several threads.
 */
public interface ReceivedFiles {
  /**
   * Keeps it durably, in place of an earlier one with the same id: addressees that are handed on
   * later count from that day.
   */
  void put(ReceivedFile file);

  /** One file. */
  Optional<ReceivedFile> find(Ulid id);

  /** All of one kind, oldest first, without their content. */
  List<Ulid> of(Kept kept);
}
