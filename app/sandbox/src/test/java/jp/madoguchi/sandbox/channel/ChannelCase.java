package jp.madoguchi.sandbox.channel;

import jp.madoguchi.storage.centre.CentrePlace;
import jp.madoguchi.storage.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** A centre of its own for each test, on each database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ChannelCase {
  @Parameter
  @SuppressWarnings("NullAway.Init")
  TestDatabase database;

  @SuppressWarnings("NullAway.Init")
  Channel.World world;

  @SuppressWarnings("NullAway.Init")
  CentrePlace place;

  @SuppressWarnings("NullAway.Init")
  Channel channel;

  @BeforeAll
  void makeKeys() {
    world = Channel.World.make();
  }

  @BeforeParameterizedClassInvocation
  void skipWithoutDatabase() {
    database.orSkip();
  }

  @BeforeEach
  void openCentre(TestInfo test) throws Exception {
    place = database.fresh(test.getDisplayName());
    channel = centre();
  }

  /** The centre of this test, at its place. */
  Channel centre() throws Exception {
    return Channel.open(world, place);
  }

  @AfterEach
  void closeCentre() throws Exception {
    channel.close();
  }
}
