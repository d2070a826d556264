package jp.madoguchi.bench.paper;

import java.util.Optional;
import jp.madoguchi.core.certificate.Certificate;
import jp.madoguchi.core.certificate.Issue;

/** Makes the document of a copy. */
interface Press {
  /** A document in words alone, which carries what a real one carries. */
  Press CHEAP =
      (certificate, issue) ->
          new Page(
              issue.number(),
              certificate,
              Optional.of(issue.number().mark(certificate.digest())),
              Optional.empty());

  Page page(Certificate certificate, Issue issue);
}
