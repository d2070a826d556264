package jp.madoguchi.bench.sim;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.centre.medium.MediumDesk;
import jp.madoguchi.centre.medium.ReadIn;
import jp.madoguchi.core.medium.MediumNumber;
import jp.madoguchi.core.medium.MediumRefused;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.store.StoreUnavailable;

/**
 * Media between terminals and the centre: lost, copied, read twice, bent, and slower than the line
 * beside them. For one thread.
 */
final class SimPost {
  private static final int MOST = 6;

  private final SimCentre centre;
  private final Weather weather;
  private final Truth truth;
  private final List<Medium> onTheWay = new ArrayList<>();
  private int written;

  /**
   * A medium.
   *
   * @param answer whether the centre wrote it
   * @param sound whether nobody bent it
   */
  private record Medium(SimTerminal of, PowerDisk content, boolean answer, boolean sound) {
    Medium copy() {
      return new Medium(of, content.copy(), answer, sound);
    }
  }

  SimPost(SimCentre centre, Weather weather, Truth truth) {
    this.centre = centre;
    this.weather = weather;
    this.truth = truth;
  }

  /** A terminal writes what waits. */
  void write(SimTerminal terminal) throws InterruptedException {
    if (onTheWay.size() >= MOST) {
      return;
    }
    written++;
    PowerDisk content = new PowerDisk();
    try {
      terminal.media().write(content, new MediumNumber("M-" + written), "運送係", _ -> {});
      send(new Medium(terminal, content, false, true));
    } catch (MediumRefused | IOException e) {
      throw new Broken("a sound medium is not written: " + e);
    }
  }

  private void send(Medium medium) {
    if (weather.happens(Fault.MEDIUM_LOST)) {
      return;
    }
    if (weather.happens(Fault.MEDIUM_COPIED)) {
      onTheWay.add(medium.copy());
    }
    onTheWay.add(weather.happens(Fault.MEDIUM_BENT) ? bent(medium) : medium);
  }

  private Medium bent(Medium medium) {
    String name = weather.dice().one(medium.content().names());
    medium
        .content()
        .alter(
            name,
            bytes -> {
              bytes[weather.dice().below(bytes.length)] ^= 1;
              return bytes;
            });
    return new Medium(medium.of(), medium.content(), medium.answer(), false);
  }

  /** One of those on the way arrives. */
  void deliverOne() throws InterruptedException {
    if (onTheWay.isEmpty()) {
      return;
    }
    Medium medium = onTheWay.remove(weather.dice().below(onTheWay.size()));
    if (medium.answer()) {
      readAnswer(medium);
    } else {
      readIn(medium);
      if (weather.happens(Fault.MEDIUM_READ_TWICE)) {
        readIn(medium);
      }
    }
  }

  private void readIn(Medium medium) {
    centre.mediumComes(medium.of().id());
    MediumDesk desk = centre.media();
    try {
      ReadIn read = desk.read(medium.content(), "窓口係");
      centre.remembered();
      for (ReadIn.OfBatch batch : read.batches()) {
        if (batch.outcome() instanceof ReadIn.Taken || batch.outcome() instanceof ReadIn.Known) {
          truth.receipted(centre.receipt(read.terminal(), batch.place()));
        }
      }
      PowerDisk answer = new PowerDisk();
      desk.answer(desk.line(read).orElseThrow(), answer, "窓口係");
      send(new Medium(medium.of(), answer, true, true));
    } catch (MediumRefused | IOException e) {
      Broken.unless(!medium.sound(), "a sound medium is not read in: " + e);
    }
  }

  private void readAnswer(Medium medium) throws InterruptedException {
    if (medium.of().gone()) {
      return;
    }
    try {
      medium.of().media().read(medium.content());
    } catch (MediumRefused | IOException e) {
      Broken.unless(
          !medium.sound() || truth.suspects(medium.of().id()), "a sound answer is not taken: " + e);
    } catch (StoreUnavailable end) {
      // An order to wipe may have been on it.
      if (!medium.of().gone()) {
        throw end;
      }
    }
  }

  /** Whatever is on the way arrives, and the answers to it. */
  void deliverAll() throws InterruptedException {
    Optional<Medium> next = onTheWay.stream().findFirst();
    while (next.isPresent()) {
      deliverOne();
      next = onTheWay.stream().findFirst();
    }
  }
}
