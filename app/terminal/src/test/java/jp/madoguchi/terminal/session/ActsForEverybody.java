package jp.madoguchi.terminal.session;

import java.util.Set;

/**
 * Acts of desks that need no right: they change nothing and name no resident, or only to those whom
 * it is for. What becomes of a copy that has its number is kept, whoever lost which right
 * meanwhile.
 */
final class ActsForEverybody {
  static final Set<String> ALL =
      Set.of(
          "AdmissionDesk.allowed/0",
          "AdmissionDesk.finish/0",
          "AdmissionDesk.refuse/2",
          "AdmissionDesk.self/0",
          "ApprovalDesk.count/0",
          "ApprovalDesk.own/1",
          "CaseDesk.close/1",
          "CaseDesk.isOfToday/1",
          "CaseDesk.recent/0",
          "CaseDesk.standing/0",
          "CertificateDesk.alert/1",
          "CertificateDesk.freshId/0",
          "CertificateDesk.mayIssue/0",
          "CertificateDesk.maySeal/0",
          "CertificateDesk.of/1",
          "CertificateDesk.open/0",
          "CertificateDesk.release/3",
          "CertificateDesk.settle/3",
          "CodeDesk.offered/0",
          "DayDesk.allowed/0",
          "DayDesk.last/0",
          "DayDesk.standing/0",
          "DepartureDesk.allowed/0",
          "DepartureDesk.due/0",
          "EditingDesk.begin/2",
          "EditingDesk.elsewhere/2",
          "EditingDesk.end/1",
          "EditingDesk.here/1",
          "EditingDesk.question/1",
          "EntryDesk.returned/0",
          "ExportDesk.allowed/0",
          "ExportDesk.fingerprint/0",
          "ExportDesk.state/0",
          "KeyDesk.allowed/0",
          "KeyDesk.finish/0",
          "KeyDesk.terminal/0",
          "LockDesk.allowed/0",
          "LockDesk.self/0",
          "MediaDesk.allowed/0",
          "MediaDesk.out/0",
          "MediaDesk.overdue/1",
          "MediaDesk.standing/0",
          "MemoDesk.mayWrite/0",
          "NoticeDesk.mayIssue/0",
          "NoticeDesk.release/3",
          "NoticeDesk.settle/3",
          "NoticeDesk.waiting/0",
          "RestraintDesk.allowed/0",
          "RestraintDesk.ending/0",
          "RestraintDesk.offers/1",
          "RetentionDesk.allowed/0",
          "RetentionDesk.byItself/1",
          "RetentionDesk.standing/0",
          "RetentionDesk.survey/0",
          "RetentionDesk.terms/0",
          "RetentionDesk.unwritten/0",
          "SeenDesk.alone/1",
          "SeenDesk.forget/1",
          "SeenDesk.marks/0",
          "SightDesk.deciding/1",
          "SightDesk.sight/1",
          "SightDesk.sight/2",
          "SupervisionDesk.limited/1",
          "TellDesk.mayTell/0",
          "TellDesk.terms/0",
          "WorkDesk.all/0",
          "WorkDesk.count/0",
          "WorkDesk.first/1",
          "WorkDesk.list/0",
          "WorkDesk.mayEnter/0",
          "WorkDesk.waiting/0");

  /** Tested where removed records are made: it refuses what is closed, and lets the rest pass. */
  static final Set<String> FOR_OTHER_DESKS =
      Set.of("RecordDesk.requireOpen/2", "RecordDesk.requireUnclosed/2");

  private ActsForEverybody() {}
}
