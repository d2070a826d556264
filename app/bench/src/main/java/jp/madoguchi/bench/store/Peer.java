package jp.madoguchi.bench.store;

import java.util.Iterator;

/**
 * A store that keeps rows and answers. A search index of our own joins the table as another peer.
 * Made empty; for one thread.
 */
interface Peer extends AutoCloseable {
  /** What only some stores do. */
  interface Checked {
    void run() throws Exception;
  }

  /** Takes all rows in, durably, and builds its indexes. */
  void load(Iterator<Row> rows) throws Exception;

  /** Closes and opens again, ready to answer. */
  void reopen() throws Exception;

  /** The length of the text about one person. */
  int lookUp(long number) throws Exception;

  /** How many are found by the beginning of their reading and their birth date, at most 100. */
  int byReading(String beginning, int birth) throws Exception;

  /** How many have this in their reading, at most 100. */
  int byReadingPart(String part) throws Exception;

  /** How many have a name that begins and ends so, at most 100. */
  int byName(String first, String last) throws Exception;

  /** How many have this in their address, at most 100. */
  int byAddressPart(String part) throws Exception;

  /** A change, its history, its log entry and its place in the outbox, on the disk on return. */
  void approve(long number, int turn) throws Exception;

  @Override
  void close() throws Exception;
}
