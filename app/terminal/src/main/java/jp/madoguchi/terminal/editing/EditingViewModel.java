package jp.madoguchi.terminal.editing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import jp.madoguchi.core.editing.AtWork;
import jp.madoguchi.core.editing.EditingStage;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.text.Message;

/**
 * What a record or a form says of others who are at work on the same people. Nothing at all is said
 * where nothing is known. Screen's thread only.
 */
public final class EditingViewModel {
  /** Whatever anybody says, the record stays in view. */
  private static final int MOST = 3;

  private final EditingTalk talk;
  private final Optional<Ulid> form;
  private final Map<AddressNumber, String> residents;
  private final Supplier<LocalDate> today;
  private final ReadOnlyObjectWrapper<List<Message>> said = new ReadOnlyObjectWrapper<>(List.of());
  private Subscription subscription = Subscription.EMPTY;

  /**
   * @param form where this is the form that makes this terminal's operator the one at work
   * @param residents with their readings, by which a form of several names them
   */
  public EditingViewModel(
      EditingTalk talk,
      Optional<Ulid> form,
      Map<AddressNumber, String> residents,
      Supplier<LocalDate> today) {
    this.talk = talk;
    this.form = form;
    this.residents = Map.copyOf(residents);
    this.today = today;
  }

  /** Sentences, the most recent work first; none where nobody is known to be at work. */
  public ReadOnlyObjectProperty<List<Message>> said() {
    return said.getReadOnlyProperty();
  }

  /** The page came on the screen. */
  public void begin() {
    Set<AddressNumber> about = residents.keySet();
    form.ifPresentOrElse(id -> talk.form(id, about), () -> talk.look(about));
    subscription = talk.news().subscribe(news -> said.set(sentences(news)));
  }

  /** It left the screen. */
  public void end() {
    subscription.unsubscribe();
    talk.leave();
  }

  private record Work(
      Optional<TerminalId> terminal, String operator, EditingStage stage, Instant since) {}

  private List<Message> sentences(EditingNews news) {
    List<Message> sentences = new ArrayList<>();
    byWork(news.here()).forEach((work, whom) -> sentences.add(here(work, whom)));
    byWork(news.elsewhere()).forEach((work, whom) -> sentences.add(elsewhere(work, whom)));
    if (sentences.isEmpty()) {
      return List.of();
    }
    int more = sentences.size() - MOST;
    if (more > 0) {
      sentences.subList(MOST, sentences.size()).clear();
      sentences.add(Message.of("editing.more", more));
    }
    if (!news.fresh() && !news.elsewhere().isEmpty()) {
      sentences.add(Message.of("editing.stale", words(news.heard())));
    }
    sentences.add(Message.of("editing.hint"));
    return List.copyOf(sentences);
  }

  /** A household on one form is one work. */
  private static Map<Work, List<AddressNumber>> byWork(List<AtWork> all) {
    return all.stream()
        .collect(
            Collectors.groupingBy(
                each -> new Work(each.terminal(), each.operator(), each.stage(), each.since()),
                LinkedHashMap::new,
                Collectors.mapping(AtWork::resident, Collectors.toList())));
  }

  private Message here(Work work, List<AddressNumber> whom) {
    return residents.size() == 1
        ? Message.of("editing.here", work.operator(), words(work.since()))
        : Message.of("editing.here.of", work.operator(), words(work.since()), names(whom));
  }

  private Message elsewhere(Work work, List<AddressNumber> whom) {
    String terminal = work.terminal().map(TerminalId::value).orElse("");
    return residents.size() == 1
        ? Message.of("editing.one." + work.stage(), terminal, work.operator(), words(work.since()))
        : Message.of(
            "editing.of." + work.stage(),
            terminal,
            work.operator(),
            words(work.since()),
            names(whom));
  }

  /** Readings, because not every character of a name can be drawn in a sentence. */
  private String names(List<AddressNumber> whom) {
    return whom.stream().sorted().map(this::name).collect(Collectors.joining(", "));
  }

  private String name(AddressNumber resident) {
    String reading = residents.getOrDefault(resident, "");
    return reading.isEmpty() ? resident.digits() : reading;
  }

  private String words(Instant moment) {
    return RecordWords.lately(moment, today.get());
  }
}
