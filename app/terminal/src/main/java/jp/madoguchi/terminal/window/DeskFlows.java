package jp.madoguchi.terminal.window;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.certificate.CertificateDesk;
import jp.madoguchi.core.change.ApprovalDesk;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.day.DayClose;
import jp.madoguchi.core.departure.DepartureBook;
import jp.madoguchi.core.draft.Draft;
import jp.madoguchi.core.lockout.Lockouts;
import jp.madoguchi.core.lockout.UnlockRefused;
import jp.madoguchi.core.medium.MediaLedger;
import jp.madoguchi.core.notice.NoticeBook;
import jp.madoguchi.core.reception.CounterCase;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.core.worklist.WorkDesk;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.dayclose.DayWords;
import jp.madoguchi.terminal.desk.DeskPage;
import jp.madoguchi.terminal.desk.Tile;
import jp.madoguchi.terminal.retention.UnaskedErasing;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Message;
import org.kordamp.ikonli.feather.Feather;

/** The desk: what waits for whoever is signed in. Used on the screen's thread. */
final class DeskFlows {
  private final WindowParts parts;
  private final Counter counter;
  private final Turns turns;
  private final UnaskedErasing unasked;
  private final Sources sources;
  private final Ways ways;

  /** Whose tiles stand on the desk. */
  record Sources(
      WorkFlows work,
      MediaFlows media,
      LotFlows lots,
      RestraintFlows restraints,
      DepartureFlows departures,
      AdminFlows administration,
      CaseFlows cases,
      CertificateFlows certificates,
      NoticeFlows notices) {}

  /** Where the other tiles lead. */
  interface Ways {
    void start(Page page);

    void search();

    void approvals();

    void sending();

    void form(Draft draft);

    /** An entry that came back. */
    void takeBack(ChangeGroup group);
  }

  DeskFlows(
      WindowParts parts,
      Counter counter,
      Turns turns,
      UnaskedErasing unasked,
      Sources sources,
      Ways ways) {
    this.parts = parts;
    this.counter = counter;
    this.turns = turns;
    this.unasked = unasked;
    this.sources = sources;
    this.ways = ways;
  }

  /** Counts beside the screen's thread; nothing of it goes through the register. */
  void open() {
    turns.go(this::waiting, this::show);
  }

  private record Waiting(
      ApprovalDesk.Count approvals,
      List<ChangeGroup> returned,
      List<Draft> drafts,
      Outbox.Unsent unsent,
      WorkDesk.Waiting work,
      MediaLedger.Out media,
      Map<Ulid, Integer> lots,
      DepartureBook.Waiting departures,
      CertificateDesk.Open copies,
      NoticeBook.Waiting notices,
      Optional<DayClose> close,
      Optional<Lockouts.Standing> locks,
      List<CounterCase> recent) {}

  private Waiting waiting() throws UnlockRefused, IOException {
    return new Waiting(
        counter.approvals().count(),
        counter.entries().returned(),
        counter.drafts().of(counter.session().operator().id()),
        counter.outbox().unsent(),
        counter.work().waiting(),
        sources.media().out(),
        sources.lots().waiting(),
        counter.departures().due(),
        counter.certificates().open(),
        counter.notices().waiting(),
        counter.day().last(),
        sources.administration().locks(),
        counter.cases().recent());
  }

  private void show(Waiting waiting) {
    List<Tile> late = new ArrayList<>();
    List<DeskPage> shown = new ArrayList<>();
    List<Tile> tiles =
        Stream.of(
                sources.work().tiles(waiting.work()),
                sources.certificates().tiles(waiting.copies()),
                own(waiting),
                sources.notices().tiles(waiting.notices()),
                sources.departures().tiles(waiting.departures()),
                sources
                    .restraints()
                    .tiles(tile -> {
                      late.add(tile);
                      shown.forEach(page -> page.put(tile));
                    }),
                sources.media().tiles(waiting.media()),
                sources.lots().tiles(waiting.lots()),
                sources.administration().tiles(waiting.locks()))
            .flatMap(List::stream)
            .toList();
    DeskPage page =
        new DeskPage(
            parts.texts(),
            new DeskPage.Content(
                Message.of("desk.greeting", counter.session().operator().name()),
                List.of(Message.of("desk.hint"), DayWords.last(waiting.close())),
                search(),
                tiles,
                sources.cases().recent(waiting.recent()),
                parts.login().clock().now()),
            unasked.word());
    shown.add(page);
    late.forEach(page::put);
    ways.start(page);
  }

  private Tile search() {
    return Tile.place(
        "search",
        Feather.SEARCH,
        Command.SEARCH.keyName(),
        Message.of("desk.search.detail"),
        ways::search);
  }

  private List<Tile> own(Waiting waiting) {
    List<ChangeGroup> returned = waiting.returned();
    return List.of(
        Tile.waiting(
            "returned",
            Feather.CORNER_UP_LEFT,
            returned.size(),
            true,
            oldest(returned.stream().map(it -> it.head().enteredAt())),
            returnedWords(returned),
            () -> returned.stream().findFirst().ifPresent(ways::takeBack)),
        Tile.waiting(
            "approvals",
            Feather.CHECK_SQUARE,
            waiting.approvals().others(),
            false,
            waiting.approvals().oldest(),
            Message.of("desk.approvals.detail"),
            ways::approvals),
        Tile.waiting(
            "drafts",
            Feather.EDIT_3,
            waiting.drafts().size(),
            false,
            oldest(waiting.drafts().stream().map(Draft::savedAt)),
            Message.of("desk.drafts.detail"),
            () -> waiting.drafts().stream().findFirst().ifPresent(ways::form)),
        Tile.waiting(
            "sending",
            Feather.SEND,
            waiting.unsent().changes(),
            false,
            waiting.unsent().oldest(),
            Message.of("desk.sending.detail"),
            ways::sending));
  }

  private static Optional<Instant> oldest(Stream<Instant> all) {
    return all.min(Comparator.naturalOrder());
  }

  private static Message returnedWords(List<ChangeGroup> returned) {
    return returned.stream()
        .findFirst()
        .flatMap(ChangeGroup::returnReason)
        .map(reason -> Message.of("desk.returned.reason", reason))
        .orElse(Message.of("desk.returned.detail"));
  }
}
