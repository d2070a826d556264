package jp.madoguchi.core.log.file;

/** What is wrong with an exported log. */
public enum LogFlaw {
  /** The head is not that of such a file, or was altered. */
  HEAD,
  /** The certificates are not sound, or are not of the terminal whose log it is. */
  CERTIFICATES,
  /** The key that was given is none of the file's. */
  OTHER_KEY,
  /** Not a line of the format. */
  LINE,
  /** The bytes are not those of an entry. */
  ENTRY,
  /** The entry is not the one whose hash stands beside it. */
  ALTERED,
  /** Another entry stands here: one is missing, came twice, or changed places. */
  SEQUENCE,
  /** The entry does not follow the one before. */
  CHAIN,
  /** The entry is of another terminal. */
  OTHER_TERMINAL,
  /** The content is not the one that was committed to. */
  CONTENT,
  /** The bytes are not those of a checkpoint. */
  CHECKPOINT,
  /** The checkpoint is one of another log. */
  CHECKPOINT_ORIGIN,
  /** The checkpoint is over fewer entries than stand before it, or goes back. */
  CHECKPOINT_SIZE,
  /** The checkpoint is not signed by the device. */
  CHECKPOINT_SIGNATURE,
  /** The entries are not those that the checkpoint was signed over. */
  CHECKPOINT_ROOT,
  /** There is no checkpoint at all: nothing vouches for the entries. */
  NO_CHECKPOINT,
  /** The file stops before its end. */
  TRUNCATED,
  /** The end counts otherwise, or something follows it. */
  END,
  /** The last entry is not that of the export itself. */
  NOT_CLOSED
}
