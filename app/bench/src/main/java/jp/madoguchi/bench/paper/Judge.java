package jp.madoguchi.bench.paper;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.certificate.Certificate;
import jp.madoguchi.core.certificate.CertificateDesk.Prepared;
import jp.madoguchi.core.certificate.CertificateKind;
import jp.madoguchi.core.certificate.Entry;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.certificate.IssueNumber;
import jp.madoguchi.core.certificate.Topic;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.value.Ulid;

/**
 * Says whether all that came out is right. It knows what was asked for at the window and what the
 * register says, and believes nothing that a desk or a book of copies tells of it.
 */
final class Judge {
  private final PaperTally.Run tally;
  private final Map<IssueNumber, Ulid> given = new HashMap<>();
  private final Set<IssueNumber> handed = new HashSet<>();

  Judge(PaperTally.Run tally) {
    this.tally = tally;
  }

  PaperTally.Run tally() {
    return tally;
  }

  /** A copy has its number: nobody else has, and it says what was asked for as it stands now. */
  void numbered(PaperTerminal terminal, Ask ask, Issue copy, Prepared prepared) {
    Broken.unless(
        given.putIfAbsent(copy.number(), copy.id()) == null,
        () -> "number " + copy.number().text() + " was given twice");
    Broken.unless(
        copy.digest().equals(prepared.certificate().digest()),
        () -> "a copy with the digest of another sheet");
    Broken.unless(
        !terminal.stood(copy.id()) || says(terminal.roll(), ask, prepared.certificate()),
        () -> "copy " + copy.number().text() + " was numbered as the register does not stand");
  }

  /** A copy was let go to the printer. */
  void released(PaperTerminal terminal, PaperWindow window, Ask ask, Page page) {
    Broken.unless(
        says(terminal.roll(), ask, page.certificate()),
        () -> "a page was let go that says something else than was asked for");
    Broken.unless(
        Standings.mayPrint(terminal.roll(), window.desk().releases(), ask.people()),
        () -> "somebody on a page that was let go is restrained");
    Broken.unless(
        ask.people().stream().noneMatch(person -> terminal.roll().waits(person, false)),
        () -> "a page was let go of somebody about whom an entry waits");
    Broken.unless(!window.cancelled(), () -> "a page was let go that nobody wants any more");
  }

  /** Somebody was given a sheet. */
  void handed(PaperTerminal terminal, Ask ask, boolean cancelled, Issue copy, Page sheet) {
    Broken.unless(
        peopleOf(sheet.certificate()).equals(ask.people()),
        () -> "WRONG PERSON'S PAPER: somebody was given " + sheet.number().text());
    Broken.unless(
        asked(ask, sheet.certificate()), () -> "a sheet says more or less than was asked for");
    Broken.unless(
        sheet.number().equals(copy.number()), () -> "a sheet with the number of another copy");
    Broken.unless(handed.add(sheet.number()), () -> "two sheets with one number were given out");
    Broken.unless(!cancelled, () -> "a sheet that nobody wants was given out");
    Broken.unless(
        terminal
            .kept()
            .find(copy.id())
            .filter(it -> it.number().equals(sheet.number()))
            .isPresent(),
        () -> "a sheet was given out that is not in the book");
    sheet.pdf().ifPresent(pdf -> reads(ask, sheet, pdf));
  }

  /** The real document names those, and nobody else of the town. */
  private static void reads(Ask ask, Page sheet, Page.Pdf pdf) {
    String number = sheet.number().text().replaceAll("\\s", "");
    Broken.unless(pdf.words().contains(number), () -> "no number on " + number);
    for (ResidentRecord person : PaperTown.PEOPLE) {
      String name = "氏名" + person.name().name().value().replaceAll("\\s|　", "");
      boolean wanted = ask.people().contains(person.number());
      Broken.unless(
          pdf.words().replace("　", "").contains(name) == wanted,
          () -> (wanted ? "missing on " : "not asked for, on ") + number + ": " + name);
    }
  }

  /** In the evening all is accounted for. */
  void evening(PaperTerminal terminal, List<Page> left) {
    List<Issue> copies = terminal.kept().all();
    Map<IssueNumber, Issue> byNumber =
        copies.stream()
            .collect(
                toMap(
                    Issue::number,
                    identity(),
                    (one, other) -> {
                      Broken.unless(false, () -> "two copies of one number in the book");
                      return one;
                    }));
    places(copies);
    for (Issue copy : copies) {
      Broken.unless(
          copy.outcome() != Issue.Outcome.BEGUN,
          () -> "nobody said what became of " + copy.number().text());
      Broken.unless(
          terminal.log().tellsOf(copy.number().text()) || copy.outcome() != Issue.Outcome.PRINTED,
          () -> copy.number().text() + " is not in the access log");
      Broken.unless(
          copy.outcome() == Issue.Outcome.PRINTED || !handed.contains(copy.number()),
          () -> copy.number().text() + " was given out, and the book says " + copy.outcome());
      Broken.unless(
          copy.outcome() != Issue.Outcome.PRINTED || handed.contains(copy.number()),
          () -> "the book says that " + copy.number().text() + " was printed");
    }
    leftInTray(left, byNumber);
  }

  private static void places(List<Issue> copies) {
    List<Integer> places = new ArrayList<>(copies.stream().map(it -> it.number().place()).toList());
    for (int i = 0; i < places.size(); i++) {
      int expected = i + 1;
      int place = places.get(i);
      Broken.unless(place == expected, () -> "place " + place + " where " + expected + " was due");
    }
  }

  private static void leftInTray(List<Page> left, Map<IssueNumber, Issue> byNumber) {
    for (Page sheet : left) {
      Optional<Issue> copy = Optional.ofNullable(byNumber.get(sheet.number()));
      Broken.unless(copy.isPresent(), () -> "a sheet that is not in the book");
      Broken.unless(
          copy.orElseThrow().outcome() != Issue.Outcome.FAILED,
          () -> "a sheet of " + sheet.number().text() + ", of which the book says that none came");
    }
  }

  private static boolean says(Roll roll, Ask ask, Certificate sheet) {
    if (!peopleOf(sheet).equals(ask.people()) || !asked(ask, sheet)) {
      return false;
    }
    for (int i = 0; i < ask.people().size(); i++) {
      ResidentRecord present = roll.present(ask.people().get(i));
      Certificate.Person person = sheet.people().get(i);
      boolean here = present.status() == ResidentStatus.CURRENT;
      if (ask.kind() != CertificateKind.ENTRIES && here == (ask.kind() == CertificateKind.REMOVED)
          || person.state() != present.history()
          || !word(sheet, person, "氏名").equals(present.name().name().value())
          || !word(sheet, person, "住所").equals(present.address().address().oneLine())) {
        return false;
      }
    }
    return true;
  }

  private static List<?> peopleOf(Certificate sheet) {
    return sheet.people().stream().map(Certificate.Person::number).toList();
  }

  /** What stands on a sheet only where it was asked for stands there for that alone. */
  private static boolean asked(Ask ask, Certificate sheet) {
    return sheet.request().kind() == ask.kind()
        && sheet.people().stream()
            .allMatch(person ->
                shown(sheet, person, "続柄") == ask.topics().contains(Topic.RELATIONSHIP)
                    && shown(sheet, person, "世帯主") == ask.topics().contains(Topic.RELATIONSHIP)
                    && shown(sheet, person, "本籍") == ask.topics().contains(Topic.DOMICILE)
                    && shown(sheet, person, "住民票コード")
                        == ask.topics().contains(Topic.RESIDENT_CODE));
  }

  private static boolean shown(Certificate sheet, Certificate.Person person, String label) {
    return entry(sheet, person, label)
        .filter(entry -> entry.form() != Entry.Form.OMITTED)
        .isPresent();
  }

  private static String word(Certificate sheet, Certificate.Person person, String label) {
    return entry(sheet, person, label).map(entry -> entry.value().value()).orElse("");
  }

  private static Optional<Entry> entry(Certificate sheet, Certificate.Person person, String label) {
    for (Entry entry : person.entries()) {
      if (entry.label().equals(label)) {
        return Optional.of(entry);
      }
    }
    for (Entry entry : sheet.shared()) {
      if (entry.label().equals(label)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }
}
