package jp.madoguchi.sandbox.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.terminal.command.Command;

/**
 * Plays the main job on a stage, from the first card to the receipt, with the keyboard alone. Takes
 * a picture and writes a line of the transcript after each step.
 */
public final class TourStory {
  private final Hands hands;
  private final Transcript transcript;
  private final Path folder;
  private int pictures;

  /** One step: its name, what is done, and how its picture is taken besides the plain one. */
  record Step(String name, Act act, List<Look> looks) {
    static Step of(String name, Act act, Look... looks) {
      return new Step(name, act, List.of(looks));
    }

    /** The key of its title in the texts. */
    String titleKey() {
      return "tour." + name;
    }
  }

  /** What is done in a step. */
  interface Act {
    void play() throws Exception;
  }

  /**
   * @param folder where pictures and transcript go
   */
  public TourStory(TourStage stage, Path folder) throws IOException {
    this.folder = folder;
    transcript = new Transcript(folder, stage.clock(), stage.texts().get("tour.title"));
    hands = new Hands(stage, transcript);
  }

  /**
   * Plays the whole story.
   *
   * @throws jp.madoguchi.sandbox.drive.DriveFailed the window did not do what it should
   */
  public TourOutcome play() throws Exception {
    List<TourOutcome.Entered> main = new ArrayList<>();
    FirstClerk first = new FirstClerk(hands, main::add);
    SecondClerk second = new SecondClerk(hands);
    FileEntries file = new FileEntries(hands);
    boolean more = !hands.stage().plan().more().isEmpty();
    for (List<Step> part : List.of(first.signsIn(), first.searches(), first.enters())) {
      play(part);
    }
    if (more) {
      play(List.of(Step.of("file-entered", file::enter)));
    }
    play(second.decides());
    if (more) {
      play(List.of(Step.of("file-approved", file::approve)));
    }
    play(second.sends());
    play(first.getsBack());
    if (hands.stage().plan().lookUps() > 0) {
      play(first.looksUp());
    }
    TourOutcome outcome = file.outcome(main.getFirst());
    transcript.end(hands.texts().get(outcome.complete() ? "tour.done" : "tour.undone"));
    return outcome;
  }

  private void play(List<Step> steps) throws Exception {
    for (Step step : steps) {
      try {
        step.act().play();
      } catch (Exception problem) {
        transcript.step(hands.texts().get(step.titleKey()));
        transcript.end(problem.toString());
        throw problem;
      }
      pictures(step);
      transcript.step(hands.texts().get(step.titleKey()));
    }
  }

  private void pictures(Step step) throws IOException {
    pictures++;
    picture(step.name(), Look.PLAIN);
    for (Look look : step.looks()) {
      picture(step.name(), look);
    }
    if (!step.looks().isEmpty()) {
      // Back to the usual size, so that the next step is not played in an odd one.
      hands.window().size(Look.PLAIN.width(), Look.PLAIN.height());
    }
  }

  private void picture(String step, Look look) throws IOException {
    String name = String.format(Locale.ROOT, "%02d-%s%s.png", pictures, step, look.suffix());
    if (look.dark()) {
      theme();
    }
    hands.window().picture(folder.resolve(name), look.width(), look.height(), look.scale());
    if (look.dark()) {
      // Through the theme of high contrast, back to the light one.
      theme();
      theme();
    }
    transcript.picture(name);
  }

  private void theme() {
    hands.window().press(Command.THEME.keys().getCode());
  }
}
