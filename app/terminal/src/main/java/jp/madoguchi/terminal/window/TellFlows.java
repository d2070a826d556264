package jp.madoguchi.terminal.window;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.resident.RecordClosed;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.tell.Registration;
import jp.madoguchi.core.tell.TellRefused;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.tell.CorrectionPage;
import jp.madoguchi.terminal.tell.CorrectionViewModel;
import jp.madoguchi.terminal.tell.TellCard;
import jp.madoguchi.terminal.tell.TellPage;
import jp.madoguchi.terminal.tell.TellViewModel;
import jp.madoguchi.terminal.window.SignedIn.Window;

/** 本人通知 beside a record, and its pages. Used on the screen's thread where not said otherwise. */
final class TellFlows {
  private final WindowParts parts;
  private final Window window;
  private final Counter counter;
  private final Turns turns;
  private final Consumer<Page> open;

  /**
   * @param open puts a page on top of what is open
   */
  TellFlows(WindowParts parts, Window window, Counter counter, Turns turns, Consumer<Page> open) {
    this.parts = parts;
    this.window = window;
    this.counter = counter;
    this.turns = turns;
    this.open = open;
  }

  /**
   * What somebody registered whose record was just opened; empty where some of the record is
   * withheld, or letters are none of the operator's business. Not on the screen's thread.
   */
  Optional<List<Registration>> beside(OpenedRecord opened, Optional<Purpose> purpose)
      throws TellRefused, RecordClosed, RecordRestrained {
    boolean hidden = opened.marks(opened.current()).hidden() || !counter.tells().mayTell();
    return hidden || purpose.isEmpty()
        ? Optional.empty()
        : Optional.of(counter.tells().beside(purpose.get(), opened.current().number()));
  }

  /** The cards of a record's page, with that of 本人通知 as the last where it is shown. */
  @SafeVarargs
  final List<Function<SeenWords, Node>> below(
      Staff staff,
      Optional<ObjectProperty<List<Registration>>> beside,
      Function<SeenWords, Node>... cards) {
    return Stream.concat(
            Arrays.stream(cards),
            beside.stream().map(it -> (Function<SeenWords, Node>) _ -> card(staff, it)))
        .toList();
  }

  private Node card(Staff staff, ObjectProperty<List<Registration>> beside) {
    return TellCard.of(parts.texts(), window.commands(), staff, today(), beside);
  }

  private LocalDate today() {
    return parts.login().clock().today();
  }

  /** The marks at the head of a record's page, with one for whoever is to be told now. */
  Node mark(Node others, Optional<ObjectProperty<List<Registration>>> beside) {
    Label mark = Parts.badge(parts.texts().get("tell.mark"), "attention");
    mark.setId("record-tell-mark");
    mark.managedProperty().bind(mark.visibleProperty());
    mark.setVisible(false);
    beside.ifPresent(it ->
        it.subscribe(now -> mark.setVisible(now.stream().anyMatch(each -> each.inForce(today())))));
    return Parts.row(others, mark);
  }

  /**
   * Leads to the page of it.
   *
   * @param beside the record's page; what is registered shows there too
   */
  void open(OpenedRecord opened, Staff staff, ObjectProperty<List<Registration>> beside) {
    AddressNumber person = opened.current().number();
    Optional<Purpose> purpose = counter.purpose().get();
    purpose.ifPresent(why ->
        turns.go(
            () -> counter.tells().open(why, person),
            found -> {
              ObjectProperty<List<Registration>> now = new SimpleObjectProperty<>(found);
              now.subscribe(beside::set);
              open.accept(
                  new TellPage(
                      parts.texts(),
                      window.commands(),
                      window.names(),
                      opened.current().name(),
                      staff,
                      new TellViewModel(
                          counter.tells(),
                          why,
                          person,
                          turns.background(),
                          parts.login().clock()::today,
                          now)));
            }));
  }

  /** Leads from a copy to who asked for it; empty where nobody here may say so. */
  Optional<Runnable> correcting(Issue issue, Staff staff) {
    return counter.tells().mayTell() && !issue.request().kind().ofDeparture()
        ? Optional.of(() -> correct(issue, staff))
        : Optional.empty();
  }

  private void correct(Issue issue, Staff staff) {
    turns.go(
        () -> counter.tells().corrections(issue),
        found ->
            open.accept(
                new CorrectionPage(
                    parts.texts(),
                    window.commands(),
                    staff,
                    new CorrectionViewModel(counter.tells(), turns.background(), issue, found))));
  }
}
