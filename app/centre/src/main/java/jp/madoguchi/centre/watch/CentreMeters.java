package jp.madoguchi.centre.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import jp.madoguchi.centre.intake.Intake;
import jp.madoguchi.centre.ledger.CosignedAge;
import jp.madoguchi.centre.ledger.Cosigning;
import jp.madoguchi.centre.ledger.LedgerPublisher;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.PoolState;

/**
 * Counts what a centre does, since it was started. No label and no figure tells of one terminal,
 * operator or resident. Safe for use by several threads.
 *
 * <ul>
 *   <li>{@code madoguchi_batch_seconds}: batches and how long each took, by {@code outcome}: {@code
 *       taken}, {@code repeated}, {@code failed}, or the code of the refusal
 *   <li>{@code madoguchi_changes_total}: changes by {@code verdict}
 *   <li>{@code madoguchi_database_connections}: by {@code state}: {@code active}, {@code waiting};
 *       and {@code madoguchi_database_connections_most}
 *   <li>{@code madoguchi_upload_pieces_total}, {@code madoguchi_upload_bytes_total}: what came in
 *       pieces and is kept; {@code madoguchi_uploads}: how many uploads are under way, on all nodes
 *   <li>{@code madoguchi_cosigned_age_seconds}: since a witness last cosigned the log; not a number
 *       where none did; {@code madoguchi_witness_answers_total}: by {@code outcome}
 * </ul>
 */
public final class CentreMeters {
  private static final String BATCH = "madoguchi.batch";
  private static final String OUTCOME = "outcome";
  private static final String CHANGES = "madoguchi.changes";
  private static final String CONNECTIONS = "madoguchi.database.connections";
  private static final String UPLOADS = "madoguchi.uploads";
  private static final String PIECES = "madoguchi.upload.pieces";
  private static final String PIECE_BYTES = "madoguchi.upload.bytes";
  private static final String COSIGNED = "madoguchi.cosigned.age.seconds";
  private static final String WITNESS = "madoguchi.witness.answers";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  private CentreMeters() {}

  /** The meters of a centre with this store. */
  public static CentreMeters of(CentreStore store) {
    CentreMeters meters = new CentreMeters();
    meters.connections(store, "active", PoolState::active);
    meters.connections(store, "waiting", PoolState::waiting);
    Gauge.builder(CONNECTIONS + ".most", store, each -> each.pool().most())
        .register(meters.registry);
    Gauge.builder(UPLOADS, store, CentreMeters::uploads).register(meters.registry);
    return meters;
  }

  private void connections(CentreStore store, String state, ToIntFunction<PoolState> figure) {
    Gauge.builder(CONNECTIONS, store, each -> figure.applyAsInt(each.pool()))
        .tag("state", state)
        .register(registry);
  }

  /** Takes one batch in and counts what came of it. */
  public Intake batch(Supplier<Intake> work) {
    Timer.Sample sample = Timer.start(registry);
    String outcome = "failed";
    try {
      Intake intake = work.get();
      outcome = outcome(intake);
      if (intake instanceof Intake.Receipted taken) {
        taken.verdicts().forEach(this::count);
      }
      return intake;
    } finally {
      sample.stop(registry.timer(BATCH, OUTCOME, outcome));
    }
  }

  /** Not a number where the database does not answer. */
  private static double uploads(CentreStore store) {
    try {
      return store.read(transaction -> transaction.uploads().load()).uploads();
    } catch (StoreUnavailable gone) {
      return Double.NaN;
    }
  }

  /** Tells how old the newest cosignature is. */
  public void watch(LedgerPublisher ledger) {
    Gauge.builder(COSIGNED, ledger, CentreMeters::age).register(registry);
  }

  private static double age(LedgerPublisher ledger) {
    try {
      return CosignedAge.of(ledger)
          .map(Duration::toSeconds)
          .map(Long::doubleValue)
          .orElse(Double.NaN);
    } catch (StoreUnavailable gone) {
      return Double.NaN;
    }
  }

  /** Counts what came of asking a witness. */
  public void asked(Cosigning.Outcome outcome) {
    registry.counter(WITNESS, OUTCOME, outcome.name().toLowerCase(Locale.ROOT)).increment();
  }

  /** Counts pieces of uploads that are kept now, and their bytes. */
  public void kept(int pieces, long bytes) {
    registry.counter(PIECES).increment(pieces);
    registry.counter(PIECE_BYTES).increment(bytes);
  }

  /** Counts a batch that was turned away unread; the refusal's code. */
  public LineRefusal.Code turnedAway() {
    LineRefusal.Code code = LineRefusal.Code.BUSY;
    registry.timer(BATCH, OUTCOME, label(code)).record(Duration.ZERO);
    return code;
  }

  private static String label(LineRefusal.Code code) {
    return code.name().toLowerCase(Locale.ROOT);
  }

  private void count(Verdict verdict) {
    String kind =
        switch (verdict) {
          case Verdict.Applied _ -> "applied";
          case Verdict.Refused _ -> "refused";
          case Verdict.Held _ -> "held";
        };
    registry.counter(CHANGES, "verdict", kind).increment();
  }

  private static String outcome(Intake intake) {
    return switch (intake) {
      case Intake.Receipted _ -> "taken";
      case Intake.Repeated _ -> "repeated";
      case Intake.Declined(LineRefusal refusal) -> label(refusal.code());
    };
  }

  /** All of it, as Prometheus reads it. */
  public String text() {
    return registry.scrape();
  }
}
