package jp.madoguchi.terminal.notice;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.image.Image;
import jp.madoguchi.core.notice.Letter;
import jp.madoguchi.core.notice.Notice;
import jp.madoguchi.core.notice.NoticeDesk;
import jp.madoguchi.core.notice.NoticeRefused;
import jp.madoguchi.core.notice.NoticeState;
import jp.madoguchi.core.port.NoPrinter;
import jp.madoguchi.core.port.NoTray;
import jp.madoguchi.core.resident.RecordClosed;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.terminal.certificate.NoCertifier;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.trouble.Troubles;

/** One letter that is looked at, and what is done with it, once. Screen's thread only. */
public final class NoticeViewModel {
  private final NoticeDesk desk;
  private final NoticePress press;
  private final Background background;
  private final NoticeDesk.Listed listed;
  private final Look look;
  private final BiConsumer<NoticeAct, Message> after;
  private final StringProperty reason = new SimpleStringProperty("");
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private final BooleanProperty busy = new SimpleBooleanProperty();

  /** What there is to look at. */
  public sealed interface Look {
    /** The letter as it will be printed. */
    record Made(NoticeDesk.Prepared prepared, List<Image> pages) implements Look {}

    /** It cannot be printed now. */
    record Refused(Exception why) implements Look {}

    /** It is not to be printed: it was, or will not be. */
    record Over() implements Look {}
  }

  /**
   * @param look as {@link #look} found it
   * @param after told what was done, in words
   */
  public NoticeViewModel(
      NoticeDesk desk,
      NoticePress press,
      Background background,
      NoticeDesk.Listed listed,
      Look look,
      BiConsumer<NoticeAct, Message> after) {
    this.desk = desk;
    this.press = press;
    this.background = background;
    this.listed = listed;
    this.look = look;
    this.after = after;
  }

  /** Makes a letter to be looked at. Not on the screen's thread. */
  public static Look look(NoticeDesk desk, NoticePress press, Notice notice)
      throws IOException, RecordClosed {
    if (!notice.state().mayBePrinted()) {
      return new Look.Over();
    }
    try {
      NoticeDesk.Prepared prepared = desk.prepare(notice.id());
      return new Look.Made(prepared, press.look(prepared));
    } catch (NoticeRefused | RecordRestrained | NoCertifier why) {
      return new Look.Refused(why);
    }
  }

  Notice notice() {
    return listed.notice();
  }

  NoticeDesk.Listed listed() {
    return listed;
  }

  List<Image> pages() {
    return look instanceof Look.Made made ? made.pages() : List.of();
  }

  Optional<Letter> letter() {
    return look instanceof Look.Made made
        ? Optional.of(made.prepared().letter())
        : Optional.empty();
  }

  /** Why there is no letter to look at; nothing where there is one, or it is over. */
  Message refusal() {
    return look instanceof Look.Refused refused ? Troubles.sentence(refused.why()) : Message.NONE;
  }

  /** The measure that restrains it, which somebody may release. */
  Optional<RecordRestrained> restrained() {
    return look instanceof Look.Refused(RecordRestrained why) ? Optional.of(why) : Optional.empty();
  }

  String printer() {
    return press.printer();
  }

  /** Why it does not go out, or goes out once more. */
  StringProperty reason() {
    return reason;
  }

  /** Why something was not done. */
  ReadOnlyObjectProperty<Message> problem() {
    return problem;
  }

  BooleanProperty busy() {
    return busy;
  }

  /** What can be done, the usual first. */
  List<NoticeAct> acts() {
    return switch (notice().state()) {
      case BEGUN -> List.of(NoticeAct.CAME, NoticeAct.NOT_CAME);
      case PRINTED, NOT_NEEDED -> List.of(NoticeAct.ASK_AGAIN);
      case TAKEN_BACK, HELD -> List.of();
      case OFFERED, ASKED ->
          look instanceof Look.Made
              ? List.of(NoticeAct.PRINT, NoticeAct.DISMISS)
              : List.of(NoticeAct.DISMISS);
    };
  }

  /** Does it, once: while it is being done, and after, a second press does nothing. */
  void run(NoticeAct act) {
    if (busy.get() || !acts().contains(act)) {
      return;
    }
    String why = reason.get().strip();
    if (act.needsReason() && (why.isEmpty() || why.length() > Notice.LONGEST_REASON)) {
      problem.set(Message.of("notice.reason.missing", Notice.LONGEST_REASON));
      return;
    }
    busy.set(true);
    problem.set(Message.NONE);
    Callable<Notice> work =
        switch (act) {
          case PRINT -> () -> press.print(((Look.Made) look).prepared());
          case CAME -> () -> desk.answer(notice(), true);
          case NOT_CAME -> () -> desk.answer(notice(), false);
          case DISMISS -> () -> desk.dismiss(notice().id(), why);
          case ASK_AGAIN -> () -> desk.askAgain(notice().id(), why);
        };
    background
        .call(work)
        .onSuccess(done -> after.accept(act, words(act, done)))
        .onFailure(Exception.class, failed -> problem.set(sentence(failed)))
        .start();
  }

  private Message words(NoticeAct act, Notice done) {
    return act == NoticeAct.PRINT && done.state() == NoticeState.PRINTED
        ? Message.of(
            "notice.done.PRINT",
            done.number().map(number -> number.text()).orElse(""),
            press.printer())
        : Message.of("notice.done." + act);
  }

  private static Message sentence(Exception failed) {
    return failed instanceof IOException
            && !(failed instanceof NoPrinter)
            && !(failed instanceof NoTray)
        ? Message.of("print.failed")
        : Troubles.sentence(failed);
  }
}
