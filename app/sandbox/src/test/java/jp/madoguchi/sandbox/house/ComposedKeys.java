package jp.madoguchi.sandbox.house;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.centre.ledger.LedgerAudit;
import jp.madoguchi.centre.trust.AdminOutcome;
import jp.madoguchi.core.admission.AdmissionRefused;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.card.PinFlaw;
import jp.madoguchi.core.certificate.CertificateKind;
import jp.madoguchi.core.certificate.CertificateRefused;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.certificate.Stamp;
import jp.madoguchi.core.certificate.Topic;
import jp.madoguchi.core.change.Alone;
import jp.madoguchi.core.change.ApprovalRefused;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.change.SeenDesk;
import jp.madoguchi.core.custody.Holder;
import jp.madoguchi.core.departure.Group;
import jp.madoguchi.core.editing.EditingStage;
import jp.madoguchi.core.evidence.ReceiptVerdict;
import jp.madoguchi.core.intake.Fate;
import jp.madoguchi.core.intake.Format;
import jp.madoguchi.core.intake.Formats;
import jp.madoguchi.core.intake.IntakeRefused;
import jp.madoguchi.core.intake.LineFlaw;
import jp.madoguchi.core.intake.Lot;
import jp.madoguchi.core.intake.Reason;
import jp.madoguchi.core.liveness.LivenessCheck;
import jp.madoguchi.core.lockout.LockedOperator;
import jp.madoguchi.core.lockout.UnlockRefused;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.file.LogFlaw;
import jp.madoguchi.core.medium.Carrying;
import jp.madoguchi.core.medium.MediumFlaw;
import jp.madoguchi.core.medium.MediumState;
import jp.madoguchi.core.memo.MemoRefused;
import jp.madoguchi.core.modality.Quality;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.movement.Turn;
import jp.madoguchi.core.movement.sequel.Sequel;
import jp.madoguchi.core.movement.twin.Evidence;
import jp.madoguchi.core.notice.NoticeBook;
import jp.madoguchi.core.notice.NoticeKind;
import jp.madoguchi.core.notice.NoticeRefused;
import jp.madoguchi.core.notice.NoticeState;
import jp.madoguchi.core.numbering.CodesUnavailable;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.past.Basis;
import jp.madoguchi.core.policy.Modality;
import jp.madoguchi.core.port.Gesture;
import jp.madoguchi.core.port.Paper;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.resident.CardState;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.NamePriority;
import jp.madoguchi.core.resident.PensionKind;
import jp.madoguchi.core.resident.RemovalReason;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.resident.StayCategory;
import jp.madoguchi.core.restraint.Elsewhere;
import jp.madoguchi.core.restraint.Level;
import jp.madoguchi.core.restraint.Mark;
import jp.madoguchi.core.restraint.Process;
import jp.madoguchi.core.restraint.Reach;
import jp.madoguchi.core.restraint.ReleaseRefused;
import jp.madoguchi.core.restraint.RestraintRefused;
import jp.madoguchi.core.restraint.Scope;
import jp.madoguchi.core.restraint.Stage;
import jp.madoguchi.core.retention.CountedFrom;
import jp.madoguchi.core.retention.Effect;
import jp.madoguchi.core.retention.Kept;
import jp.madoguchi.core.retention.OwnTermsFlaw;
import jp.madoguchi.core.retention.RetentionRun;
import jp.madoguchi.core.retention.Term;
import jp.madoguchi.core.search.Match;
import jp.madoguchi.core.sight.Guarded;
import jp.madoguchi.core.simulator.camera.Scene;
import jp.madoguchi.core.supervision.Obstacle;
import jp.madoguchi.core.supervision.SupervisionRefused;
import jp.madoguchi.core.tell.TellRefused;
import jp.madoguchi.core.worklist.Addressee;
import jp.madoguchi.core.worklist.WorkRefused;
import jp.madoguchi.sandbox.tour.BrokenLine;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.terminal.admission.AdmissionStep;
import jp.madoguchi.terminal.approval.CompareViewModel;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.keys.KeyAct;
import jp.madoguchi.terminal.keys.KeyTrouble;
import jp.madoguchi.terminal.notice.NoticeAct;
import jp.madoguchi.terminal.restraint.MeasureAct;
import jp.madoguchi.terminal.restraint.ReleaseStep;
import jp.madoguchi.terminal.retention.Need;
import jp.madoguchi.terminal.shell.StatusModel;
import jp.madoguchi.terminal.worklist.ThreeColumns;
import jp.madoguchi.terminal.worklist.WorkItemViewModel;

/**
 * The keys that code composes of a beginning and a value. A new beginning in code belongs here with
 * all its values, so that no value is without words.
 */
record ComposedKeys(Map<String, List<String>> values) {

  /** Rules that no form breaks, since nobody types what they are about. */
  private static final Set<Rule> NOT_TYPED = Set.of(Rule.E08);

  /** Which reasons each modality gives. */
  private static final Quality[] PALM = {
    Quality.NOTHING,
    Quality.TOO_NEAR,
    Quality.TOO_FAR,
    Quality.FINGERS_CLOSED,
    Quality.TILTED,
    Quality.TOO_DARK,
    Quality.BLURRED
  };

  private static final Quality[] FINGER = {
    Quality.NOTHING, Quality.TILTED, Quality.BLURRED, Quality.TOO_FAINT
  };
  private static final Quality[] FACE = {
    Quality.NOTHING, Quality.TOO_DARK, Quality.BLURRED, Quality.TOO_FAINT
  };

  /** Which rules an entry about measures can break. */
  private static final List<String> MEASURE_RULES =
      List.of("W05", "W06", "W07", "W12", "W13", "W16", "W17", "W18");

  /** What stands on the desk. */
  private static final List<String> TILES =
      List.of(
          "admission",
          "approvals",
          "conflicts",
          "dayclose",
          "departures",
          "drafts",
          "due",
          "export",
          "issues",
          "keys",
          "lots",
          "media",
          "notices",
          "retention",
          "returned",
          "search",
          "sending",
          "unlock",
          "work");

  static ComposedKeys of(House house) {
    Map<String, List<String>> values = new TreeMap<>();
    values.put("change.", names(ChangeState.values()));
    values.put("command.", names(Command.values()));
    values.put("approvals.mark.", names(SeenDesk.Mark.values()));
    values.put("compare.alone.", names(Alone.values()));
    values.put("compare.done.", names(CompareViewModel.Decision.values()));
    values.put("date.", mentioned(house, "calendar/DateEntry.java", "Flaw\\.([A-Z_]+)"));
    values.put("editing.of.", names(EditingStage.values()));
    values.put("editing.one.", names(EditingStage.values()));
    values.put("environment.", names(Environment.values()));
    values.put("field.", fields());
    values.put("follows.", names(Sequel.values()));
    values.put("follows.place.", names(Sequel.Place.values()));
    values.put("keys.failed.", names(KeyAct.values()));
    values.put("keys.running.", names(KeyAct.values()));
    values.put("keys.standing.", names(Holder.Standing.values()));
    values.put("keys.trouble.", names(KeyTrouble.values()));
    values.put("keysheet.", names(Command.Group.values()));
    values.put("kind.", names(ResidentKind.values()));
    values.put("lapsed.notice.", List.of("LEASE", "CERTIFICATES"));
    values.put("media.given.", List.of("MISSING", "DESTROYED"));
    values.put("media.read.", names(Carrying.End.values()));
    values.put("media.state.", names(MediumState.values()));
    values.put("media.trouble.", names(MediumFlaw.values()));
    values.put("move.", List.of("eventDate", "notificationDate"));
    values.put("movement.", withInitial(kinds()));
    values.put("movement.what.", kinds());
    values.put("turn.", names(Turn.values()));
    values.put("group.", names(FieldGroup.values()));
    values.put("removal.", names(RemovalReason.values()));
    values.put("priority.", names(NamePriority.values()));
    values.put("stay.", names(StayCategory.values()));
    values.put("pension.", names(PensionKind.values()));
    values.put("card.", names(CardState.values()));
    values.put(
        "departures.part.",
        Stream.concat(Stream.of("ALL"), names(Group.values()).stream()).toList());
    values.put("lots.fate.", names(Fate.Kind.values()));
    values.put("lots.flaw.", names(LineFlaw.values()));
    values.put("lots.format.", Formats.all().stream().map(Format::code).toList());
    values.put("lots.reason.", names(Reason.values()));
    values.put("lots.state.", names(Lot.State.values()));
    values.put("lots.trouble.", lotTroubles());
    values.put("restraint.mark.", names(Mark.values()));
    values.put(
        "release.step.",
        names(ReleaseStep.values()).stream().filter(step -> !step.equals("REASON")).toList());
    values.put("release.trouble.", names(ReleaseRefused.Reason.values()));
    values.put("trouble.codes.", names(CodesUnavailable.Reason.values()));
    values.put(
        "search.why.",
        names(Match.Why.values()).stream()
            .filter(why -> !List.of("PLAIN", "AS_TYPED", "WHOLE", "PART").contains(why))
            .toList());
    values.put("certificate.kind.", names(CertificateKind.values()));
    values.put("certificate.topic.", names(Topic.values()));
    values.put("preview.seal.", names(Stamp.values()));
    values.put("printers.log.number.", List.of("true", "false"));
    for (String paper : List.of("paper.kind.", "paper.use.")) {
      values.put(paper, names(Paper.values()));
    }
    values.put("certificate.trouble.", names(CertificateRefused.Reason.values()));
    for (String said : List.of("issue.outcome.", "issue.question.", "issue.settled.")) {
      values.put(said, names(Issue.Outcome.values()));
    }
    values.put("notice.kind.", names(NoticeKind.values()));
    values.put("notice.to.", names(NoticeKind.To.values()));
    values.put("notice.state.", names(NoticeState.values()));
    values.put("notice.instead.", names(NoticeState.values()));
    values.put("notice.act.", names(NoticeAct.values()));
    values.put("notice.done.", names(NoticeAct.values()));
    values.put("notice.trouble.", names(NoticeRefused.Reason.values()));
    for (String listed : List.of("notices.part.", "notices.hint.", "notices.none.")) {
      values.put(listed, names(NoticeBook.Part.values()));
    }
    values.put("tell.trouble.", names(TellRefused.Reason.values()));
    values.put("tell.unread.", List.of("from", "until", "postal", "address"));
    values.put("tell.standing.", List.of("NOW", "LATER", "OVER", "WITHDRAWN"));
    values.put("memo.trouble.", names(MemoRefused.Reason.values()));
    values.putAll(IdentityKeys.all());
    values.put("measures.act.", names(MeasureAct.values()));
    values.put("measures.done.", names(MeasureAct.values()));
    values.put("measures.level.", names(Level.values()));
    values.put("measures.process.", names(Process.values()));
    values.put("measures.reach.", names(Reach.values()));
    values.put("measures.rule.", MEASURE_RULES);
    values.put("measures.scope.", names(Scope.values()));
    values.put("measures.stage.", names(Stage.values()));
    values.put("measures.trouble.", names(RestraintRefused.Reason.values()));
    values.put(
        "measures.unreadable.",
        List.of(
            "reference",
            "from",
            "until",
            "name",
            "number",
            "birth",
            "address",
            "note",
            "forwarding",
            "reason",
            "minutes",
            "processes"));
    values.put("measures.where.", names(Elsewhere.values()));
    values.put("movement-file.", names(BrokenLine.Reason.values()));
    values.put("oldcopy.what.", names(OldCopy.values()));
    values.put("login.live.", names(LivenessCheck.Reason.values()));
    values.put("login.live.do.", names(Gesture.values()));
    values.put("pin.flaw.", names(PinFlaw.values()));
    values.put("login.supervise.", names(SupervisionRefused.Reason.values()));
    values.put("login.supervise.seen.", names(Obstacle.values()));
    values.put("login.hold.", names(Modality.values()));
    values.put("login.other.", names(Modality.values()));
    values.put("login.show.", names(Modality.values()));
    values.put("admission.show.", names(Modality.values()));
    values.put("palm.", names(PALM));
    values.put("finger.", names(FINGER));
    values.put("face.", names(FACE));
    values.put("reason.", names(Purpose.Reason.values()));
    values.put("desk.", TILES);
    values.put("claim.", names(Applicant.Claim.values()));
    values.put("proof.", names(Applicant.Proof.values()));
    values.put("record.open.", List.of(ChangeState.ENTERED.name(), ChangeState.RETURNED.name()));
    values.put("retention.effect.", names(Effect.values()));
    values.put("retention.flaw.", names(OwnTermsFlaw.Kind.values()));
    values.put("retention.from.", names(CountedFrom.values()));
    values.put("retention.kept.", names(Kept.values()));
    values.put("administration.state.", names(DeviceState.values()));
    values.put("administration.denied.", names(AdminOutcome.Reason.values()));
    values.put("retention.mine.", names(Need.values()));
    values.put("retention.others.", names(Need.values()));
    values.put("retention.stage.", names(RetentionRun.Stage.values()));
    values.put("retention.unit.", names(Term.Unit.values()));
    values.put("rule.", rules());
    values.put("scene.", names(Scene.values()));
    values.put("sex.", names(Sex.values()));
    values.put("past.banner.", names(Basis.values()));
    values.put("past.basis.", names(Basis.values()));
    values.put("cards.term.", List.of("NEAR", "OVER"));
    values.put("cards.certificate.", List.of("NEAR", "OVER"));
    values.put("sight.item.", names(Guarded.values()));
    values.put("status.", names(ResidentStatus.values()));
    values.put("sending.line.", names(StatusModel.LineState.values()));
    values.put("status.line.", names(StatusModel.LineState.values()));
    values.put("tour.", mentioned(house, "sandbox/tour/", "Step\\.of\\(\\s*\"([a-z-]+)\""));
    values.put("trouble.approval.", names(ApprovalRefused.Reason.values()));
    values.put("trouble.conflict.", names(ProvisionalConflict.Reason.values()));
    values.put("admission.step.", names(AdmissionStep.values()));
    values.put("admission.trouble.", names(AdmissionRefused.Reason.values()));
    values.put("grants.", List.of("OPERATOR_ADMITTED", "OPERATOR_SHUT_OUT", "OPERATOR_UNLOCKED"));
    values.put(
        "grantsbook.",
        List.of(
            "REGISTER_OPERATOR",
            "REVOKE_OPERATOR",
            "GRANT",
            "END_GRANT",
            "UNLOCK_OPERATOR",
            "EXPORT_GRANTS"));
    values.put("twin.evidence.", names(Evidence.values()));
    values.put("unlock.state.", names(LockedOperator.State.values()));
    values.put("unlock.trouble.", names(UnlockRefused.Reason.values()));
    values.put("trouble.work.", names(WorkRefused.Reason.values()));
    values.put("ledger.flaw.", names(LedgerAudit.Flaw.values()));
    values.put("evidence.flaw.", names(ReceiptVerdict.Flaw.values()));
    values.put("evidence.environment.", names(Environment.values()));
    values.put("verify.flaw.", names(LogFlaw.values()));
    values.put("worklist.done.", names(WorkItemViewModel.Done.values()));
    values.put("worklist.mark.", marks());
    values.put("worklist.next.", names(Verdict.Reason.values()));
    values.put(
        "worklist.state.",
        names(new ChangeState[] {ChangeState.REFUSED, ChangeState.HELD, ChangeState.APPLIED}));
    values.put("worklist.to.", names(Addressee.values()));
    values.put("worklist.why.", names(Verdict.Reason.values()));
    return new ComposedKeys(values);
  }

  private static List<String> lotTroubles() {
    List<String> whys = new ArrayList<>(names(IntakeRefused.Why.values()));
    whys.add("DEVICE");
    return whys;
  }

  SortedSet<String> all() {
    return values.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + value))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> rules() {
    List<String> keys = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      if (!NOT_TYPED.contains(rule)) {
        keys.add(rule.name());
      }
      if (rule.severity() == Rule.Severity.ALERT) {
        keys.add(rule + ".acknowledge");
      }
    }
    return keys;
  }

  private static List<String> kinds() {
    return Kinds.all().all().stream().map(Movement::code).toList();
  }

  private static List<String> withInitial(List<String> codes) {
    return Stream.concat(Stream.of("initial"), codes.stream()).toList();
  }

  private static List<String> fields() {
    return names(Field.values());
  }

  /** What nobody changed has no mark. */
  private static List<String> marks() {
    return names(ThreeColumns.Mark.values()).stream().filter(name -> !name.equals("NONE")).toList();
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static List<String> mentioned(House house, String where, String pattern) {
    return house.mainSources().stream()
        .filter(file -> house.name(file).contains(where))
        .flatMap(file -> Pattern.compile(pattern).matcher(House.text(file)).results())
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }
}
