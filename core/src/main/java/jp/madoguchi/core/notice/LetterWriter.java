package jp.madoguchi.core.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.departure.DepartureDays;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.notice.Letter.Addressee;
import jp.madoguchi.core.notice.Letter.Item;
import jp.madoguchi.core.notice.NoticeRefused.Reason;
import jp.madoguchi.core.notice.NoticeSnapshot.Caused;
import jp.madoguchi.core.notice.NoticeSnapshot.Copy;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.RemovalReason;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.restraint.Measure;
import jp.madoguchi.core.restraint.Measures;
import jp.madoguchi.core.tell.Registration;
import jp.madoguchi.core.tell.Telling;

/**
 * Makes a letter of what the register says now. What a letter may carry and to whom it may go is
 * decided here alone. Stateless and safe for use by several threads.
 */
public final class LetterWriter {
  private final LetterItems items;
  private final Addressees addressees;

  /**
   * @param dictionary knows other municipalities by their addresses
   */
  public LetterWriter(Movements movements, NoticeWords words, AddressDictionary dictionary) {
    items = new LetterItems(movements, words);
    addressees = new Addressees(dictionary);
  }

  /**
   * What is to stand on the letter.
   *
   * @throws NoticeRefused it would not be true any more, or would tell the wrong one
   */
  Letter write(NoticeSnapshot read, LocalDate today) throws NoticeRefused {
    require(!read.states().isEmpty(), Reason.GONE);
    require(
        read.caused().filter(it -> it.state() == ChangeState.REFUSED).isEmpty(),
        Reason.CHANGE_REFUSED);
    return switch (read.notice().kind()) {
      case ACCEPTED -> accepted(read, today);
      case HEAD_CHANGED -> headChanged(read);
      case HEAD_REQUESTED -> headRequested(read, today);
      case EX_OFFICIO -> exOfficio(read);
      case ARRIVAL_UNHEARD -> unheard(read, today);
      case CODE, CODE_CHANGED, CODE_CORRECTED -> code(read);
      case SUPPORT_ENDS -> supportEnds(read, today);
      case COPY_TOLD -> copyTold(read);
      case TELL_ENDS -> tellEnds(read);
    };
  }

  private static Letter letter(
      NoticeSnapshot read, List<AddressNumber> named, Addressee to, List<Item> items) {
    return new Letter(
        read.notice().id(),
        read.notice().kind(),
        named,
        read.present().history(),
        to,
        LetterBody.of(read.notice().kind()),
        items);
  }

  /** About the addressee alone. */
  private static Letter own(NoticeSnapshot read, Addressee to, List<Item> items) {
    return letter(read, List.of(read.present().number()), to, items);
  }

  /** Who lives at the old address may be the very one from whom somebody is protected. */
  private Letter accepted(NoticeSnapshot read, LocalDate today) throws NoticeRefused {
    Addressee to = Addressees.before(read);
    boolean elsewhere = !to.equals(Addressees.at(read.present()));
    require(!elsewhere || !isProtected(read.present(), read, today), Reason.PROTECTED);
    return own(read, to, items.accepted(read, caused(read)));
  }

  private Letter headChanged(NoticeSnapshot read) throws NoticeRefused {
    requireHere(read);
    ResidentRecord now = read.present();
    require(now.household().relationship().head(), Reason.SUPERSEDED);
    require(now.household().head().equals(now.name().name()), Reason.SUPERSEDED);
    return own(read, Addressees.at(now), items.headChanged(read, caused(read)));
  }

  private Letter headRequested(NoticeSnapshot read, LocalDate today) throws NoticeRefused {
    requireHere(read);
    List<ResidentRecord> members = new ArrayList<>(read.household());
    boolean headless =
        members.size() > 1
            && members.stream().noneMatch(it -> it.household().relationship().head());
    require(headless, Reason.SUPERSEDED);
    members.removeIf(it -> it.number().equals(read.present().number()));
    require(members.stream().noneMatch(it -> isProtected(it, read, today)), Reason.PROTECTED);
    members.addFirst(read.present());
    return letter(
        read,
        members.stream().map(ResidentRecord::number).toList(),
        Addressees.at(read.present()),
        items.headRequested(read.present(), members, caused(read)));
  }

  private Letter exOfficio(NoticeSnapshot read) throws NoticeRefused {
    ResidentRecord made = made(read);
    ResidentRecord now = read.present();
    Addressee to =
        now.status() == ResidentStatus.CURRENT ? Addressees.at(now) : Addressees.afterRemoval(now);
    return own(read, to, items.exOfficio(read, made));
  }

  private Letter code(NoticeSnapshot read) throws NoticeRefused {
    requireHere(read);
    ResidentRecord made = made(read);
    require(made.code().equals(read.present().code()), Reason.SUPERSEDED);
    return own(read, Addressees.at(read.present()), items.code(read.present(), made));
  }

  private Letter unheard(NoticeSnapshot read, LocalDate today) throws NoticeRefused {
    ResidentRecord gone = read.present();
    require(DayCauses.unheard(gone, read.notice()), Reason.SUPERSEDED);
    require(!isProtected(gone, read, today), Reason.PROTECTED);
    return own(
        read,
        addressees.municipality(gone.particulars().departure().planned()),
        items.unheard(gone, DepartureDays.of(gone).orElseThrow()));
  }

  private Letter supportEnds(NoticeSnapshot read, LocalDate today) throws NoticeRefused {
    requireHere(read);
    Measure measure =
        Measures.of(read.present()).all().stream()
            .filter(it -> DayCauses.ends(it, today))
            .filter(it -> DayCauses.of(it).equals(read.notice().cause()))
            .findFirst()
            .orElseThrow(() -> new NoticeRefused(Reason.SUPERSEDED));
    return own(read, Addressees.at(read.present()), items.supportEnds(read.present(), measure));
  }

  /** Who asked for the copy is nobody's to know from a letter; their class is. */
  private Letter copyTold(NoticeSnapshot read) throws NoticeRefused {
    requireAlive(read.present());
    Copy copy =
        read.tell()
            .copy()
            .filter(it -> it.issue().outcome() == Issue.Outcome.PRINTED)
            .orElseThrow(() -> new NoticeRefused(Reason.SUPERSEDED));
    return own(read, registered(read), items.copyTold(read.present(), copy));
  }

  private Letter tellEnds(NoticeSnapshot read) throws NoticeRefused {
    requireAlive(read.present());
    Registration ending =
        read.tell().registrations().stream()
            .filter(Registration::stands)
            .filter(it -> Telling.cause(it).equals(read.notice().cause()))
            .findFirst()
            .orElseThrow(() -> new NoticeRefused(Reason.SUPERSEDED));
    return own(read, registered(read), items.tellEnds(read.present(), ending.period()));
  }

  private static Addressee registered(NoticeSnapshot read) {
    return Addressees.registered(read.present(), read.tell().registrations());
  }

  private static void requireAlive(ResidentRecord person) throws NoticeRefused {
    String reason = person.particulars().text(Field.REMOVAL_REASON).value();
    boolean gone =
        Stream.of(RemovalReason.DIED, RemovalReason.DISAPPEARED)
            .anyMatch(it -> Integer.toString(it.code()).equals(reason));
    require(!gone, Reason.SUPERSEDED);
  }

  private static boolean isProtected(ResidentRecord who, NoticeSnapshot read, LocalDate today) {
    return read.bearers().stream()
        .filter(bearer -> bearer.record().number().equals(who.number()))
        .flatMap(bearer -> Stream.concat(bearer.recorded().stream(), bearer.entered().stream()))
        .anyMatch(measure -> measure.isSupport() && measure.inForce(today));
  }

  private static Caused caused(NoticeSnapshot read) throws NoticeRefused {
    return read.caused().orElseThrow(() -> new NoticeRefused(Reason.GONE));
  }

  private static ResidentRecord made(NoticeSnapshot read) throws NoticeRefused {
    return read.made().orElseThrow(() -> new NoticeRefused(Reason.GONE));
  }

  private static void requireHere(NoticeSnapshot read) throws NoticeRefused {
    require(read.present().status() == ResidentStatus.CURRENT, Reason.SUPERSEDED);
  }

  private static void require(boolean fits, Reason reason) throws NoticeRefused {
    if (!fits) {
      throw new NoticeRefused(reason);
    }
  }
}
