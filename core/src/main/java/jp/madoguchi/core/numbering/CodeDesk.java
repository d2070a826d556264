package jp.madoguchi.core.numbering;

import java.util.Optional;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.rights.Gate;

/**
 * Gives a 住民票コード to somebody whom a clerk enters and who never had one (付番, 4.3.1). Safe for use by
 * several threads.
 */
public final class CodeDesk {
  private final FreshCodes codes;
  private final Register register;
  private final Gate gate;
  private final SessionLog log;

  /**
   * @param codes those of this terminal
   */
  public CodeDesk(FreshCodes codes, Register register, Gate gate, SessionLog log) {
    this.codes = codes;
    this.register = register;
    this.gate = gate;
    this.log = log;
  }

  /** Whether this terminal gives codes, and its operator may. */
  public boolean offered() throws CodesUnavailable {
    return gate.offers(Right.ENTER) && codes.allotted();
  }

  /**
   * A code that nobody has here, and that nobody else gets: it counts as given even where the form
   * is given up. That one was given is logged, with its last digits.
   */
  public ResidentCode give(Purpose purpose) throws CodesUnavailable {
    gate.require(
        Right.ENTER,
        purpose,
        AccessNote.of(AccessEvent.REFUSED, "no right to give a code"),
        () -> new CodesUnavailable(CodesUnavailable.Reason.NO_RIGHT));
    ResidentCode code = codes.draw(this::isHeld);
    log.write(purpose, AccessNote.of(AccessEvent.CODE_GIVEN, code.toString()));
    return code;
  }

  private boolean isHeld(ResidentCode code) {
    ResidentQuery held =
        new ResidentQuery(Optional.of(code), "", Optional.empty(), Optional.empty(), "", false);
    return !register.search(held, 1).isEmpty();
  }
}
