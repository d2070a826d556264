package jp.madoguchi.core.log.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * The words of the file (its grammar is {@code schema/madoguchi-log.ebnf}): ASCII lines, each a
 * word and its fields with one blank between; fields of bytes are Base64 (RFC 4648 section 4,
 * padded).
 */
final class LogFile {
  static final String FIRST = "madoguchi-log 1";
  static final String ORIGIN = "origin";
  static final String CERTIFICATE = "certificate";
  static final String CLASSICAL = "classical";
  static final String QUANTUM_SAFE = "quantum-safe";
  static final String HEAD = "head";
  static final String ENTRY = "entry";
  static final String ERASED = "erased";
  static final String WITHHELD = "withheld";
  static final String CHECKPOINT = "checkpoint";
  static final String END = "end";

  /** Longer lines are refused; the longest sound one is a checkpoint with 16 signatures. */
  static final int MAX_LINE = 100_000;

  private LogFile() {}

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Empty for anything that {@link #base64} would not have written. */
  static Optional<byte[]> bytes(String field) {
    try {
      byte[] bytes = Base64.getDecoder().decode(field);
      return canonical(field, bytes) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The decoder takes a missing padding, and bits that no byte has, in the last four letters. */
  private static boolean canonical(String field, byte[] bytes) {
    int tail = bytes.length == 0 ? 0 : (bytes.length - 1) % 3 + 1;
    byte[] last = Arrays.copyOfRange(bytes, bytes.length - tail, bytes.length);
    return field.length() % 4 == 0 && field.endsWith(base64(last));
  }

  static String text(byte[] line) {
    return new String(line, StandardCharsets.ISO_8859_1);
  }
}
