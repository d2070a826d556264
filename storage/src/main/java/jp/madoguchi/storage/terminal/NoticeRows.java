package jp.madoguchi.storage.terminal;

import java.util.Optional;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.notice.Notice;
import jp.madoguchi.core.notice.NoticeNumber;
import jp.madoguchi.storage.terminal.schema.tables.records.NoticeRecord;

/** Letters as rows, and back. */
final class NoticeRows {
  private NoticeRows() {}

  static NoticeRecord row(Notice notice) {
    NoticeRecord row = new NoticeRecord();
    row.setNoticeId(notice.id());
    row.setKind(notice.kind());
    row.setAddressNumber(notice.person());
    row.setCause(notice.cause());
    row.setChangeId(notice.change().orElse(null));
    row.setReason(notice.purpose().reason());
    row.setReference(notice.purpose().reference());
    row.setAskedMilli(notice.askedAt());
    row.setState(notice.state());
    notice
        .number()
        .ifPresent(number -> {
          row.setNumberedOn(number.day());
          row.setTerminal(number.terminal());
          row.setPlace(number.place());
        });
    notice
        .mark()
        .ifPresent(mark -> {
          row.setOperatorId(mark.by());
          row.setMarkedMilli(mark.at());
          row.setSaid(mark.reason());
        });
    return row;
  }

  static Notice notice(NoticeRecord row) {
    return new Notice(
        row.getNoticeId(),
        row.getKind(),
        row.getAddressNumber(),
        row.getCause(),
        Optional.ofNullable(row.getChangeId()),
        new Purpose(row.getReason(), row.getReference()),
        row.getAskedMilli(),
        row.getState(),
        Optional.ofNullable(row.getPlace())
            .map(place -> new NoticeNumber(row.getNumberedOn(), row.getTerminal(), place)),
        Optional.ofNullable(row.getOperatorId())
            .map(by -> new Notice.Mark(by, row.getMarkedMilli(), row.getSaid())));
  }
}
