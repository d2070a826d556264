package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.LongStream;
import jp.madoguchi.centre.medium.MediumDesk;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.medium.MediaDesk;
import jp.madoguchi.core.medium.MediumDispatch;
import jp.madoguchi.core.medium.MediumNumber;
import jp.madoguchi.core.medium.MediumRefused;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.storage.centre.Media;
import jp.madoguchi.storage.file.MemoryFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Media are pulled out at any use, on both sides, in both directions, again and again, with a line
 * that is there now and then: in the end each change was applied once, and the terminal knows.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CutMediumStoryTest {
  private static final int ROUNDS = 25;
  private static final int PEOPLE = 6;

  @SuppressWarnings("NullAway.Init")
  private Channel.World world;

  @TempDir Path folder;

  private interface Act {
    void run() throws IOException, MediumRefused, InterruptedException;
  }

  @BeforeAll
  void makeKeys() {
    world = Channel.World.make();
  }

  /** A medium that is gone after some uses. */
  private static FileStore pulled(FileStore medium, int uses) {
    int[] left = {uses};
    return (FileStore)
        Proxy.newProxyInstance(
            FileStore.class.getClassLoader(),
            new Class<?>[] {FileStore.class},
            (_, method, arguments) -> {
              if (--left[0] < 0) {
                throw new IOException("pulled out");
              }
              try {
                return method.invoke(medium, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static void attempt(Act act) throws InterruptedException {
    try {
      act.run();
    } catch (IOException | MediumRefused expected) {
      assertTrue(expected.getMessage() != null);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nothingIsLostAndNothingDoubled(long seed) throws Exception {
    Random chance = new Random(seed * 0x9E3779B97F4A7C15L);
    try (Channel channel = Channel.open(world, "cut-medium-" + seed);
        Seat seat =
            Seat.open(
                channel,
                Channel.TERMINAL,
                world.device(),
                folder.resolve("seat-" + seed),
                LongStream.rangeClosed(1, 10).mapToObj(n -> MadeUpResident.of(n, Channel.CITY)))) {
      MediumDesk centre = MediumDesk.of(channel.parts(channel.store));
      MediaDesk desk = seat.media();
      MemoryFiles stick = new MemoryFiles();
      int moved = 0;
      for (int round = 0; round < ROUNDS; round++) {
        FileStore medium = pulled(stick, chance.nextInt(40));
        MediumNumber number = new MediumNumber("R-" + round);
        switch (chance.nextInt(8)) {
          case 0 -> {
            if (moved < PEOPLE) {
              moved++;
              seat.put(seat.move("9" + moved + "番地", seat.person(moved)));
            }
          }
          case 1 -> attempt(() -> desk.write(medium, number, "架空", _ -> {}));
          case 2 -> attempt(() -> centre.read(medium, "架空"));
          case 3 -> {
            for (Media.Line line : centre.unanswered()) {
              attempt(() -> centre.answer(line, medium, "架空"));
            }
          }
          case 4 -> attempt(() -> desk.read(medium));
          case 5 -> bend(stick, chance);
          case 6 -> lose(stick, chance);
          default -> seat.courier().step();
        }
      }
      finish(seat, desk, centre);

      assertEquals(0, seat.store.outbox().unsent().changes());
      for (int person = 1; person <= PEOPLE; person++) {
        int states = person <= moved ? 2 : 1;
        assertEquals(channel.person(person), seat.person(person));
        assertEquals(states, channel.centre.view().history(AddressNumber.of(person)).size());
      }
    }
  }

  /** A bit of one file is another. */
  private static void bend(MemoryFiles stick, Random chance) {
    for (String name : stick.names().stream().skip(chance.nextInt(4)).limit(1).toList()) {
      byte[] file = stick.read(name).orElseThrow();
      if (file.length > 0) {
        file[chance.nextInt(file.length)] ^= 1;
        stick.replace(name, file);
      }
    }
  }

  /** The stick is lost now and then, and another one takes its place. */
  private static void lose(MemoryFiles stick, Random chance) {
    if (chance.nextInt(3) == 0) {
      stick.names().forEach(stick::delete);
    }
  }

  /** One more medium, there and back without a fault. */
  private static void finish(Seat seat, MediaDesk desk, MediumDesk centre) throws Exception {
    MemoryFiles stick = new MemoryFiles();
    MediumDispatch line = desk.write(stick, new MediumNumber("LAST"), "架空", _ -> {});
    centre.answer(centre.line(centre.read(stick, "架空")).orElseThrow(), stick, "架空");
    assertEquals(line.id(), desk.read(stick).answered().id());
    assertEquals(0, seat.store.media().waiting(1).size());
  }
}
