package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.centre.medium.MediumDesk;
import jp.madoguchi.centre.medium.ReadIn;
import jp.madoguchi.core.medium.MediaDesk;
import jp.madoguchi.core.medium.MediumDispatch;
import jp.madoguchi.core.medium.MediumFlaw;
import jp.madoguchi.core.medium.MediumNumber;
import jp.madoguchi.core.medium.MediumRefused;
import jp.madoguchi.core.medium.MediumState;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.storage.centre.CentrePlace;
import jp.madoguchi.storage.database.TestDatabase;
import jp.madoguchi.storage.file.DirectoryFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** Two terminals, one centre, and media between them, with real files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MediaBetween {
  static final TerminalId OTHER = TwoTerminals.OTHER;
  static final MediumNumber FIRST = new MediumNumber("B-001");
  static final MediumNumber SECOND = new MediumNumber("B-002");
  static final String BY = "架空　次郎";

  @Parameter
  @SuppressWarnings("NullAway.Init")
  TestDatabase database;

  @SuppressWarnings("NullAway.Init")
  CentrePlace place;

  @SuppressWarnings("NullAway.Init")
  Channel.World world;

  @SuppressWarnings("NullAway.Init")
  private TwoTerminals between;

  @SuppressWarnings("NullAway.Init")
  Channel channel;

  @SuppressWarnings("NullAway.Init")
  MediumDesk centre;

  @SuppressWarnings("NullAway.Init")
  Seat here;

  @SuppressWarnings("NullAway.Init")
  Seat there;

  @SuppressWarnings("NullAway.Init")
  MediaDesk inTest;

  @SuppressWarnings("NullAway.Init")
  FileStore stick;

  @SuppressWarnings("NullAway.Init")
  Path stickFolder;

  @SuppressWarnings("NullAway.Init")
  FileStore answer;

  @TempDir Path folder;

  @BeforeParameterizedClassInvocation
  void makeKeys() {
    database.orSkip();
    world = Channel.World.make();
  }

  @BeforeEach
  void open(TestInfo test) throws Exception {
    between =
        TwoTerminals.open(TwoTerminals.Keys.of(world), database, test.getDisplayName(), folder);
    channel = between.channel;
    here = between.here;
    there = between.there;
    place = between.place;
    centre = MediumDesk.of(channel.parts(channel.store));
    inTest = here.media();
    stickFolder = fresh("stick");
    stick = DirectoryFiles.onMedium(stickFolder);
    answer = DirectoryFiles.onMedium(fresh("answer"));
  }

  Path fresh(String name) throws Exception {
    return between.fresh(name);
  }

  static Stream<ResidentRecord> residents() {
    return TwoTerminals.residents();
  }

  @AfterEach
  void close() throws Exception {
    between.close();
  }

  MediumDispatch write(MediumNumber number, FileStore medium) throws Exception {
    return inTest.write(medium, number, "架空　太郎", _ -> {});
  }

  void answerTo(ReadIn read, FileStore medium) throws Exception {
    centre.answer(centre.line(read).orElseThrow(), medium, BY);
  }

  static List<ReadIn.Outcome> outcomes(ReadIn read) {
    return read.batches().stream().map(ReadIn.OfBatch::outcome).toList();
  }

  static void refused(MediumFlaw flaw, org.junit.jupiter.api.function.Executable act) {
    assertEquals(flaw, assertThrows(MediumRefused.class, act).flaw());
  }

  MediumState state(MediumDispatch line) {
    return here.store.media().find(line.id()).orElseThrow().state();
  }
}
