package jp.madoguchi.core.movement;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.RemovalReason;
import jp.madoguchi.core.resident.ResidentKind;

/** Rules over single people that several kinds of movement share. */
public final class StepRules {
  private static final Set<String> GONE =
      Stream.of(RemovalReason.DIED, RemovalReason.DISAPPEARED)
          .map(reason -> Integer.toString(reason.code()))
          .collect(Collectors.toUnmodifiableSet());

  private StepRules() {}

  /** The address lies in this municipality (W01). */
  public static Simple.StepRule here() {
    return (step, _, around, findings) -> {
      String code = around.municipality().code().digits();
      if (!step.after(Field.MUNICIPALITY_CODE).value().equals(code)) {
        findings.add(Finding.at(Rule.W01, Field.TOWN, step.number()));
      }
    };
  }

  /** Nobody is moved to another municipality by it (W01). */
  public static Simple.StepRule staysHere() {
    return (step, proposal, around, findings) -> {
      if (step.changes(Field.MUNICIPALITY_CODE)) {
        here().check(step, proposal, around, findings);
      }
    };
  }

  /** Neither died nor was declared lost (失踪宣告): that is taken back first (W21). */
  public static Simple.StepRule alive() {
    return (step, _, _, findings) -> {
      if (GONE.contains(step.was(Field.REMOVAL_REASON).value())) {
        findings.add(Finding.at(Rule.W21, FormFields.MEMBERS, step.number()));
      }
    };
  }

  /** For this kind of resident alone, as they are after it (W10). */
  public static Simple.StepRule forKind(ResidentKind kind) {
    return (step, _, _, findings) -> {
      if (!step.isCode(Field.KIND, kind.code())) {
        findings.add(Finding.at(Rule.W10, Field.KIND, step.number()));
      }
    };
  }

  /** The field was blank and is written (W13). */
  public static Simple.StepRule writes(Field field) {
    return (step, _, _, findings) -> {
      if (!step.was(field).isEmpty()) {
        findings.add(Finding.at(Rule.W13, field, step.number()));
      }
    };
  }

  /** The field was written and becomes something else (W13). */
  public static Simple.StepRule changes(Field field) {
    return (step, _, _, findings) -> {
      if (step.was(field).isEmpty() || !step.changes(field)) {
        findings.add(Finding.at(Rule.W13, field, step.number()));
      }
    };
  }

  /** The field was written and becomes blank (W13). */
  public static Simple.StepRule erases(Field field) {
    return (step, _, _, findings) -> {
      if (step.was(field).isEmpty() || !step.after(field).isEmpty()) {
        findings.add(Finding.at(Rule.W13, field, step.number()));
      }
    };
  }

  /** The field stays or becomes blank (W07). */
  public static Simple.StepRule blank(Field field) {
    return (step, _, _, findings) -> {
      if (!step.after(field).isEmpty()) {
        findings.add(Finding.at(Rule.W07, field, step.number()));
      }
    };
  }
}
