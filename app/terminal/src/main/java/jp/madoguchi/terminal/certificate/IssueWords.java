package jp.madoguchi.terminal.certificate;

import java.time.LocalDate;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.certificate.Topic;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.text.Texts;

/** A copy in words. */
final class IssueWords {
  private IssueWords() {}

  static String title(Texts texts, Issue issue) {
    return texts.get("certificate.kind." + issue.request().kind());
  }

  static String outcome(Texts texts, Issue issue) {
    return texts.get("issue.outcome." + issue.outcome());
  }

  /** Who asked, by which right, and what they showed. */
  static String applicant(Texts texts, Applicant applicant) {
    return texts.get(
        "issue.applicant",
        applicant.name().value(),
        texts.get("claim." + applicant.claim()),
        texts.get("proof." + applicant.proof()));
  }

  static String when(Issue issue, LocalDate today) {
    return RecordWords.lately(issue.at(), today);
  }

  /** What was on it besides. */
  static String topics(Texts texts, Issue issue) {
    return issue.request().topics().isEmpty()
        ? texts.get("certificate.topics.none")
        : String.join(
            "・",
            issue.request().topics().stream()
                .sorted()
                .map((Topic topic) -> texts.get("certificate.topic." + topic))
                .toList());
  }
}
