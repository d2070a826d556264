package jp.madoguchi.core.medium;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.trust.City;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/** A terminal whose batches are any bytes, and which only remembers. */
final class Branch implements Carrying, MediaLedger {
  static final MediumNumber NUMBER = new MediumNumber("B-001");
  static final TerminalId TERMINAL = new TerminalId("T-1");

  final City city;
  final Map<BatchPlace, Bytes> batches = new LinkedHashMap<>();
  final Map<Ulid, Bytes> keys = new LinkedHashMap<>();
  final List<byte[]> asked = new ArrayList<>();
  private final DeviceKeys device;

  Branch(City city, DeviceKeys device) {
    this.city = city;
    this.device = device;
  }

  /** One more batch of so many bytes that cannot be compressed. */
  void add(int bytes) {
    batches.put(new BatchPlace(1, batches.size() + 1L), Bytes.of(randomness().bytes(bytes)));
  }

  Randomness randomness() {
    return city.randomness();
  }

  /** Writes, and remembers the key of the answer. */
  Ulid write(FileStore medium) throws IOException, MediumRefused, InterruptedException {
    Ulid id = Ulid.of(Bytes.of(randomness().bytes(16)));
    OutboxMedium.Written written =
        new OutboxMedium(this, this).write(medium, id, NUMBER, City.NOW, _ -> {});
    keys.put(id, written.answerKey());
    return id;
  }

  /** An index of this terminal's as it could be. */
  MediumIndex index(TerminalId named, List<MediumItem> items) {
    return new MediumIndex(
        Environment.SANDBOX,
        new MunicipalityCode("132128"),
        named,
        Ulid.of(Bytes.of(randomness().bytes(16))),
        NUMBER,
        City.NOW,
        Optional.of(Bytes.of(randomness().bytes(32))),
        0,
        items);
  }

  @Override
  public Sender sender() {
    return new Sender(
        city.anchors().environment(),
        new MunicipalityCode("132128"),
        TERMINAL,
        device,
        city.centre().recipient(),
        city.check(),
        randomness());
  }

  @Override
  public long cursor() {
    return 7;
  }

  @Override
  public void seal() {}

  /** Asks for each batch's receipt, and keeps what came. */
  @Override
  public Taken take(Answers answers) throws InterruptedException {
    int receipts = 0;
    for (BatchPlace place : List.copyOf(batches.keySet())) {
      try {
        String path = "/v1/batches/" + place.epoch() + "/" + place.sequence();
        asked.add(answers.line().ask("PUT", path, new byte[0]).body());
        batches.remove(place);
        receipts++;
      } catch (jp.madoguchi.core.port.LineDown notThere) {
        return new Taken(receipts, 0, End.NO_MORE, "");
      }
    }
    return new Taken(receipts, 0, End.WHOLE, "");
  }

  @Override
  public List<MediumDispatch> lines(int most) {
    return List.of();
  }

  @Override
  public Out out() {
    return new Out(0, Optional.empty());
  }

  @Override
  public Optional<MediumDispatch> find(Ulid id) {
    return Optional.empty();
  }

  @Override
  public Optional<MediumDispatch> newest(MediumNumber number) {
    return Optional.empty();
  }

  @Override
  public Map<Ulid, Bytes> answerKeys(int most) {
    return keys;
  }

  @Override
  public List<Waiting> waiting(int most) {
    return batches.entrySet().stream()
        .limit(most)
        .map(each -> new Waiting(each.getKey(), each.getValue().length()))
        .toList();
  }

  @Override
  public Optional<Bytes> sealed(BatchPlace place) {
    return Optional.ofNullable(batches.get(place));
  }

  @Override
  public void wrote(MediumDispatch line, Bytes answerKey, By by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void answered(Ulid id, String what, By by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void gaveUp(Ulid id, MediumState state, String reason, By by) {
    throw new UnsupportedOperationException();
  }

  static Instant now() {
    return City.NOW;
  }
}
