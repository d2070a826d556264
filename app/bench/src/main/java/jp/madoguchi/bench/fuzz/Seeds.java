package jp.madoguchi.bench.fuzz;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.bench.BenchOffice;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.delta.Delta;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessContent;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.Salted;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.core.value.Bytes;

/** Right messages of a made-up office, for the fuzzer to change. */
final class Seeds {
  private static final Bytes HASH = Bytes.of(new byte[32]);
  private static final Instant TIME = Instant.EPOCH.plus(20_000, ChronoUnit.DAYS);

  private final BenchOffice office = BenchOffice.with(2);

  BenchOffice office() {
    return office;
  }

  Batch batch() {
    return office.batch();
  }

  ResidentRecord resident() {
    return MadeUpResident.of(1, BenchOffice.CITY);
  }

  Receipt receipt() {
    List<Verdict> verdicts = new ArrayList<>();
    batch()
        .changes()
        .forEach(change -> verdicts.add(new Verdict.Applied(change.entered().act().id(), 2)));
    return new Receipt(
        batch().header().environment(),
        batch().header().device(),
        1,
        1,
        HASH,
        verdicts,
        1,
        1,
        HASH,
        TIME,
        2,
        HASH);
  }

  Delta delta() {
    return new Delta(
        batch().header().environment(),
        batch().header().municipality(),
        Delta.Kind.PAGE,
        0,
        2,
        List.of(resident()),
        List.of(AddressNumber.of(7)),
        Optional.of(HASH));
  }

  AccessEntry entry() {
    Salted salted =
        new Salted(
            Bytes.of(new byte[Salted.SALT]),
            new AccessContent(
                Optional.of(new Purpose(Purpose.Reason.REVIEW, "R-1")),
                Optional.of(AddressNumber.of(1)),
                Optional.empty(),
                "kana=ア"));
    return new AccessEntry(
        1,
        HASH,
        TIME,
        1,
        batch().header().device(),
        new OperatorId("OP-1"),
        Optional.empty(),
        AccessEvent.VIEW,
        1,
        false,
        salted.commitment(),
        Optional.of(salted));
  }
}
