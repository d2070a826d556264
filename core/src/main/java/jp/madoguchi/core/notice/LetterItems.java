package jp.madoguchi.core.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.certificate.CertificateKind;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.movement.Turn;
import jp.madoguchi.core.notice.Letter.Item;
import jp.madoguchi.core.notice.NoticeSnapshot.Caused;
import jp.madoguchi.core.notice.NoticeSnapshot.Copy;
import jp.madoguchi.core.reception.Applicant.Claim;
import jp.madoguchi.core.remarks.HistoryLine;
import jp.madoguchi.core.remarks.Remarks;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Ground;
import jp.madoguchi.core.restraint.Measure;
import jp.madoguchi.core.tell.Registration;
import jp.madoguchi.core.tell.Telling;
import jp.madoguchi.core.text.ExactText;

/** What stands in the table of each letter, and nothing besides. */
record LetterItems(Movements movements, NoticeWords words) {
  private static final String ADDRESS = "住所";
  private static final String NAME = "氏名";

  List<Item> accepted(NoticeSnapshot read, Caused caused) {
    ResidentRecord made = read.made().orElseGet(read::present);
    return List.of(
        Item.of("届出の種類", words.movement(caused.act().kind())),
        Item.of("届出年月日", day(caused.act().notificationDate())),
        Item.of("異動年月日", caused.act().eventDate().inJapanese()),
        new Item("異動した方の氏名", made.name().name()));
  }

  List<Item> headChanged(NoticeSnapshot read, Caused caused) {
    ResidentRecord now = read.present();
    List<Item> items = new ArrayList<>();
    items.add(new Item("新しい世帯主", now.name().name()));
    read.before().ifPresent(was -> items.add(new Item("これまでの世帯主", was.household().head())));
    items.add(Item.of("変更年月日", caused.act().eventDate().inJapanese()));
    items.add(Item.of(ADDRESS, now.address().address().oneLine()));
    return items;
  }

  List<Item> headRequested(ResidentRecord first, List<ResidentRecord> members, Caused caused) {
    return List.of(
        Item.of(ADDRESS, first.address().address().oneLine()),
        new Item("これまでの世帯主", first.household().head()),
        Item.of("異動年月日", caused.act().eventDate().inJapanese()),
        Item.of(
            "現在の世帯員",
            members.stream().map(it -> it.name().name().value()).collect(Collectors.joining("、"))));
  }

  List<Item> exOfficio(NoticeSnapshot read, ResidentRecord made) {
    boolean foreign = isForeign(made);
    List<Item> items = new ArrayList<>();
    items.add(new Item(NAME, made.name().name()));
    items.add(Item.of("処理の種類", what(made.origin().kind())));
    items.add(Item.of("事由", words.movement(made.origin().kind())));
    items.add(Item.of("異動年月日", made.origin().eventDate().inJapanese()));
    items.add(Item.of("処理年月日", day(made.origin().entryDate())));
    items.add(Item.of(ADDRESS, made.address().address().oneLine()));
    Remarks.of(read.states(), movements).lines().stream()
        .filter(line -> line.state() == made.history() && !line.items().isEmpty())
        .map(HistoryLine::bare)
        .map(line -> Item.of("処理の内容", words.written(line, foreign)))
        .forEach(items::add);
    return items;
  }

  private String what(String kind) {
    Turn turn =
        movements.find(kind).map(Movement::terms).map(terms -> terms.turn()).orElse(Turn.STAYS);
    return switch (turn) {
      case ENTERS -> "職権による記載";
      case LEAVES -> "職権による消除";
      case STAYS, STAYS_OFF, BESIDE -> "職権による修正";
    };
  }

  List<Item> code(ResidentRecord now, ResidentRecord made) {
    List<Item> items = new ArrayList<>(who(now));
    items.add(Item.of(ADDRESS, now.address().address().oneLine()));
    items.add(Item.of("住民票コード", now.code().digits()));
    items.add(Item.of("記載年月日", day(made.origin().entryDate())));
    return items;
  }

  List<Item> unheard(ResidentRecord gone, LocalDate left) {
    List<Item> items = new ArrayList<>(who(gone));
    items.add(Item.of("転出前の住所", gone.address().address().oneLine()));
    items.add(new Item("転出先", gone.particulars().departure().planned().address()));
    items.add(Item.of("転出年月日", day(left)));
    items.add(Item.of("ご回答欄", "□ 転入の届出あり（　　　　年　　月　　日）　□ 転入の届出なし"));
    return items;
  }

  List<Item> supportEnds(ResidentRecord now, Measure measure) {
    LocalDate end = measure.until().orElseThrow();
    List<Item> items = new ArrayList<>();
    items.add(new Item("申出をした方", now.name().name()));
    items.add(
        new Item(
            "受付番号",
            measure.ground().support().map(Ground.Support::reference).orElse(ExactText.EMPTY)));
    items.add(Item.of("支援措置の期間", day(measure.from()) + "から" + day(end) + "まで"));
    items.add(
        Item.of("延長の申出の受付", day(end.minusMonths(Measure.NOTICE_MONTHS)) + "から" + day(end) + "まで"));
    return items;
  }

  List<Item> copyTold(ResidentRecord now, Copy copy) {
    Issue issue = copy.issue();
    return List.of(
        new Item("登録をされた方", now.name().name()),
        Item.of("交付年月日", day(issue.number().day())),
        Item.of("交付した証明書", paper(issue.request().kind())),
        Item.of("交付した通数", "１通"),
        Item.of(
            "請求された方の区分",
            asker(
                Telling.towards(
                    issue.request().applicant(),
                    copy.claim(),
                    now.name().name(),
                    issue.request().people().size()))));
  }

  private static String paper(CertificateKind kind) {
    return switch (kind) {
      case RESIDENT -> "住民票の写し";
      case HOUSEHOLD -> "住民票の写し（世帯全員）";
      case REMOVED -> "住民票の除票の写し";
      case ENTRIES -> "住民票記載事項証明書";
      case MOVE_OUT, MOVE_OUT_STATEMENT -> kind.title();
    };
  }

  private static String asker(Claim claim) {
    return switch (claim) {
      case SELF -> "ご本人";
      case HOUSEHOLD -> "同一の世帯の方";
      case AGENT -> "代理人";
      case THIRD_PARTY -> "第三者（ご本人、同一の世帯の方及び代理人以外の方）";
      case OFFICE -> "国又は地方公共団体の機関";
    };
  }

  List<Item> tellEnds(ResidentRecord now, Registration.Period period) {
    LocalDate end = period.until().orElse(period.from());
    return List.of(
        new Item("登録をされた方", now.name().name()),
        Item.of("登録の期間", day(period.from()) + "から" + day(end) + "まで"),
        Item.of("引き続き登録を希望される場合", "期間の満了までに、本人確認書類をお持ちのうえ、改めて登録の申出をしてください。"));
  }

  private static List<Item> who(ResidentRecord record) {
    return List.of(
        new Item(NAME, record.name().name()),
        new Item("フリガナ", record.name().kana()),
        Item.of(
            "生年月日", isForeign(record) ? record.birth().inWestern() : record.birth().inJapanese()),
        Item.of(
            "性別",
            switch (record.sex()) {
              case MALE -> "男";
              case FEMALE -> "女";
              case UNKNOWN -> "";
            }));
  }

  private static boolean isForeign(ResidentRecord record) {
    return record.kind() == ResidentKind.FOREIGN;
  }

  private static String day(LocalDate day) {
    return new RegisterDate.Calendar(day).inJapanese();
  }
}
