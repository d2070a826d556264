package jp.madoguchi.bench.sim;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.change.ChangeBook;
import jp.madoguchi.core.delta.Downstream;
import jp.madoguchi.core.ledger.LedgerShelf;
import jp.madoguchi.core.medium.MediaLedger;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.roster.TrustShelf;
import jp.madoguchi.core.trust.KeyPlace;

/** Mistakes that the simulation has to find (goal F4). */
enum Planted {
  /** The journal of the store is not synced: acknowledged is not on the disk. */
  JOURNAL_NOT_SYNCED(disk(DiskMistakes.JournalNotSynced::new)),
  /** Nothing at all is synced. */
  NOTHING_SYNCED(disk(DiskMistakes.NothingSynced::new)),
  /** One sync in three is left out. */
  SYNC_SKIPPED(disk(DiskMistakes.SyncSkipped::new)),

  /** The screen says approved and the store was not asked. */
  APPROVED_IN_WORDS_ALONE(changes(DeskMistakes.ApprovedInWordsAlone::new)),
  /** An entry that was sent back can still be approved. */
  SEND_BACK_FORGOTTEN(changes(DeskMistakes.SendBackForgotten::new)),

  /** A change is left out when a batch is loaded with more than one. */
  LAST_CHANGE_LEFT_OUT(outbox(LoadMistakes.LastLeftOut::new)),
  /** A change goes twice into one batch. */
  FIRST_CHANGE_DOUBLED(outbox(LoadMistakes.FirstDoubled::new)),
  /** A household's moves go in batches of their own. */
  GROUP_SPLIT(outbox(LoadMistakes.GroupSplit::new)),
  /** Changes go newest first. */
  NEWEST_FIRST(outbox(LoadMistakes.NewestFirst::new)),
  /** Log entries are left out of the batches. */
  LOG_ENTRY_LEFT_OUT(outbox(LoadMistakes.LogEntryLeftOut::new)),
  /** Log entries go in another order. */
  LOG_OUT_OF_ORDER(outbox(LoadMistakes.LogOutOfOrder::new)),

  /** The sealed bytes are not kept: after a lost answer the same number gets others. */
  BYTES_NOT_KEPT(outbox(SendMistakes.BytesNotKept::new)),
  /** A batch without an answer is forgotten and the next one is sealed. */
  UNANSWERED_FORGOTTEN(outbox(SendMistakes.UnansweredForgotten::new)),
  /** The watermark moves when a batch is sent, not when its receipt is stored. */
  SENT_TAKEN_FOR_ANSWERED(outbox(SendMistakes.SentTakenForAnswered::new)),
  /** A batch is sent again under the next number. */
  RETRIED_UNDER_NEW_NUMBER(outbox(SendMistakes.RetriedUnderNewNumber::new)),
  /** The header does not continue the row of batches. */
  NUMBER_SKIPPED(outbox(SendMistakes.NumberSkipped::new)),
  /** The hash of the batch before is not in the header. */
  PAST_NOT_NAMED(outbox(SendMistakes.PastNotNamed::new)),
  /** The header names an epoch that nobody began. */
  EPOCH_INVENTED(outbox(SendMistakes.EpochInvented::new)),
  /** A receipt is believed and not stored. */
  RECEIPT_NOT_STORED(outbox(SendMistakes.ReceiptNotStored::new)),
  /** What the centre refused is stored as applied. */
  REFUSAL_OVERLOOKED(outbox(SendMistakes.RefusalOverlooked::new)),
  /** A verdict of several is not stored. */
  VERDICT_LOST(outbox(SendMistakes.VerdictLost::new)),
  /** A centre that was put back is noticed, and nothing is sent again. */
  LOSS_OVERLOOKED(outbox(SendMistakes.LossOverlooked::new)),
  /** The bytes of a batch are erased with its receipt. */
  BYTES_ERASED_TOO_EARLY(outbox(SendMistakes.BytesErasedTooEarly::new)),
  /** The seal of a batch is taken back when its answer is late. */
  SEALED_TWICE(outbox(SendMistakes.SealedTwice::new)),
  /** What waits to be sent is not counted. */
  UNSENT_HIDDEN(outbox(SendMistakes.UnsentHidden::new)),

  /** The cursor moves and the rows are not there. */
  CURSOR_BEFORE_ROWS(downstream(DeskMistakes.CursorBeforeRows::new)),

  /** The newest trust list is in memory alone. */
  TRUST_LIST_GOES_BACK(() ->
      new Plant() {
        @Override
        public FileStore outside(FileStore right) {
          return new OutsideMistakes.ListNotWritten(right);
        }

        @Override
        public TrustShelf shelf(TrustShelf right) {
          return new OutsideMistakes.ListNotShelved();
        }
      }),
  /** Media are written and not entered in the ledger. */
  MEDIUM_LEDGER_FORGOTTEN(() ->
      new Plant() {
        @Override
        public MediaLedger media(MediaLedger right) {
          return new OutsideMistakes.MediaForgotten(right);
        }
      }),
  /** That the centre's log lost an entry is seen, and forgotten. */
  LOG_FORGOTTEN(() ->
      new Plant() {
        @Override
        public LedgerShelf ledger(LedgerShelf right) {
          return new OutsideMistakes.LogForgotten(right);
        }
      }),
  /** A terminal has new keys and goes on with the old ones. */
  OLD_KEY_USED(() ->
      new Plant() {
        @Override
        public KeyPlace keys(KeyPlace right, DeviceKeys now) {
          return new OutsideMistakes.OldKeyUsed(right, now);
        }
      }),
  /** One administrator with two accounts lets a terminal with two histories go on. */
  FORK_DECIDED_ALONE(() ->
      new Plant() {
        @Override
        public void administers(SimShelf tables) {
          tables.run(
              "update operator_entry set person_id = operator_id where operator_id like"
                  + " 'OP-ADMIN%'");
        }
      }),
  /** The centre forgets a piece of a large batch between two requests. */
  PIECE_FORGOTTEN(counter(CentreMistakes.PieceForgotten::new)),
  /** A card that was revoked still counts at the centre. */
  REVOKED_CARD_ACCEPTED(administered("delete from revocation where holder = 2")),
  /** A terminal that was taken out of use is heard again. */
  LOST_TERMINAL_HEARD(administered("update device set state = 1 where state = 2")),
  /** A medium is taken in whether its batches came by another way or not. */
  MEDIUM_APPLIED_TWICE(() ->
      new Plant() {
        @Override
        public void mediumComes(TerminalId from, SimShelf tables) {
          CentreMistakes.forgetLast(from, tables);
        }
      }),
  /** A lease that is over still counts at the centre. */
  EXPIRED_LEASE_ACCEPTED(counter(CentreMistakes.LeaseWithoutEnd::new)),
  /** The centre does not see that a record has moved on: the last writer wins. */
  STALE_BASE_ACCEPTED(counter(CentreMistakes.StaleBaseAccepted::new)),
  /** The centre does not miss batches in between. */
  GAP_ACCEPTED(counter(CentreMistakes.GapAccepted::new)),
  /** The centre takes in a second time what comes a second time. */
  APPLIED_TWICE(counter(CentreMistakes.AppliedTwice::new)),
  /** The centre lets a terminal with two histories go on. */
  FORK_FORGIVEN(counter(CentreMistakes.ForkForgiven::new)),
  /** The centre gives a receipt and does not keep it. */
  RECEIPT_NOT_KEPT(counter(CentreMistakes.ReceiptNotKept::new)),
  /** The centre keeps the receipt and loses the data. */
  DATA_LOST(counter(CentreMistakes.DataLost::new)),
  /** A page of the register comes without its last row. */
  ROW_LOST_IN_DELTA(counter(CentreMistakes.RowLostInDelta::new)),
  /** The centre takes a second account for another person. */
  OWN_APPROVAL_ACCEPTED(counter(CentreMistakes.OwnApprovalAccepted::new));

  private final Supplier<Plant> plant;

  Planted(Supplier<Plant> plant) {
    this.plant = plant;
  }

  Plant plant() {
    return plant.get();
  }

  private interface AtCentre {
    Counter around(Counter right, SimShelf tables, SimOffice office);
  }

  private static Supplier<Plant> disk(UnaryOperator<FileStore> wrong) {
    return () ->
        new Plant() {
          @Override
          public FileStore disk(FileStore right) {
            return wrong.apply(right);
          }
        };
  }

  private static Supplier<Plant> changes(UnaryOperator<ChangeBook> wrong) {
    return () ->
        new Plant() {
          @Override
          public ChangeBook changes(ChangeBook right) {
            return wrong.apply(right);
          }
        };
  }

  private static Supplier<Plant> outbox(UnaryOperator<Outbox> wrong) {
    return () ->
        new Plant() {
          @Override
          public Outbox outbox(Outbox right) {
            return wrong.apply(right);
          }
        };
  }

  private static Supplier<Plant> downstream(UnaryOperator<Downstream> wrong) {
    return () ->
        new Plant() {
          @Override
          public Downstream downstream(Downstream right) {
            return wrong.apply(right);
          }
        };
  }

  private static Supplier<Plant> administered(String undoing) {
    return () ->
        new Plant() {
          @Override
          public void administered(SimShelf tables) {
            tables.run(undoing);
          }
        };
  }

  private static Supplier<Plant> counter(AtCentre wrong) {
    return () ->
        new Plant() {
          @Override
          public Counter counter(Counter right, SimShelf tables, SimOffice office) {
            return wrong.around(right, tables, office);
          }
        };
  }
}
