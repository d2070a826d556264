package jp.madoguchi.core.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.IndividualNumber;
import jp.madoguchi.core.resident.FormerSurname;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.Stay;
import jp.madoguchi.core.text.ExactText;

/**
 * What a certificate says of one person, in the order of forms 20.1.1 to 20.1.4. What was not asked
 * for stands there as omitted; a 記載事項証明書 leaves it out.
 */
final class PersonEntries {
  private final Subject subject;
  private final ResidentRecord record;
  private final CertificateKind kind;
  private final Set<Topic> topics;
  private final List<Entry> entries = new ArrayList<>();

  PersonEntries(Subject subject, CertificateKind kind, Set<Topic> topics) {
    this.subject = subject;
    this.record = subject.present();
    this.kind = kind;
    this.topics = topics;
  }

  List<Entry> all() {
    entries.addAll(who(record));
    if (kind != CertificateKind.HOUSEHOLD) {
      entries.addAll(household(record, topics, kind));
    }
    asked(Topic.RELATIONSHIP, Entry.of("続柄", record.household().relationship().text()));
    whence();
    asked(Topic.DOMICILE, Entry.of("本籍", record.domicile().domicile()), japanese());
    asked(Topic.DOMICILE, Entry.of("筆頭者", record.domicile().headOfRegister()), japanese());
    asked(
        Topic.INDIVIDUAL_NUMBER,
        Entry.of("個人番号", record.individualNumber().map(IndividualNumber::digits).orElse("")));
    asked(Topic.RESIDENT_CODE, Entry.of("住民票コード", record.code().digits()));
    if (!japanese()) {
      stay(record.particulars().stay());
    }
    if (kind == CertificateKind.REMOVED) {
      removal();
    }
    return entries;
  }

  /** What all of a household have in common: where they live, and its head. */
  static List<Entry> household(ResidentRecord record, Set<Topic> topics, CertificateKind kind) {
    List<Entry> shared = new ArrayList<>();
    shared.add(Entry.of("住所", record.address().address().oneLine()));
    if (topics.contains(Topic.RELATIONSHIP)) {
      shared.add(Entry.of("世帯主", record.household().head()));
    } else if (kind != CertificateKind.ENTRIES) {
      shared.add(Entry.omitted("世帯主"));
    }
    return shared;
  }

  private boolean japanese() {
    return isJapanese(record);
  }

  private static boolean isJapanese(ResidentRecord record) {
    return record.kind() == ResidentKind.JAPANESE;
  }

  /** Name, birth and sex, which are on every certificate. */
  static List<Entry> who(ResidentRecord record) {
    List<Entry> entries = new ArrayList<>();
    entries.add(Entry.of(Certificate.NAME, record.name().name()));
    entries.add(Entry.of("フリガナ", record.name().kana()));
    record
        .particulars()
        .formerSurname()
        .map(FormerSurname::surname)
        .ifPresent(surname -> entries.add(Entry.of("旧氏", surname)));
    record
        .particulars()
        .alias()
        .filter(alias -> alias.ended().isEmpty())
        .ifPresent(alias -> entries.add(Entry.of("通称", alias.name())));
    entries.add(Entry.of("生年月日", birth(record)));
    entries.add(Entry.of("性別", sex(record)));
    return entries;
  }

  /** Western for foreign residents alone (1.1.9). */
  private static String birth(ResidentRecord record) {
    return isJapanese(record) ? record.birth().inJapanese() : record.birth().inWestern();
  }

  private static String sex(ResidentRecord record) {
    return switch (record.sex()) {
      case MALE -> "男";
      case FEMALE -> "女";
      case UNKNOWN -> "";
    };
  }

  private void whence() {
    if (kind == CertificateKind.ENTRIES) {
      return;
    }
    entries.add(
        Entry.of(japanese() ? "住民となった年月日" : "外国人住民となった年月日", record.residentSince().inJapanese()));
    entries.add(Entry.of("住所を定めた年月日", record.address().since().inJapanese()));
    entries.add(
        Entry.of("届出年月日", new RegisterDate.Calendar(subject.addressNotified()).inJapanese()));
    entries.add(Entry.of("転入前住所", record.particulars().arrival().before().address()));
  }

  private void stay(Stay stay) {
    asked(Topic.NATIONALITY, Entry.of("国籍・地域", stay.nationality()));
    asked(Topic.STAY, Entry.of("法第30条の45に規定する区分", stay.category().map(StayWords::of).orElse("")));
    asked(Topic.STAY, Entry.of("在留資格", stay.status()));
    asked(Topic.STAY, Entry.of("在留期間等", stay.period()));
    asked(Topic.STAY, Entry.of("在留期間の満了の日", stay.until().map(RegisterDate::inWestern).orElse("")));
    asked(Topic.STAY, Entry.of("在留カード等の番号", stay.card()));
  }

  private void removal() {
    entries.add(
        Entry.of("消除事由", record.particulars().removalReason().map(StayWords::of).orElse("")));
    entries.add(
        Entry.of(
            "事由の生じた年月日",
            record.particulars().removedOn().map(RegisterDate::inJapanese).orElse("")));
    ExactText confirmed = record.particulars().departure().confirmed().address();
    entries.add(
        Entry.of(
            "転出先",
            confirmed.isEmpty()
                ? record.particulars().departure().planned().address()
                : confirmed));
  }

  private void asked(Topic topic, Entry entry) {
    asked(topic, entry, true);
  }

  private void asked(Topic topic, Entry entry, boolean applies) {
    if (!applies) {
      return;
    }
    if (topics.contains(topic)) {
      entries.add(entry);
    } else if (kind != CertificateKind.ENTRIES) {
      entries.add(Entry.omitted(entry.label()));
    }
  }
}
