package jp.madoguchi.terminal.notice;

import java.time.LocalDate;
import jp.madoguchi.core.notice.Notice;
import jp.madoguchi.core.notice.NoticeNumber;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.text.Texts;

/** How letters are told on the screen. */
record NoticeWording(Texts texts, Staff staff, LocalDate today) {
  String kind(Notice notice) {
    return texts.get("notice.kind." + notice.kind());
  }

  String since(Notice notice) {
    return RecordWords.lately(notice.askedAt(), today);
  }

  /** Where it stands; of what somebody said of it, when and who, and why. */
  String standing(Notice notice) {
    String state = texts.get("notice.state." + notice.state());
    String said =
        notice
            .mark()
            .map(mark ->
                "\n"
                    + RecordWords.lately(mark.at(), today)
                    + "　"
                    + staff.name(mark.by())
                    + (mark.reason().isEmpty() ? "" : "\n" + mark.reason()))
            .orElse("");
    return state + said;
  }

  String number(Notice notice) {
    return notice.number().map(NoticeNumber::text).orElse("");
  }
}
