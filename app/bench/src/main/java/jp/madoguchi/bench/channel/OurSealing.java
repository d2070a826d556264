package jp.madoguchi.bench.channel;

import jp.madoguchi.bench.BenchOffice;
import jp.madoguchi.core.batch.BatchEnvelope;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.value.Bytes;

/** As the product does. */
final class OurSealing implements Sealing {
  private final BenchOffice office;
  private final Randomness randomness = BenchOffice.randomness();

  OurSealing(BenchOffice office) {
    this.office = office;
  }

  @Override
  public byte[] seal() {
    return BatchEnvelope.seal(
            office.batch(), office.device(), office.centre().recipient(), randomness)
        .toArray();
  }

  @Override
  public int open(byte[] sealed) throws Exception {
    return BatchEnvelope.open(Bytes.of(sealed), office.centre(), office.check()).changes().size();
  }
}
