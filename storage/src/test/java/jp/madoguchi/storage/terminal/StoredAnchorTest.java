package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.madoguchi.core.anchor.Anchor;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.port.AnchorToken;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.anchor.DegradedToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StoredAnchorTest {
  private static final Bytes OTHER_SLOTS = Sha256.of(Bytes.ofHex("01"));

  private PowerDisk disk = new PowerDisk();
  private final PowerDisk apart = new PowerDisk();
  private final AnchorToken token = new DegradedToken(apart);

  @BeforeEach
  void aDay() throws Exception {
    disk = AnchoredTerminal.fresh();
    assertEquals(Optional.empty(), on(disk).session(AnchoredTerminal::day));
  }

  private AnchoredTerminal on(PowerDisk files) {
    return new AnchoredTerminal(files, token);
  }

  private static void take(PowerDisk from, String name, PowerDisk to) {
    to.put(name, from.bytes(name));
  }

  @Nested
  class TheAnchor {
    @Test
    void movesOnceWithEachAnchoredAct() throws Exception {
      List<Long> sequences = new ArrayList<>();
      on(disk)
          .session(store -> {
            sequences.add(store.anchor().standing().now().sequence());
            AnchoredTerminal.log(store, AccessEvent.LOGIN);
            AnchoredTerminal.log(store, AccessEvent.SEARCH);
            sequences.add(store.anchor().standing().now().sequence());
            AnchoredTerminal.approve(store);
            sequences.add(store.anchor().standing().now().sequence());
          });

      assertEquals(List.of(5L, 6L, 7L), sequences);
    }

    @Test
    void liesInTheTokenOnceTheActHasReturned() throws Exception {
      on(disk)
          .session(store -> {
            AnchoredTerminal.log(store, AccessEvent.LOGIN);
            assertEquals(Optional.of(store.anchor().standing().now()), token.read());
          });
    }
  }

  /** Whoever acted goes on while the anchor is written outside. */
  @Nested
  class WhatIsWrittenOutsideLater {
    private final List<Runnable> later = new ArrayList<>();

    private void session(AnchoredTerminal.Work work) throws Exception {
      assertEquals(Optional.empty(), on(disk).session(AnchoredTerminal.SLOTS, later::add, work));
    }

    private long inToken() throws IOException {
      return token.read().orElseThrow().sequence();
    }

    @Test
    void isNotWaitedFor() throws Exception {
      session(store -> {
        AnchoredTerminal.log(store, AccessEvent.LOGIN);
        assertEquals(5, inToken());
        later.forEach(Runnable::run);
        assertEquals(6, inToken());
      });
    }

    @Test
    void leavesOneSyncToWaitForOnEntryAndOneOnApproval() throws Exception {
      session(store -> {
        int before = disk.forces();
        AnchoredTerminal.approve(store);
        assertEquals(2, disk.forces() - before);
      });
    }

    @Test
    void isWrittenBeforeTheNextAct() throws Exception {
      session(store -> {
        AnchoredTerminal.log(store, AccessEvent.LOGIN);
        AnchoredTerminal.approve(store);
        assertEquals(7, store.anchor().standing().now().sequence());
        assertEquals(6, inToken());
      });
    }

    @Test
    void isWrittenAtOnceWhereNobodyWorksAnyMore() throws Exception {
      Executor ended =
          work -> {
            throw new RejectedExecutionException();
          };
      on(disk)
          .session(
              AnchoredTerminal.SLOTS,
              ended,
              store -> {
                AnchoredTerminal.log(store, AccessEvent.LOGIN);
                assertEquals(6, inToken());
              });
    }

    @Test
    void isWrittenWhenTheStoreSettles() throws Exception {
      session(store -> {
        AnchoredTerminal.log(store, AccessEvent.LOGIN);
        store.anchor().settle(Duration.ofMinutes(1));
        assertEquals(6, inToken());
      });
    }

    @Test
    void isNotWrittenOnceTheStoreWasLeft() throws Exception {
      session(store -> {
        AnchoredTerminal.log(store, AccessEvent.LOGIN);
        store.anchor().leave();
        later.forEach(Runnable::run);
        assertEquals(5, inToken());
      });
    }

    @Test
    void isMadeUpForAtTheNextLoginWhereThePowerWentBefore() throws Exception {
      session(store -> AnchoredTerminal.log(store, AccessEvent.LOGIN));

      assertEquals(Optional.empty(), on(disk).login());
      assertEquals(6, inToken());
    }
  }

  @Nested
  class OldCopies {
    private PowerDisk old = new PowerDisk();

    @BeforeEach
    void aCopyAndAnotherDay() throws Exception {
      old = disk.copy();
      assertEquals(Optional.empty(), on(disk).session(AnchoredTerminal::day));
    }

    @Test
    void theWholeDirectoryIsRecognisedByTheToken() throws Exception {
      assertEquals(Optional.of(OldCopy.STORE_OLDER), on(old).login());
    }

    @Test
    void theStoreAloneIsRecognisedByWhatLiesBesideTheSlots() throws Exception {
      take(old, "store.mv.db", disk);
      take(old, "store.mv.db.journal", disk);
      take(old, "store.mv.db.marks", disk);
      AnchorToken none = new DegradedToken(new PowerDisk());

      assertEquals(Optional.of(OldCopy.TOKEN_OLDER), new AnchoredTerminal(disk, none).login());
      assertEquals(Optional.of(OldCopy.STORE_OLDER), on(disk).login());
    }

    @Test
    void theAnchorFileAloneIsRecognised() throws Exception {
      take(old, "store.anchor", disk);

      assertEquals(Optional.of(OldCopy.ANCHOR_OLDER), on(disk).login());
    }

    @Test
    void otherKeySlotsAreRecognised() throws Exception {
      assertEquals(Optional.of(OldCopy.SLOTS_OLDER), on(disk).login(OTHER_SLOTS));
    }

    @Test
    void aLostAnchorFileIsRecognised() throws Exception {
      disk.delete("store.anchor");

      assertEquals(Optional.of(OldCopy.ANCHOR_OLDER), on(disk).login());
    }

    @Test
    void anAlteredAnchorFileIsRecognised() throws Exception {
      byte[] altered = disk.bytes("store.anchor");
      altered[20] ^= 1;
      disk.put("store.anchor", altered);

      assertEquals(Optional.of(OldCopy.ANCHOR_OLDER), on(disk).login());
    }

    @Test
    void anEmptiedTokenIsRecognised() throws Exception {
      apart.delete(DegradedToken.FILE);

      assertEquals(Optional.of(OldCopy.TOKEN_OLDER), on(disk).login());
    }

    @Test
    void aCopyThatWentOnWithoutTheTokenIsRecognised() throws Exception {
      take(apart, DegradedToken.FILE, old);
      DegradedToken behind = new DegradedToken(apart.copy());
      PowerDisk twin = disk.copy();
      assertEquals(
          Optional.empty(),
          new AnchoredTerminal(twin, behind)
              .session(store -> AnchoredTerminal.log(store, AccessEvent.LOGIN)));
      on(disk)
          .session(store -> {
            AnchoredTerminal.log(store, AccessEvent.SEARCH);
            AnchoredTerminal.log(store, AccessEvent.LOGIN);
          });

      assertEquals(Optional.of(OldCopy.STORE_OTHER), on(twin).login());
    }

    @Test
    void nothingIsBoundAfterAnOldCopyWasFound() throws Exception {
      Optional<Anchor> before = token.read();
      on(old).login();

      assertEquals(before, token.read());
      assertEquals(Optional.of(OldCopy.STORE_OLDER), on(old).login());
    }

    @Test
    void withAllInOneDirectoryOnlyTheCentreCanTell() throws Exception {
      PowerDisk together = AnchoredTerminal.fresh();
      AnchoredTerminal degraded = new AnchoredTerminal(together, new DegradedToken(together));
      degraded.session(AnchoredTerminal::day);
      PowerDisk copy = together.copy();
      degraded.session(AnchoredTerminal::day);

      assertTrue(new DegradedToken(copy).degraded());
      assertEquals(Optional.empty(), new AnchoredTerminal(copy, new DegradedToken(copy)).login());
    }
  }

  @Nested
  class KeySlotsThatChange {
    @Test
    void bothAreTheStoresUntilTheNextLogin() throws Exception {
      on(disk).session(store -> store.anchor().expectSlots(OTHER_SLOTS));

      assertEquals(Optional.empty(), on(disk).login(OTHER_SLOTS));
      assertEquals(Optional.of(OldCopy.SLOTS_OLDER), on(disk).login());
    }
  }

  @Nested
  class ATokenThatFails {
    @Test
    void keepsTheActAndRefusesTheNext() throws Exception {
      AtomicBoolean broken = new AtomicBoolean();
      AnchoredTerminal terminal = new AnchoredTerminal(disk, breaking(broken));
      terminal.session(store -> {
        broken.set(true);
        AnchoredTerminal.log(store, AccessEvent.LOGIN);
        StoreUnavailable refused =
            assertThrows(
                StoreUnavailable.class, () -> AnchoredTerminal.log(store, AccessEvent.LOGOUT));

        assertTrue(refused.failure() instanceof StoreFailure.AnchorBehind);
        assertEquals(6, store.anchor().standing().now().sequence());
        broken.set(false);
        AnchoredTerminal.log(store, AccessEvent.LOGOUT);
      });

      assertEquals(Optional.empty(), on(disk).login());
    }

    private AnchorToken breaking(AtomicBoolean broken) {
      return new CutToken(token, () -> broken.get());
    }
  }

  @Nested
  class PowerCuts {
    /** More with {@code -Dmadoguchi.cuts=200}. */
    private static final int CUTS = Integer.getInteger("madoguchi.cuts", 40);

    private static final int MOST_OPERATIONS = 69;

    @Test
    void nowhereRaiseAFalseAlarmOrLeaveTheTokenMoreThanOneActBehind() throws Exception {
      PowerDisk start = disk.copy();
      Optional<Anchor> known = token.read();
      Random seeds = new Random(20261121);
      int cut = 0;
      for (int seed = 0; seed < CUTS; seed++) {
        Random chance = new Random(seeds.nextLong());
        PowerDisk running = start.copy();
        PowerDisk chip = new PowerDisk();
        new DegradedToken(chip).advance(known.orElseThrow());
        work(running, chip, chance);
        cut += running.isDead() ? 1 : 0;
        PowerDisk found = running.afterPowerCut(chance);
        long[] sequence = {0};
        Optional<Anchor> before = new DegradedToken(chip).read();

        Optional<OldCopy> alarm =
            new AnchoredTerminal(found, new DegradedToken(chip))
                .session(store -> sequence[0] = store.anchor().standing().now().sequence());

        assertEquals(Optional.empty(), alarm, "seed " + seed);
        long behind = sequence[0] - before.orElseThrow().sequence();
        assertTrue(behind == 0 || behind == 1, "seed " + seed + ": " + behind);
      }
      assertTrue(cut > CUTS / 2, "power was cut in " + cut);
    }

    /** Half of the cuts fall at the token, before or after it has taken the anchor. */
    private void work(PowerDisk running, PowerDisk chip, Random chance) {
      int advances = chance.nextInt(5);
      boolean atToken = chance.nextBoolean();
      if (!atToken) {
        running.cutAfter(chance.nextInt(MOST_OPERATIONS));
      }
      int[] count = {0};
      boolean late = chance.nextBoolean();
      AnchorToken real = new DegradedToken(chip);
      AnchorToken cutting =
          new CutToken(real, () -> running.isDead() || !late && atToken && count[0] == advances) {
            @Override
            public void advance(Anchor next) throws IOException {
              if (atToken && count[0] == advances) {
                running.cutAfter(0);
              }
              super.advance(next);
              count[0]++;
            }
          };
      try {
        new AnchoredTerminal(running, cutting).session(AnchoredTerminal::day);
      } catch (Exception cutOff) {
        assertTrue(running.isDead(), cutOff::toString);
      }
    }
  }

  /** A token that is away while {@code gone}. */
  private static class CutToken implements AnchorToken {
    private final AnchorToken token;
    private final java.util.function.BooleanSupplier gone;

    CutToken(AnchorToken token, java.util.function.BooleanSupplier gone) {
      this.token = token;
      this.gone = gone;
    }

    @Override
    public void eraseSecret() {}

    @Override
    public boolean degraded() {
      return false;
    }

    @Override
    public Optional<Anchor> read() throws IOException {
      return token.read();
    }

    @Override
    public void advance(Anchor next) throws IOException {
      if (gone.getAsBoolean()) {
        throw new IOException("no token");
      }
      token.advance(next);
    }
  }
}
