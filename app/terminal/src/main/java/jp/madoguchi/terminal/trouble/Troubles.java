package jp.madoguchi.terminal.trouble;

import java.util.HexFormat;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.certificate.CertificateRefused;
import jp.madoguchi.core.change.ApprovalRefused;
import jp.madoguchi.core.change.EntryDesk;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.day.DayDesk;
import jp.madoguchi.core.identity.IdentityRefused;
import jp.madoguchi.core.memo.MemoRefused;
import jp.madoguchi.core.memo.Wording;
import jp.madoguchi.core.notice.NoticeRefused;
import jp.madoguchi.core.numbering.CodesUnavailable;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.NoPrinter;
import jp.madoguchi.core.port.NoTray;
import jp.madoguchi.core.resident.MayNotLookUp;
import jp.madoguchi.core.resident.QueryTooWide;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.restraint.RestraintRefused;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.tell.TellRefused;
import jp.madoguchi.core.worklist.WorkRefused;
import jp.madoguchi.terminal.certificate.NoCertifier;
import jp.madoguchi.terminal.certificate.PrinterSilent;
import jp.madoguchi.terminal.shell.Notices;
import jp.madoguchi.terminal.text.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Maps what went wrong to a sentence. What nobody mapped gets a general sentence, a short code to
 * read out and one line in the log without personal data.
 */
public final class Troubles {
  private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

  private final Notices notices;

  public Troubles(Notices notices) {
    this.notices = notices;
  }

  /** Says it above the page. */
  public void report(Exception problem) {
    notices.problem(sentence(problem), code(problem));
  }

  /** The sentence: what happened and what to do. */
  public static Message sentence(Exception problem) {
    return switch (problem) {
      case MayNotLookUp _ -> Message.of("trouble.lookup.right");
      case QueryTooWide _ -> Message.of("trouble.E18");
      case ProvisionalConflict conflict -> Message.of("trouble.conflict." + conflict.reason());
      case ApprovalRefused refused -> Message.of("trouble.approval." + refused.reason());
      case CardLost _ -> Message.of("trouble.card.lost");
      case CardFault.WrongPin wrong -> Message.of("login.pin.wrong", wrong.triesLeft());
      case CardFault.PinBlocked _ -> Message.of("login.card.blocked");
      case CardFault.NotAMyNumberCard _ -> Message.of("card.resident.unknown");
      case CardFault.NotAPivCard _ -> Message.of("login.card.unknown");
      case CardFault.UnsupportedKey _ -> Message.of("login.card.unknown");
      case CardFault _ -> Message.of("login.card.bad");
      case EntryDesk.MayNotEnter _ -> Message.of("trouble.entry.right");
      case RestraintRefused refused -> Message.of("measures.trouble." + refused.reason());
      case MemoRefused refused -> Message.of("memo.trouble." + refused.reason(), Wording.LONGEST);
      case IdentityRefused refused -> Message.of("identity.trouble." + refused.reason());
      case CertificateRefused refused -> Message.of("certificate.trouble." + refused.reason());
      case TellRefused refused -> Message.of("tell.trouble." + refused.reason());
      case NoticeRefused refused -> Message.of("notice.trouble." + refused.reason());
      case NoCertifier _ -> Message.of("certificate.nobody");
      case PrinterSilent _ -> Message.of("certificate.silent");
      case NoTray _ -> Message.of("print.tray");
      case NoPrinter _ -> Message.of("print.none");
      case RecordRestrained _ -> Message.of("restrained.why");
      case WorkRefused refused -> Message.of("trouble.work." + refused.reason());
      case CodesUnavailable none -> Message.of("trouble.codes." + none.reason());
      case DayDesk.MayNotClose _ -> Message.of("trouble.day.right");
      case StoreFailure failure -> store(failure);
      case StoreUnavailable gone when gone.getCause() instanceof StoreFailure failure ->
          store(failure);
      default -> {
        LOG.error("{} {}", code(problem), problem.getClass().getName(), withoutMessage(problem));
        yield Message.of("trouble.unknown", code(problem));
      }
    };
  }

  private static Message store(StoreFailure failure) {
    return Message.of(
        switch (failure) {
          case StoreFailure.Locked _ -> "trouble.store.LOCKED";
          case StoreFailure.Damaged _ -> "trouble.store.DAMAGED";
          case StoreFailure.InUse _ -> "trouble.store.IN_USE";
          case StoreFailure.Full _ -> "trouble.store.FULL";
          case StoreFailure.Unreachable _ -> "trouble.store.UNREACHABLE";
          case StoreFailure.Hostile _ -> "trouble.store.HOSTILE";
          case StoreFailure.AnchorBehind _ -> "trouble.store.ANCHOR_BEHIND";
          case StoreFailure.OldCopyFound _ -> "trouble.store.OLD_COPY";
          case StoreFailure.NotUpdated _ -> "trouble.store.NOT_UPDATED";
          case StoreFailure.Busy _ -> "trouble.store.BUSY";
          case StoreFailure.GivenUp _ -> "trouble.store.GIVEN_UP";
          case StoreFailure.Refused _ -> "trouble.store.REFUSED";
        });
  }

  /** A short code that names the kind and the place: the same fault gives the same code. */
  public static String code(Throwable problem) {
    StackTraceElement[] trace = problem.getStackTrace();
    int place = trace.length == 0 ? 0 : trace[0].toString().hashCode();
    int hash = 31 * problem.getClass().getName().hashCode() + place;
    return "M-" + HexFormat.of().withUpperCase().toHexDigits((short) (hash ^ (hash >>> 16)));
  }

  /** The trace alone: messages of unknown exceptions may hold personal data. */
  private static Throwable withoutMessage(Throwable problem) {
    Throwable bare = new Throwable(problem.getClass().getName());
    bare.setStackTrace(problem.getStackTrace());
    return bare;
  }
}
