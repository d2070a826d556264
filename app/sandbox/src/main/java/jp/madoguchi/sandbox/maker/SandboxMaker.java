package jp.madoguchi.sandbox.maker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jp.madoguchi.core.biometric.PalmTemplate;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.DiskFull;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.city.CityGenerator;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.sandbox.maker.MakingProgress.Step;
import jp.madoguchi.storage.Filling;
import jp.madoguchi.storage.file.DirectoryFiles;

/**
 * Makes a whole sandbox in a sibling directory and puts it in its place in one step, so that what
 * is there is either a ready sandbox or none.
 */
public final class SandboxMaker {
  /** Notices and residents' cards are of the first of the city. */
  private static final int NOTICED = 400;

  private static final long HARDLY_ANY_ROOM = 16 << 20;

  private final SandboxDisks disks;
  private final Clock clock;
  private final Randomness randomness;
  private final MakingProgress progress;
  private final int chunk;

  SandboxMaker(SandboxDisks disks, Clock clock, Randomness randomness, MakingProgress progress) {
    this(disks, clock, randomness, progress, Filling.USUAL_CHUNK);
  }

  /**
   * @param chunk how many residents go into one transaction of a store
   */
  SandboxMaker(
      SandboxDisks disks, Clock clock, Randomness randomness, MakingProgress progress, int chunk) {
    this.disks = disks;
    this.clock = clock;
    this.randomness = randomness;
    this.progress = progress;
    this.chunk = chunk;
  }

  /**
   * Makes the sandbox; what an earlier making left half-written is cleared away first.
   *
   * @throws SandboxFailure.WrongState something is there already
   * @throws SandboxFailure.BeingMade another process is making it
   * @throws SandboxFailure nothing ready is there
   */
  public static void make(
      Path directory, SandboxPlan plan, Clock clock, Randomness randomness, MakingProgress progress)
      throws SandboxFailure, InterruptedException {
    new SandboxMaker(DirectoryFiles::new, clock, randomness, progress).make(directory, plan);
  }

  /**
   * Looks whether the plan's addresses can be had, and changes nothing.
   *
   * @throws SandboxFailure.NoAddresses they cannot be read
   * @throws SandboxFailure.NoSuchMunicipality they are of somewhere else
   */
  public static void check(SandboxPlan plan) throws SandboxFailure {
    OfficePlace.of(plan);
  }

  /**
   * Deletes a sandbox of any version, or what is left of one.
   *
   * @throws SandboxFailure.WrongState what is there was not made by a sandbox
   */
  public static void delete(Path directory) throws SandboxFailure {
    try {
      SandboxState state = SandboxState.of(directory);
      if (state instanceof SandboxState.Foreign) {
        throw new SandboxFailure.WrongState(directory, state);
      }
      if (Files.exists(directory)) {
        try (var lock = SandboxLock.take(new DirectoryFiles(directory), directory)) {
          SandboxPlace.delete(directory);
        }
      }
      Path making = SandboxPlace.making(directory);
      if (Files.exists(making)) {
        try (var lock = SandboxLock.ofMaking(new DirectoryFiles(making), directory)) {
          SandboxPlace.delete(making);
        }
      }
    } catch (IOException e) {
      throw new SandboxFailure.Unreachable(directory, e);
    }
  }

  void make(Path directory, SandboxPlan plan) throws SandboxFailure, InterruptedException {
    Path making = SandboxPlace.making(directory);
    try {
      requireNoneReady(directory);
      FileStore top = disks.open(making);
      try (var lock = SandboxLock.ofMaking(top, directory)) {
        SandboxState left = requireNoneReady(directory);
        progress.begins(left instanceof SandboxState.HalfWritten);
        SandboxPlace.delete(directory);
        SandboxPlace.clear(making);
        makeLocked(directory, plan, making, top);
      }
    } catch (DiskFull | StoreFailure.Full e) {
      throw new SandboxFailure.Full(directory, e);
    } catch (IOException | StoreFailure | KeysRefused e) {
      throw judged(directory, e);
    } catch (StoreUnavailable e) {
      throw e.failure() instanceof StoreFailure.Full
          ? new SandboxFailure.Full(directory, e)
          : judged(directory, e);
    }
  }

  /** What is there instead. */
  private static SandboxState requireNoneReady(Path directory)
      throws IOException, SandboxFailure.WrongState {
    SandboxState state = SandboxState.of(directory);
    if (state instanceof SandboxState.Absent || state instanceof SandboxState.HalfWritten) {
      return state;
    }
    throw new SandboxFailure.WrongState(directory, state);
  }

  private void makeLocked(Path directory, SandboxPlan plan, Path making, FileStore top)
      throws SandboxFailure, IOException, StoreFailure, KeysRefused, InterruptedException {
    boolean whole = false;
    try {
      top.replace(SandboxPlace.BEGUN, new byte[0]);
      OfficePlace office = fill(plan, making);
      top.replace(SandboxPlace.COMPLETE, marker(plan, office));
      SandboxPlace.finish(making, directory);
      whole = true;
    } finally {
      if (!whole) {
        SandboxPlace.delete(making);
      }
    }
  }

  private OfficePlace fill(SandboxPlan plan, Path making)
      throws SandboxFailure, IOException, StoreFailure, KeysRefused, InterruptedException {
    FileStore terminal = disks.open(making.resolve(SandboxPlace.TERMINAL));
    FileStore centre = disks.open(making.resolve(SandboxPlace.CENTRE));
    try (var together = new Together()) {
      var office = together.begin(step(Step.ADDRESSES, () -> OfficePlace.of(plan)));
      var keys = together.begin(step(Step.KEYS, () -> SandboxTrust.make(clock.now(), randomness)));
      Map<TrayCard, Future<PalmTemplate>> palms = new EnumMap<>(TrayCard.class);
      for (TrayCard card : TrayCard.enrolled()) {
        palms.put(card, together.begin(() -> PalmBooth.enrol(card.note().palm())));
      }
      OfficePlace place = Together.result(office);
      SandboxTrust trust = Together.result(keys);
      trust.store(disks.open(making.resolve(SandboxPlace.TRUST)), terminal, centre);
      Tray.write(disks.open(making.resolve(SandboxPlace.TRAY)), trust.cards());
      var city =
          new CityGenerator(
              place.municipality(), place.dictionary().towns(), plan.seed(), clock.today());
      var centreSide =
          new CentreFiller(
              making.resolve(SandboxPlace.CENTRE),
              place.municipality().code(),
              trust,
              clock.today());
      var filled = together.begin(step(Step.CENTRE, () -> filled(centreSide, city, plan)));
      Map<TrayCard, PalmTemplate> templates = new EnumMap<>(TrayCard.class);
      for (Map.Entry<TrayCard, Future<PalmTemplate>> palm : palms.entrySet()) {
        templates.put(palm.getKey(), Together.result(palm.getValue()));
      }
      progress.done(Step.PALMS);
      new TerminalFiller(terminal, trust, clock, randomness)
          .fill(place, templates, residents(city, plan), filling(Step.TERMINAL));
      List<ResidentRecord> first = residents(city, plan).limit(NOTICED).toList();
      ResidentCards.write(disks.open(making.resolve(SandboxPlace.TRAY)), first);
      new NoticeSamples(first, clock.today())
          .write(disks.open(making.resolve(SandboxPlace.MEDIA).resolve(SandboxPlace.NOTICES)));
      progress.done(Step.TERMINAL);
      Together.result(filled);
      return place;
    }
  }

  private boolean filled(CentreFiller centre, CityGenerator city, SandboxPlan plan) {
    centre.fill(residents(city, plan), filling(Step.CENTRE));
    return true;
  }

  /** The same people for terminal and centre. */
  private static Stream<ResidentRecord> residents(CityGenerator city, SandboxPlan plan) {
    return city.residents(plan.residents()).map(NumberedCast::given);
  }

  private Filling filling(Step step) {
    return new Filling(chunk, residents -> progress.at(step, residents));
  }

  private <T> Callable<T> step(Step step, Callable<T> work) {
    return () -> {
      T result = work.call();
      progress.done(step);
      return result;
    };
  }

  private static byte[] marker(SandboxPlan plan, OfficePlace office) {
    String text =
        "version="
            + SandboxPlace.VERSION
            + "\nresidents="
            + plan.residents()
            + "\nseed="
            + plan.seed()
            + "\nmunicipality="
            + office.municipality().code().digits()
            + "\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Not every layer below tells a full disk from a failing one; the room that is left does. */
  private static SandboxFailure judged(Path directory, Exception failure) {
    try {
      Path parent = SandboxPlace.making(directory).getParent();
      return Files.getFileStore(parent).getUsableSpace() < HARDLY_ANY_ROOM
          ? new SandboxFailure.Full(directory, failure)
          : new SandboxFailure.Unreachable(directory, failure);
    } catch (IOException e) {
      failure.addSuppressed(e);
      return new SandboxFailure.Unreachable(directory, failure);
    }
  }
}
