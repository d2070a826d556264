package jp.madoguchi.terminal.retention;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.retention.ClockDoubt;
import jp.madoguchi.core.retention.MayNotErase;
import jp.madoguchi.core.retention.RetentionDesk;
import jp.madoguchi.core.retention.RetentionRun;
import jp.madoguchi.core.retention.RetentionSurvey;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.shell.Notices;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/**
 * What is kept for how long (保存期間), and the erasing of what is due. One key finds out what would go
 * and changes nothing; another one, which works only after that, erases it.
 */
public final class RetentionPage implements Page {
  private static final int PERCENT = 100;
  private static final String FAILED = "R01";

  private final Texts texts;
  private final RetentionWords words;
  private final Commands commands;
  private final Background background;
  private final Notices notices;
  private final RetentionDesk desk;
  private final RuleRows rules;
  private final VBox report = new VBox();
  private final ProgressBar bar = new ProgressBar(0);
  private final Label stage = Parts.paragraph("", "fact-value");
  private final CommandButton survey;
  private final CommandButton erase;
  private final BooleanProperty maySurvey = new SimpleBooleanProperty();
  private final BooleanProperty mayErase = new SimpleBooleanProperty();
  private final Node root;
  private Optional<RetentionSurvey> found = Optional.empty();
  private Optional<ClockDoubt> doubt = Optional.empty();
  private boolean unfinished;

  /**
   * @param standing how it stands at first
   */
  public RetentionPage(
      Texts texts,
      Commands commands,
      Background background,
      Notices notices,
      RetentionDesk desk,
      RetentionDesk.Standing standing) {
    this.texts = texts;
    this.commands = commands;
    this.background = background;
    this.notices = notices;
    this.desk = desk;
    words = new RetentionWords(texts);
    rules = new RuleRows(texts, desk.terms());
    report.setId("retention-report");
    report.getStyleClass().add("report");
    report.setFocusTraversable(true);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setMinHeight(Region.USE_PREF_SIZE);
    bar.setId("retention-progress");
    survey = new CommandButton(texts, commands, Command.REVIEW, "retention.survey");
    survey.setId("retention-survey");
    survey.disableProperty().bind(maySurvey.not());
    erase = new CommandButton(texts, commands, Command.SUBMIT, "retention.erase");
    erase.setId("retention-erase");
    erase.disableProperty().bind(mayErase.not());
    VBox page =
        new VBox(
            Parts.label(texts.get("retention.title"), "page-title"),
            Parts.paragraph(texts.get("retention.hint"), "page-subtitle"),
            report,
            rules.view());
    desk.terms()
        .flaw()
        .ifPresent(
            flaw -> page.getChildren().add(2, Parts.paragraph(words.flaw(flaw), "alert-box")));
    page.getStyleClass().add("page");
    VBox footer = new VBox();
    if (!desk.allowed()) {
      footer.getChildren().add(Parts.paragraph(texts.get("retention.right"), "field-hint"));
    }
    root = Parts.withFooter(page, footer, Parts.spring(), survey, erase);
    show(standing);
  }

  @Override
  public String titleKey() {
    return "retention.title";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return report;
  }

  @Override
  public void attach() {
    commands.bind(Command.REVIEW, this::survey).bind(maySurvey);
    commands.bind(Command.SUBMIT, this::erase).bind(mayErase);
  }

  @Override
  public void detach() {
    commands.unbind(Command.REVIEW);
    commands.unbind(Command.SUBMIT);
  }

  /** The last report; where it is of a run that has not ended, the run is to go on. */
  private void show(RetentionDesk.Standing standing) {
    found = Optional.empty();
    rules.clear();
    unfinished = !standing.working() && standing.last().filter(run -> !run.isDone()).isPresent();
    maySurvey.set(desk.allowed());
    mayErase.set(desk.allowed() && unfinished);
    name(texts.get(unfinished ? "retention.resume" : "retention.erase"));
    doubt = standing.doubt();
    List<Node> lines = doubted();
    if (standing.working()) {
      lines.add(Parts.paragraph(texts.get("retention.working"), "section-title"));
    } else {
      lines.addAll(standing.last().map(this::lines).orElseGet(this::never));
    }
    report(cardOf(lines));
  }

  /** The beginning of a report: why today's date is not believed, where it is not. */
  private List<Node> doubted() {
    List<Node> lines = new ArrayList<>();
    doubt.ifPresent(why -> lines.add(Parts.paragraph(words.doubt(why), "alert-box")));
    return lines;
  }

  private List<Node> never() {
    return List.of(Parts.paragraph(texts.get("retention.never"), "field-hint"));
  }

  private List<Node> lines(RetentionRun run) {
    List<Node> lines = new ArrayList<>();
    lines.add(Parts.paragraph(words.standing(run), run.isDone() ? "section-title" : "alert-box"));
    run.outcomes().forEach(outcome -> lines.add(line(words.gone(outcome))));
    if (run.outcomes().isEmpty()) {
      lines.add(line(texts.get("retention.nothing")));
    }
    return lines;
  }

  private static VBox cardOf(List<Node> lines) {
    return Parts.card(lines.toArray(Node[]::new));
  }

  /** Whatever is said comes into view, and is read out. */
  private void report(VBox said) {
    report.getChildren().setAll(said);
    report.setAccessibleText(
        said.getChildren().stream()
            .map(node -> node instanceof Label label ? label.getText() : "")
            .collect(Collectors.joining(" ")));
    report.requestFocus();
  }

  private static Node line(String text) {
    return Parts.paragraph(text, "fact-value");
  }

  private void name(String action) {
    erase.setText(action);
    erase.setAccessibleText(action + " " + Command.SUBMIT.keyName());
  }

  private void survey() {
    maySurvey.set(false);
    background
        .call(desk::survey)
        .onSuccess(this::show)
        .andFinally(() -> maySurvey.set(true))
        .start();
  }

  private void show(RetentionSurvey survey) {
    rules.show(survey);
    List<RetentionSurvey.Finding> going = survey.erasing();
    found = Optional.of(survey).filter(_ -> !going.isEmpty());
    mayErase.set(unfinished || found.isPresent());
    List<Node> lines = doubted();
    if (going.isEmpty()) {
      lines.add(line(texts.get("retention.nothing")));
      name(texts.get(unfinished ? "retention.resume" : "retention.erase"));
    } else {
      String today = RecordWords.day(survey.asOf());
      lines.add(Parts.paragraph(texts.get("retention.confirm", today), "alert-box"));
      going.forEach(finding -> lines.add(line(words.willGo(finding))));
      name(texts.get("retention.erase.count", words.count(survey.due())));
    }
    report(cardOf(lines));
    notices.info(Message.of("retention.surveyed", RecordWords.day(survey.asOf())));
  }

  private void erase() {
    Consumer<RetentionDesk.Progress> heard = progress -> background.onScreen(() -> show(progress));
    Callable<RetentionRun> work =
        found
            .<Callable<RetentionRun>>map(seen -> () -> desk.run(seen, heard))
            .orElse(() -> desk.resume(heard));
    maySurvey.set(false);
    mayErase.set(false);
    show(new RetentionDesk.Progress(RetentionRun.Stage.ERASING, 0));
    report(Parts.card(stage, bar));
    background
        .call(work)
        .onSuccess(this::done)
        .onFailure(StoreUnavailable.class, _ -> cut())
        .onFailure(StoreFailure.class, _ -> cut())
        .onFailure(StoreFailure.Busy.class, _ -> cut("retention.busy"))
        .onFailure(KeysRefused.class, _ -> cut())
        .onFailure(IOException.class, _ -> cut())
        .onFailure(
            MayNotErase.class,
            _ -> {
              notices.problem(Message.of("retention.right"), FAILED);
              reload();
            })
        .start();
  }

  private void show(RetentionDesk.Progress progress) {
    bar.setProgress(progress.part());
    stage.setText(
        texts.get("retention.stage." + progress.stage(), Math.round(progress.part() * PERCENT)));
    bar.setAccessibleText(stage.getText());
  }

  private void done(RetentionRun run) {
    show(new RetentionDesk.Standing(Optional.of(run), false, Optional.empty()));
    notices.done(Message.of("retention.done", words.count(run.erased())));
  }

  private void cut() {
    cut("retention.failed");
  }

  private void cut(String why) {
    notices.problem(Message.of(why), FAILED);
    reload();
  }

  private void reload() {
    background.call(desk::standing).onSuccess(this::show).start();
  }
}
