package jp.madoguchi.sandbox.tour;

import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.terminal.text.Texts;

/**
 * Where the tour is played: a terminal in its sandbox, with what stands around it. Called from the
 * tour's thread; each method returns when its act is done, not when the window has noticed.
 */
public interface TourStage {
  /** Drives the terminal's present window. */
  UiDriver window();

  /** The texts of the window. */
  Texts texts();

  Clock clock();

  /** What is entered. */
  TourPlan plan();

  /** The PIN of a sandbox card, which is printed on it; digits. */
  String pin(TourCard card);

  /** Puts a card into the empty reader. */
  void insertCard(TourCard card);

  void pullCard();

  void showPalm(TourPalm palm);

  /** Takes the centre off the line. */
  void stopCentre() throws Exception;

  void startCentre() throws Exception;

  /**
   * Ends the terminal without telling it, as a power cut does, and starts it again on what lies on
   * the disk. The reader is empty afterwards.
   */
  void killAndRestartTerminal() throws Exception;

  /** How many receipts of the centre the terminal has verified and stored. */
  long receipts() throws Exception;

  /** A resident's present state in the centre's database. */
  Optional<ResidentRecord> atCentre(AddressNumber resident) throws Exception;
}
