package jp.madoguchi.core.log;

/** What happened (標準仕様書 10.2: 操作ログ, 認証ログ). Searching and viewing are different acts (2.1.3). */
public enum AccessEvent {
  LOGIN(1),
  LOGIN_REFUSED(2),
  LOGOUT(3),
  /** 代行認証: a supervisor let an operator in whose palm could not be taken, with the reason. */
  SUPERVISED(4),
  /** 検索: looking for somebody. */
  SEARCH(10),
  /** 照会: viewing a chosen person. */
  VIEW(11),
  /** 一覧: a list that names people came on the screen. */
  LISTED(12),
  /** 仮登録. */
  ENTERED(20),
  /** The approver opened the comparison. */
  COMPARED(21),
  /** 決裁. */
  APPROVED(22),
  /** 差戻し. */
  RETURNED(23),
  /** The entrant took an entry back. */
  WITHDRAWN(24),
  /** 下書き: a half-typed form was brought back on the screen. */
  DRAFT_RESUMED(25),
  /** 同一人の確認: what was found of somebody who is like the one who is entered. */
  TWIN(26),
  /** A batch was sealed for the centre. */
  BATCH_SEALED(30),
  /** The centre's receipt for a batch was checked and stored. */
  RECEIPT_STORED(31),
  /** 整合性確認: residents were put in place who differed from the centre's register. */
  REGISTER_REPAIRED(32),
  /** The centre was put back to an older state and gets batches again. */
  CENTRE_PUT_BACK(33),
  /** 帳票発行: something went to the printer. */
  PRINTED(40),
  /** データ抽出: data left the sealed store as a file. */
  EXPORTED(41),
  /** Content of old entries was erased at the end of its retention (保存期間). */
  ERASED(42),
  /**
   * The same by the terminal itself (自動消去), in the session of an operator who asked for nothing.
   */
  ERASED_BY_ITSELF(43),
  /** 再入力: what the centre refused was entered again. */
  WORK_REENTERED(44),
  /** 取下げ: what the centre refused was given up, with a reason. */
  WORK_WITHDRAWN(45),
  /** 上申: what the centre refused or holds was handed up. */
  WORK_ESCALATED(46),
  /** 確認: somebody took note that the centre applied what it had held. */
  WORK_CONFIRMED(47),
  /** 日締め: the day was closed, with the counts of what is not finished. */
  DAY_CLOSED(48),
  /** 媒体書込: sealed batches were written on a medium to be carried. */
  MEDIUM_WRITTEN(49),
  /** The clock was put forward or back by more than two minutes since the entry before. */
  CLOCK_STEPPED(50),
  /** 媒体読取: the centre's answer was read from a medium. */
  MEDIUM_READ(51),
  /** 媒体の紛失・廃棄: a medium that was out will not come back, with the reason. */
  MEDIUM_GIVEN_UP(52),
  /** 失効: a newer list of certificates that no longer count was taken from the centre. */
  TRUST_LIST_TAKEN(53),
  /** 使用期限の更新: the centre gave a new lease. */
  LEASE_RENEWED(54),
  /** 遠隔消去: the centre ordered the store to be wiped. */
  WIPE_ORDERED(55),
  /** The row of batches began anew in another epoch, as two administrators had decided. */
  EPOCH_BEGUN(56),
  /** The session ended because the operator's own card was revoked. */
  CARD_REVOKED(57),
  /** 端末証明書の更新: the terminal has new keys, whose certificates the centre gave. */
  CERTIFICATE_RENEWED(58),
  /** 認証方針・職員名簿の受領: a newer login policy or register of operators came from the centre. */
  DIRECTIVE_TAKEN(59),
  /** 鍵の更新: the store was put under a new key. */
  KEY_RENEWED(60),
  /** 締め出し: an operator's rights ended and the store was put under a key without them. */
  OPERATOR_SHUT_OUT(61),
  /** 消去: what opens the store was destroyed. */
  STORE_WIPED(62),
  /** ロック解除: an operator whose palm did not match may try again, with the reason. */
  OPERATOR_UNLOCKED(63),
  /** 職員の登録: an operator's card and palm open the store from now on. */
  OPERATOR_ADMITTED(64),
  /** 管理簿出力: the register of grants was written to a file. */
  GRANTS_EXPORTED(65),
  /** 暗証番号の変更: an operator's card was given another PIN. */
  PIN_CHANGED(66),
  /** 支援措置責任者の開示: a supervisor opened a protected record for an operator. */
  RECORD_RELEASED(67),
  /** 抑止の一時解除: begun, or ended before its time. */
  RESTRAINT_LIFTED(68),
  /** 抑止・支援措置の照会: what is said in somebody's measures was shown. */
  RESTRAINT_VIEWED(69),
  /** 改ざんの疑い: the centre's log of acknowledged batches is not the one that it was. */
  CENTRE_LOG_DIFFERS(70),
  /** The centre said that it was put back, and that its log begins anew. */
  CENTRE_LOG_REOPENED(71),
  /** 一括取込: a file of notices was read, with its digest. */
  LOT_READ(80),
  /** 一括取込の中止: what a lot had not entered was given up. */
  LOT_CANCELLED(81),
  /** 一括取込の結果出力: what became of a lot's lines was written to a file. */
  LOT_EXPORTED(82),
  /** メモの照会: what colleagues noted of a person was shown. */
  MEMO_VIEWED(83),
  /** メモの記載: a note was written or amended, with the link of its wording. */
  MEMO_WRITTEN(84),
  /** 住民票コードの付番: an unused code was given, with its last digits. */
  CODE_GIVEN(85),
  /** 証明書の確認: a certificate was made to be looked at, and has no number yet. */
  CERTIFICATE_SHOWN(86),
  /** 証明書の発行: a copy was given its number. */
  CERTIFICATE_ISSUED(87),
  /** 証明書の結果: a copy was printed, failed or destroyed (処分情報). */
  CERTIFICATE_SETTLED(88),
  /** Something was asked for and refused. */
  REFUSED(90),
  /** Which printer and tray take a paper was changed (設定変更). */
  PRINTER_CHOSEN(114),
  /** 本人確認の照合: a card or a document was compared with a record, with what it came to. */
  IDENTITY_COMPARED(91),
  /** 本人確認: an operator found that somebody is whom the record names, and by what. */
  IDENTITY_CONFIRMED(92),
  /** 本人確認の不成立: it was not found, or was broken off, and why. */
  IDENTITY_NOT_CONFIRMED(93),
  /**
   * 受付: a counter case was opened, or one of the day gone on with; who asks, and what they showed.
   */
  CASE_OPENED(100),
  /** 受付の訂正: who asks, for what or with which proof was written down better. */
  CASE_CHANGED(101),
  /** 受付の終了: the person at the counter has gone. */
  CASE_CLOSED(102),
  /** 通知書の確認: a letter was made to be looked at, and has no number yet. */
  NOTICE_SHOWN(110),
  /** 通知書の発行: a letter was given its number. */
  NOTICE_NUMBERED(111),
  /** 通知書の結果: a letter was printed, or no sheet came out. */
  NOTICE_SETTLED(112),
  /** 通知書の要否: a letter is not needed, or is needed after all, with the reason. */
  NOTICE_MARKED(113),
  /** 本人通知の照会: registrations, or who was written down to have asked for a copy, were shown. */
  TELL_VIEWED(115),
  /** 本人通知の登録: somebody is to be told when others are issued papers about them. */
  TELL_REGISTERED(116),
  /** 本人通知の廃止: somebody is not to be told any more, with the reason. */
  TELL_WITHDRAWN(117),
  /** 請求者区分の訂正: another one asked for a copy than was written down, with the reason. */
  TELL_CORRECTED(118),
  /** ロックの解除: a blocked card was given another PIN with its unblocking key (PUK). */
  PIN_UNBLOCKED(119),
  /** 項目の表示: an item that is covered was shown, with the reason. */
  ITEM_UNCOVERED(122),
  /** 複写: something of a field went to the clipboard; which field, never what. */
  COPIED(123),
  /** 複写の拒否: the policy kept it from the clipboard. */
  COPY_REFUSED(124),
  /** 画面ハードコピー: a key that takes a picture of the screen was pressed. */
  SCREEN_PRINTED(125),
  /** 期限切れの端末からの書出し: somebody wrote a medium, or a request, while nobody could sign in. */
  LAPSED_MEDIUM_WRITTEN(126),
  /** 期限切れの端末での読取り: an answer to that was read, with what came of it, or was refused. */
  LAPSED_MEDIUM_READ(127);

  private final int code;

  AccessEvent(int code) {
    this.code = code;
  }

  /**
   * Whether it tells of the channel itself: such entries wait for the next batch instead of causing
   * one, or sending would never end.
   */
  public boolean ofChannel() {
    return switch (this) {
      case BATCH_SEALED,
          RECEIPT_STORED,
          CENTRE_PUT_BACK,
          MEDIUM_WRITTEN,
          MEDIUM_READ,
          LAPSED_MEDIUM_WRITTEN,
          LAPSED_MEDIUM_READ,
          TRUST_LIST_TAKEN,
          DIRECTIVE_TAKEN,
          CERTIFICATE_RENEWED,
          LEASE_RENEWED,
          CENTRE_LOG_DIFFERS,
          CENTRE_LOG_REOPENED ->
          true;
      default -> false;
    };
  }

  /** The number that travels and is stored. */
  public int code() {
    return code;
  }
}
