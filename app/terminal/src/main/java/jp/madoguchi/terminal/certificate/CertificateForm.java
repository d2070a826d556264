package jp.madoguchi.terminal.certificate;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import jp.madoguchi.core.certificate.CertificateKind;
import jp.madoguchi.core.certificate.CertificateRequest;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.certificate.Topic;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.moveout.MovesOut;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;

/** What is asked for, while it is chosen. Screen's thread only. */
public final class CertificateForm {
  private static final int MOST_COPIES = 20;
  private static final Set<Topic> FOREIGN =
      EnumSet.of(Topic.NATIONALITY, Topic.STAY, Topic.ALIAS_HISTORY);

  private final ResidentRecord person;
  private final List<ResidentRecord> members;
  private final List<String> ways;
  private final Optional<Issue.Again> again;
  private final ObjectProperty<CertificateKind> kind;
  private final ObservableList<AddressNumber> people = FXCollections.observableArrayList();
  private final Set<Topic> topics = EnumSet.noneOf(Topic.class);
  private final ObjectProperty<Optional<Applicant.Claim>> claim;
  private final StringProperty name;
  private final ObjectProperty<Optional<Applicant.Proof>> proof;
  private final StringProperty copies = new SimpleStringProperty("1");

  /**
   * Of whoever's record is open.
   *
   * @param applicant who stands at the counter, where that is known
   * @param checked what they showed that they are the person of the record, where that was checked
   */
  public static CertificateForm of(
      OpenedRecord opened, Optional<Applicant> applicant, Optional<Applicant.Proof> checked) {
    ResidentRecord person = opened.current();
    CertificateKind kind =
        person.status() == ResidentStatus.CURRENT
            ? CertificateKind.RESIDENT
            : CertificateKind.REMOVED;
    CertificateForm form = new CertificateForm(opened, kind, applicant, Optional.empty());
    form.people.setAll(person.number());
    if (applicant.isEmpty()) {
      form.proof.set(checked);
    }
    return form;
  }

  /** In the place of a copy: the same is asked for. */
  public static CertificateForm again(OpenedRecord opened, Issue before, String reason) {
    CertificateRequest request = before.request();
    CertificateForm form =
        new CertificateForm(
            opened,
            request.kind(),
            Optional.of(request.applicant()),
            Optional.of(new Issue.Again(before.id(), reason)));
    form.people.setAll(request.people());
    form.topics.addAll(request.topics());
    return form;
  }

  private CertificateForm(
      OpenedRecord opened,
      CertificateKind first,
      Optional<Applicant> applicant,
      Optional<Issue.Again> again) {
    person = opened.current();
    members = opened.household();
    ways = opened.history().reversed().stream().map(state -> state.origin().kind()).toList();
    this.again = again;
    kind = new SimpleObjectProperty<>(first);
    claim =
        new SimpleObjectProperty<>(
            Optional.of(applicant.map(Applicant::claim).orElse(Applicant.Claim.SELF)));
    name =
        new SimpleStringProperty(
            applicant.map(Applicant::name).orElse(person.name().name()).value());
    proof = new SimpleObjectProperty<>(applicant.map(Applicant::proof));
    claim.subscribe((_, now) -> nameOf(now));
  }

  /** Nobody asks for somebody else under that person's name because it stood there before. */
  private void nameOf(Optional<Applicant.Claim> now) {
    String own = person.name().name().value();
    boolean self = now.filter(Applicant.Claim.SELF::equals).isPresent();
    if (self && name.get().isBlank()) {
      name.set(own);
    } else if (!self && name.get().equals(own)) {
      name.set("");
    }
  }

  /** Whose record it was asked for from. */
  public ResidentRecord person() {
    return person;
  }

  /** The copy in whose place it is asked for; what was asked for stays then. */
  public Optional<Issue.Again> again() {
    return again;
  }

  /** The kinds that fit the person's record. */
  List<CertificateKind> kinds() {
    if (again.isPresent()) {
      return List.of(kind.get());
    }
    boolean here = person.status() == ResidentStatus.CURRENT;
    return List.of(CertificateKind.values()).stream()
        .filter(each ->
            switch (each) {
              case RESIDENT, HOUSEHOLD -> here;
              case REMOVED -> !here;
              case ENTRIES -> true;
              case MOVE_OUT -> leaves(MovesOut.MOVE_OUT);
              case MOVE_OUT_STATEMENT -> leaves(MovesOut.LATE);
            })
        .toList();
  }

  /** Whether that is the way by which they leave or left; whoever stays has planned nothing. */
  private boolean leaves(String way) {
    return plansToLeave(person)
        && ways.reversed().stream()
            .filter(each -> each.equals(MovesOut.MOVE_OUT) || each.equals(MovesOut.LATE))
            .findFirst()
            .filter(way::equals)
            .isPresent();
  }

  private static boolean plansToLeave(ResidentRecord record) {
    return record.particulars().departure().plannedDay().isPresent();
  }

  ObjectProperty<CertificateKind> kind() {
    return kind;
  }

  /** Goes over to another kind: on a household's sheet stand all unless somebody takes one off. */
  void choose(CertificateKind next) {
    if (next != kind.get()) {
      people.setAll(
          members().stream()
              .filter(each -> next.together() || each.number().equals(person.number()))
              .filter(each -> !next.ofDeparture() || plansToLeave(each))
              .map(ResidentRecord::number)
              .toList());
      kind.set(next);
    }
  }

  /** Who can stand on it, in the standard's order (5.2). */
  List<ResidentRecord> members() {
    boolean among = members.stream().anyMatch(each -> each.number().equals(person.number()));
    return among ? members : List.of(person);
  }

  /** Who stands on it. */
  ObservableList<AddressNumber> people() {
    return people;
  }

  /** Puts somebody on the sheet or takes them off it; the order stays that of the household. */
  void put(AddressNumber number, boolean on) {
    people.setAll(
        members().stream()
            .map(ResidentRecord::number)
            .filter(each -> each.equals(number) ? on : people.contains(each))
            .toList());
  }

  /** What can be asked for besides, of those who are on the sheet. */
  List<Topic> offered() {
    if (kind.get().ofDeparture()) {
      return List.of();
    }
    boolean foreign = members().stream().anyMatch(each -> each.kind() == ResidentKind.FOREIGN);
    return List.of(Topic.values()).stream()
        .filter(topic -> foreign || !FOREIGN.contains(topic))
        .toList();
  }

  Set<Topic> topics() {
    return topics;
  }

  ObjectProperty<Optional<Applicant.Claim>> claim() {
    return claim;
  }

  StringProperty name() {
    return name;
  }

  ObjectProperty<Optional<Applicant.Proof>> proof() {
    return proof;
  }

  StringProperty copies() {
    return copies;
  }

  /** How many copies; empty where that is no number from 1 on. */
  Optional<Integer> count() {
    String typed = Normalizer.normalize(copies.get().strip(), Normalizer.Form.NFKC);
    return typed.matches("[1-9][0-9]?")
        ? Optional.of(Integer.valueOf(typed)).filter(many -> many <= MOST_COPIES)
        : Optional.empty();
  }

  /** What is missing, as the key of the sentence that says so. */
  Optional<String> missing() {
    if (people.isEmpty()) {
      return Optional.of("certificate.missing.people");
    }
    if (name.get().isBlank() || ExactText.parse(name.get().strip()).toOptional().isEmpty()) {
      return Optional.of("certificate.missing.name");
    }
    if (proof.get().isEmpty()) {
      return Optional.of("certificate.missing.proof");
    }
    return count().isEmpty() ? Optional.of("certificate.missing.copies") : Optional.empty();
  }

  /**
   * The request, under a fresh number.
   *
   * @throws NoSuchElementException something is {@link #missing}
   */
  CertificateRequest request(Ulid id) {
    Set<Topic> asked = EnumSet.noneOf(Topic.class);
    asked.addAll(topics);
    asked.retainAll(offered());
    return new CertificateRequest(
        id,
        kind.get(),
        List.copyOf(people),
        asked,
        new Applicant(
            claim.get().orElseThrow(),
            new ExactText(name.get().strip()),
            proof.get().orElseThrow()),
        again);
  }
}
