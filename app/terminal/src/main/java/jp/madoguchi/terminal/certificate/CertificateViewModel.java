package jp.madoguchi.terminal.certificate;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import jp.madoguchi.core.certificate.CertificateDesk;
import jp.madoguchi.core.certificate.CertificateRequest;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.trouble.Troubles;

/** What is asked for, until the sheet is there to be looked at. Screen's thread only. */
public final class CertificateViewModel {
  private final CertificateDesk desk;
  private final CertificatePress press;
  private final Purpose purpose;
  private final CertificateForm form;
  private final Background background;
  private final Supplier<Consumer<PreviewViewModel>> made;
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private final BooleanProperty busy = new SimpleBooleanProperty();

  /**
   * @param made asked at each try for whom to tell of the sheet that is to be looked at
   */
  public CertificateViewModel(
      CertificateDesk desk,
      CertificatePress press,
      Purpose purpose,
      CertificateForm form,
      Background background,
      Supplier<Consumer<PreviewViewModel>> made) {
    this.desk = desk;
    this.press = press;
    this.purpose = purpose;
    this.form = form;
    this.background = background;
    this.made = made;
  }

  CertificateForm form() {
    return form;
  }

  /** Why there is no sheet. */
  ReadOnlyObjectProperty<Message> problem() {
    return problem;
  }

  /** A sheet is being made. */
  ReadOnlyBooleanProperty busy() {
    return busy;
  }

  /** Makes the sheet that is asked for. */
  void look() {
    problem.set(form.missing().map(Message::of).orElse(Message.NONE));
    if (busy.get() || !problem.get().none()) {
      return;
    }
    busy.set(true);
    CertificateRequest request = form.request(desk.freshId());
    int copies = form.count().orElse(1);
    background
        .call(() -> {
          CertificateDesk.Prepared prepared = desk.prepare(purpose, request);
          return new PreviewViewModel(press, background, prepared, press.look(prepared), copies);
        })
        .onSuccess(made.get())
        .onFailure(Exception.class, failed -> problem.set(Troubles.sentence(failed)))
        .andFinally(() -> busy.set(false))
        .start();
  }
}
