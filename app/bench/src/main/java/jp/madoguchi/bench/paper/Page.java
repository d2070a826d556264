package jp.madoguchi.bench.paper;

import java.util.Optional;
import jp.madoguchi.core.certificate.Certificate;
import jp.madoguchi.core.certificate.IssueNumber;
import jp.madoguchi.core.value.Bytes;

/**
 * A document that was made of a copy.
 *
 * @param number that is printed on it
 * @param certificate whose words stand on it
 * @param mark that it carries, as a machine reads it
 * @param pdf the finished document, in those runs that make real ones
 */
record Page(IssueNumber number, Certificate certificate, Optional<Bytes> mark, Optional<Pdf> pdf) {
  /** A finished document and what a reader finds on it, spaces left out. */
  record Pdf(Bytes bytes, String words) {}
}
