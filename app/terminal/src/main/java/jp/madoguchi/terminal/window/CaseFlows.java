package jp.madoguchi.terminal.window;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.core.reception.CounterCase;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.desk.Recent;
import jp.madoguchi.terminal.reception.CasePage;
import jp.madoguchi.terminal.reception.CaseViewModel;
import jp.madoguchi.terminal.reception.CaseWords;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.session.OpenCase;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.window.SignedIn.Window;

/** Who stands at the counter: the next person, and the page of the case. On the screen's thread. */
final class CaseFlows {
  private final WindowParts parts;
  private final Window window;
  private final Counter counter;
  private final Turns turns;
  private final Consumer<Page> open;
  private final Runnable search;
  private final CertificateFlows certificates;
  private final CaseWords words;

  /**
   * @param open puts a page on top of what is open
   * @param search begins a search with nothing behind it
   * @param certificates of whoever stands there
   */
  CaseFlows(
      WindowParts parts,
      Window window,
      Counter counter,
      Turns turns,
      Consumer<Page> open,
      Runnable search,
      CertificateFlows certificates) {
    this.parts = parts;
    this.window = window;
    this.counter = counter;
    this.turns = turns;
    this.open = open;
    this.search = search;
    this.certificates = certificates;
    words = new CaseWords(parts.texts());
    counter.openCase().purpose().subscribe(_ -> tell());
    counter.openCase().now().subscribe(_ -> tell());
  }

  Map<Command, Runnable> commands() {
    return Map.of(Command.NEXT, this::next, Command.CASE, this::page);
  }

  private void tell() {
    OpenCase now = counter.openCase();
    window
        .status()
        .counterCase()
        .set(words.bar(now.now().get(), now.purpose().get(), parts.login().clock().today()));
  }

  /** Nothing of the one who leaves stays on the screen or behind it. */
  private void next() {
    Optional<CounterCase> left = counter.openCase().now().get();
    int waited = certificates.drop();
    counter.openCase().end();
    search.run();
    left.ifPresent(it -> {
      window.notices().done(Message.of("case.closed", it.number().spoken()));
      turns.background().call(() -> counter.cases().close(it)).start();
    });
    certificates.tellDropped(waited);
  }

  /** The last ones of today, to go on with. */
  List<Recent> recent(List<CounterCase> last) {
    Optional<Ulid> now = counter.openCase().now().get().map(CounterCase::id);
    return last.stream()
        .filter(counter.cases()::isOfToday)
        .filter(it -> now.filter(it.id()::equals).isEmpty())
        .map(it ->
            new Recent(
                words.recent(it, parts.login().clock().today()),
                it.closedAt().isEmpty(),
                () -> reopen(it)))
        .toList();
  }

  /** Whoever is at the counter meanwhile has not gone: their case is set aside. */
  private void reopen(CounterCase chosen) {
    turns.go(
        () -> counter.cases().reopen(chosen.id()),
        found ->
            found.ifPresent(again -> {
              counter.openCase().begin(again);
              search.run();
              window.notices().done(Message.of("case.reopened", again.number().spoken()));
            }));
  }

  private void page() {
    if (window.pages().current().get() instanceof CasePage) {
      return;
    }
    boolean standing = counter.openCase().now().get().isPresent();
    open.accept(
        new CasePage(
            parts.texts(),
            window.commands(),
            window.names(),
            new CaseViewModel(counter, turns.background()),
            () -> written(standing)));
  }

  /** Back to where somebody was in the case; a new one begins with a search. */
  private void written(boolean standing) {
    if (!(window.pages().current().get() instanceof CasePage)) {
      return;
    }
    if (standing) {
      window.pages().back();
      window.notices().done(Message.of("case.changed"));
    } else {
      search.run();
    }
  }
}
