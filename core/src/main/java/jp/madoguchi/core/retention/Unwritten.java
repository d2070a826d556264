package jp.madoguchi.core.retention;

import java.time.Instant;
import java.util.Optional;

/**
 * What was erased since the file was written anew; in its pages it may still be found.
 *
 * @param count how many things
 * @param since when the first of the runs began that erased them
 */
public record Unwritten(long count, Optional<Instant> since) {}
