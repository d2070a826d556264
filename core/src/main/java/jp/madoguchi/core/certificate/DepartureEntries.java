package jp.madoguchi.core.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.IndividualNumber;
import jp.madoguchi.core.movement.moveout.MovesOut;
import jp.madoguchi.core.resident.CardState;
import jp.madoguchi.core.resident.Departure;
import jp.madoguchi.core.resident.Insurance;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.Stay;

/**
 * What 転出証明書 says (住民基本台帳法施行令23条; forms 20.2.1, 20.2.2): all of it, whoever asks. The municipality
 * where somebody goes makes their record of it.
 */
final class DepartureEntries {
  private DepartureEntries() {}

  /** Whether the kind is that by which somebody leaves or left. */
  static boolean fits(CertificateKind kind, Subject subject) {
    boolean stated = kind == CertificateKind.MOVE_OUT_STATEMENT;
    return leaving(subject)
        .filter(state -> stated == state.origin().kind().equals(MovesOut.LATE))
        .isPresent();
  }

  /** The state by which they leave within Japan; whoever came back since does not leave. */
  private static Optional<ResidentRecord> leaving(Subject subject) {
    if (subject.present().particulars().departure().plannedDay().isEmpty()) {
      return Optional.empty();
    }
    return subject.states().reversed().stream()
        .filter(state ->
            state.origin().kind().equals(MovesOut.MOVE_OUT)
                || state.origin().kind().equals(MovesOut.LATE))
        .findFirst();
  }

  static List<Entry> shared(Subject first, CertificateRequest request) {
    ResidentRecord record = first.present();
    Departure departure = record.particulars().departure();
    List<Entry> shared = new ArrayList<>();
    request.again().ifPresent(_ -> shared.add(Entry.of("再交付", "再交付")));
    if (record.particulars().card().state().filter(CardState.ISSUED::equals).isPresent()) {
      shared.add(Entry.of("特例転出", "特例による転出処理済"));
    }
    shared.add(Entry.of("住所", record.address().address().oneLine()));
    shared.add(Entry.of("世帯主", record.household().head()));
    shared.add(Entry.of("転出先", departure.planned().address()));
    shared.add(
        Entry.of(
            request.kind() == CertificateKind.MOVE_OUT ? "転出予定年月日" : "転出年月日",
            departure.plannedDay().map(RegisterDate::inJapanese).orElse("")));
    leaving(first)
        .map(state -> new RegisterDate.Calendar(state.origin().notificationDate()).inJapanese())
        .ifPresent(day -> shared.add(Entry.of("届出年月日", day)));
    return shared;
  }

  static List<Entry> of(ResidentRecord record) {
    List<Entry> entries = new ArrayList<>(PersonEntries.who(record));
    entries.add(Entry.of("続柄", record.household().relationship().text()));
    if (record.kind() == ResidentKind.JAPANESE) {
      entries.add(Entry.of("本籍", record.domicile().domicile()));
      entries.add(Entry.of("筆頭者", record.domicile().headOfRegister()));
    } else {
      stay(entries, record.particulars().stay());
    }
    entries.add(
        Entry.of("個人番号", record.individualNumber().map(IndividualNumber::digits).orElse("")));
    entries.add(Entry.of("住民票コード", record.code().digits()));
    insurance(entries, record.particulars().insurance());
    return entries;
  }

  private static void stay(List<Entry> entries, Stay stay) {
    entries.add(Entry.of("国籍・地域", stay.nationality()));
    entries.add(Entry.of("法第30条の45に規定する区分", stay.category().map(StayWords::of).orElse("")));
    entries.add(Entry.of("在留資格", stay.status()));
    entries.add(Entry.of("在留期間等", stay.period()));
    entries.add(Entry.of("在留期間の満了の日", stay.until().map(RegisterDate::inWestern).orElse("")));
    entries.add(Entry.of("在留カード等の番号", stay.card()));
  }

  private static void insurance(List<Entry> entries, Insurance insurance) {
    member(entries, "国民健康保険", insurance.health());
    member(entries, "後期高齢者医療", insurance.elderly());
    member(entries, "介護保険", insurance.care());
    member(entries, "国民年金", insurance.pension().membership());
    if (insurance.childFrom().isPresent() && insurance.childUntil().isEmpty()) {
      entries.add(Entry.of("児童手当", "受給している"));
    }
  }

  private static void member(List<Entry> entries, String label, Insurance.Membership membership) {
    if (membership.member()) {
      entries.add(
          Entry.of(
              label,
              "被保険者" + membership.from().map(from -> "（" + from.inJapanese() + "から）").orElse("")));
    }
  }
}
