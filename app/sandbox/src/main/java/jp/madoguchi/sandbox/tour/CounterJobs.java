package jp.madoguchi.sandbox.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.maker.ResidentCard;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.task.FxThread;

/**
 * Does what a counter does most, one after the other as people come, by the keyboard alone; keys,
 * characters, times and the longest silence of the screen go into the transcript.
 */
public final class CounterJobs {
  private static final String REASON_MOVEMENT = "1";
  private static final String REASON_CERTIFICATE = "2";
  private static final String REASON_ENQUIRY = "3";
  private static final int AHEAD = 5;

  private final SandboxStage stage;
  private final Transcript transcript;
  private final Hands hands;
  private final LoginScreens login;
  private final ApprovalScreens approvals;
  private final String yesterday;
  private final String today;

  /**
   * What one job took.
   *
   * @param silence the longest time in which the screen's thread answered nobody
   * @param heldBy what it did meanwhile
   */
  public record Done(
      CounterJob job, UiDriver.Effort effort, Duration took, Duration silence, String heldBy) {}

  private interface Act {
    void run() throws Exception;
  }

  /**
   * @param folder where the transcript is laid down
   */
  public CounterJobs(SandboxStage stage, Path folder) throws IOException {
    this.stage = stage;
    transcript = new Transcript(folder, stage.clock(), "窓口の十の仕事");
    hands = new Hands(stage, transcript);
    login = new LoginScreens(hands);
    approvals = new ApprovalScreens(hands);
    LocalDate day = stage.clock().today();
    yesterday = TourPlan.typed(day.minusDays(1));
    today = TourPlan.typed(day);
  }

  /**
   * Does all of them, in the order of {@link CounterJob}.
   *
   * @throws jp.madoguchi.sandbox.drive.DriveFailed one could not be done, or took more keys than it
   *     may
   */
  public List<Done> play() throws Exception {
    login.signIn(TourCard.CLERK);
    hands.sees("desk.hint");
    transcript.step("サインイン");
    List<Done> done = new ArrayList<>();
    try (ScreenPace pace = new ScreenPace(new FxThread(), stage.clock())) {
      for (Map.Entry<CounterJob, Act> job : acts().entrySet()) {
        done.add(timed(job.getKey(), job.getValue(), pace));
      }
    }
    transcript.end(table(done));
    return done;
  }

  private Map<CounterJob, Act> acts() {
    Map<CounterJob, Act> acts = new EnumMap<>(CounterJob.class);
    acts.put(CounterJob.IDENTITY, this::identity);
    acts.put(CounterJob.COPY, this::copy);
    acts.put(CounterJob.HOUSEHOLD_COPY, this::household);
    acts.put(CounterJob.ENTRIES, this::entries);
    acts.put(CounterJob.MOVE_IN, this::moveIn);
    acts.put(CounterJob.MOVE_WITHIN, this::moveWithin);
    acts.put(CounterJob.MOVE_OUT, this::moveOut);
    acts.put(CounterJob.BIRTH, this::birth);
    acts.put(CounterJob.DEATH, this::death);
    acts.put(CounterJob.APPROVAL, this::approval);
    return acts;
  }

  private Done timed(CounterJob job, Act act, ScreenPace pace) throws Exception {
    if (job == CounterJob.APPROVAL) {
      login.changeTo(TourCard.SECOND_CLERK);
      hands.sees("desk.hint");
    }
    pace.longest();
    UiDriver.Effort before = hands.window().effort();
    long from = stage.clock().tick();
    act.run();
    Duration took = Duration.ofNanos(stage.clock().tick() - from);
    Silence silence = pace.longest();
    UiDriver.Effort effort = hands.window().effort().since(before);
    Done done = new Done(job, effort, took, silence.length(), silence.heldBy());
    hands.took(job.title(), from);
    hands.note(words(done));
    transcript.step(job.title());
    hands.insist(
        done.effort().pressed() <= job.most(),
        job + " took " + done.effort().pressed() + " keys, not " + job.most());
    return done;
  }

  private static String words(Done done) {
    return "キー %d（上限 %d）　入力 %d 字　%d ms　画面が答えない最長 %d ms（%s）"
        .formatted(
            done.effort().pressed(),
            done.job().most(),
            done.effort().typed(),
            done.took().toMillis(),
            done.silence().toMillis(),
            done.heldBy());
  }

  private static String table(List<Done> done) {
    StringBuilder table =
        new StringBuilder("\n\n| 仕事 | キー | 入力した字 | ミリ秒 | 最長の待ち |\n|---|---|---|---|---|\n");
    for (Done each : done) {
      table.append(
          "| %s | %d | %d | %d | %d |\n"
              .formatted(
                  each.job().title(),
                  each.effort().pressed(),
                  each.effort().typed(),
                  each.took().toMillis(),
                  each.silence().toMillis()));
    }
    return table.toString();
  }

  /** Calls the next person and opens a record by reading and birth date. */
  private void next(String reason, String kana, String birth) {
    begin(reason);
    hands.type(kana);
    hands.press(KeyCode.TAB);
    hands.arrives("search-birth");
    hands.type(birth);
    hands.press(KeyCode.ENTER);
    hands.arrives("search-results");
    hands.press(KeyCode.ENTER);
    hands.window().awaitVisible("record-household");
  }

  private void begin(String reason) {
    hands.press(Command.NEXT);
    hands.arrives("search-reason");
    hands.type(reason);
    hands.press(KeyCode.ENTER);
    hands.arrives("search-kana");
  }

  private void identity() {
    stage.layResidentsCard(ResidentCard.MATCHING);
    next(REASON_ENQUIRY, "サクラ ケンイチ", "3500101");
    hands.press(Command.IDENTITY);
    hands.arrives("identity-pin");
    hands.typeSecretly(ResidentCard.MATCHING.pin());
    hands.press(KeyCode.ENTER);
    hands.arrives("identity-verdict");
    hands.press(Command.SUBMIT);
    hands.window().awaitVisible("record-household");
  }

  private void copy() {
    next(REASON_CERTIFICATE, "サクラ ユミコ", "3520615");
    form(0);
    print();
  }

  private void household() {
    next(REASON_CERTIFICATE, "サクラ ケンイチ", "3500101");
    hands.press(Command.CERTIFICATE);
    hands.arrives("certificate-kind");
    hands.press(KeyCode.DOWN);
    for (String topic : List.of("RELATIONSHIP", "DOMICILE")) {
      hands.go("certificate-topic-" + topic);
      hands.press(KeyCode.SPACE);
    }
    proof();
    print();
  }

  private void entries() {
    next(REASON_CERTIFICATE, "ワタナベ ナオキ", "3430229");
    form(2);
    print();
  }

  /** Certificate's form, this many kinds further down. */
  private void form(int kinds) {
    hands.press(Command.CERTIFICATE);
    hands.arrives("certificate-kind");
    for (int i = 0; i < kinds; i++) {
      hands.press(KeyCode.DOWN);
    }
    proof();
  }

  /** What is missing gets the cursor. */
  private void proof() {
    hands.press(Command.SUBMIT);
    hands.arrives("certificate-proof");
    hands.press(KeyCode.DOWN);
    hands.press(Command.SUBMIT);
    hands.arrives("preview-sheets");
  }

  private void print() {
    hands.press(Command.SUBMIT);
    hands.sees("certificate.printed");
    hands.window().awaitVisible("record-household");
  }

  private void moveIn() {
    begin(REASON_MOVEMENT);
    choose("move-in");
    write("move-eventDate", yesterday);
    town();
    write("move-previousAddress", "例示県例示市一丁目");
    write("move-name-1", "見本　一");
    write("move-kana-1", "ミホン ハジメ");
    write("move-birth-1", "19900203");
    hands.go("move-sex-1");
    hands.press(KeyCode.DOWN);
    write("move-domicile-1", "例示県例示市一丁目");
    write("move-headOfRegister-1", "見本　一");
    code();
    submit();
  }

  private void moveWithin() {
    next(REASON_MOVEMENT, "ワタナベ ナオキ", "3430229");
    hands.press(Command.MOVE_WITHIN);
    hands.arrives("move-member-1");
    town();
    write("move-eventDate", yesterday);
    submit();
  }

  private void code() {
    hands.press(Command.GIVE_CODE);
    hands.awaits("a code", () -> !hands.window().text("move-residentCode-1").isEmpty());
  }

  private void town() {
    hands.go("move-town");
    hands.type("minatomachi");
    hands.window().awaitVisible("move-town-list");
    hands.press(KeyCode.ENTER);
    hands.arrives("move-lot");
    hands.type("3-12-5");
  }

  private void moveOut() {
    next(REASON_MOVEMENT, "サクラ ショウタ", "20080420");
    choose("move-out");
    write("move-eventDate", TourPlan.typed(stage.clock().today().plusDays(AHEAD)));
    write("move-plannedAddress", "例示県例示市一丁目");
    submit();
  }

  private void birth() {
    next(REASON_MOVEMENT, "サクラ ユミコ", "3520615");
    choose("birth");
    write("move-eventDate", yesterday);
    write("move-name-1", "佐倉　光");
    write("move-kana-1", "サクラ ヒカル");
    hands.go("move-sex-1");
    hands.press(KeyCode.DOWN);
    code();
    submit();
  }

  private void death() {
    next(REASON_MOVEMENT, "サキヤマ リョウ", "19991224");
    choose("death");
    write("move-eventDate", today);
    submit();
  }

  private void choose(String kind) {
    hands.press(Command.MOVEMENTS);
    hands.arrives("kinds-filter");
    hands.type(hands.texts().get("movement." + kind));
    for (int row = row(kind); row > 0; row--) {
      hands.press(KeyCode.DOWN);
    }
    hands.press(KeyCode.ENTER);
    hands.window().awaitVisible("move-eventDate");
  }

  private int row(String kind) {
    return hands.read(
        "kinds-list",
        TableView.class,
        table -> {
          int row = 0;
          for (Object each : table.getItems()) {
            if (each instanceof Movement found && found.code().equals(kind)) {
              return row;
            }
            row++;
          }
          return 0;
        });
  }

  private void write(String field, String words) {
    hands.go(field);
    hands.type(words);
  }

  /** Compares, acknowledges what has to be, and enters. */
  private void submit() {
    hands.press(Command.REVIEW);
    hands.window().awaitVisible("review-submit");
    for (Rule rule : Rule.values()) {
      String box = "review-alert-" + rule;
      if (hands.window().visible(box)) {
        hands.go(box);
        hands.press(KeyCode.SPACE);
      }
    }
    hands.press(Command.SUBMIT);
    BooleanSupplier left = () -> !hands.window().visible("review-submit");
    hands.awaits("the entry", left);
    hands.sees("move.entered");
  }

  private void approval() {
    approvals.list();
    hands.press(KeyCode.DOWN);
    hands.press(KeyCode.ENTER);
    hands.sees("compare.summary");
    approvals.compare();
    approvals.approve();
  }
}
