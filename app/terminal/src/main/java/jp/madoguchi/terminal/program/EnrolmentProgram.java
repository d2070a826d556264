package jp.madoguchi.terminal.program;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.enrolment.ProvenRequest;
import jp.madoguchi.core.enrolment.RequestCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.trust.Suite;

/**
 * An administrator's commands at a new terminal: {@code terminal request} makes keys and a request,
 * {@code terminal accept} takes what the centre gave back.
 */
final class EnrolmentProgram {
  static final Set<String> COMMANDS = Set.of("request", "accept");
  private static final Set<String> OPTIONS =
      Set.of(
          "--terminal",
          "--municipality",
          "--office",
          "--centre",
          "--environment",
          "--file",
          "--code");
  private static final Map<String, Environment> ENVIRONMENTS =
      Map.of("production", Environment.PRODUCTION, "training", Environment.SANDBOX);

  private final Enrolment enrolment;
  private final PrintStream out;

  EnrolmentProgram(Enrolment enrolment, PrintStream out) {
    this.enrolment = enrolment;
    this.out = out;
  }

  /** Exit code: 0 done, 1 what came is not ours, 2 a wrong command line. */
  int run(List<String> line) throws InstallationFlaw, IOException {
    Map<String, String> options = new HashMap<>();
    for (int i = 1; i + 1 < line.size(); i += 2) {
      options.put(line.get(i), line.get(i + 1));
    }
    boolean understood = line.size() % 2 == 1 && OPTIONS.containsAll(options.keySet());
    return understood && line.getFirst().equals("request")
        ? request(options)
        : understood ? accept(options) : usage();
  }

  private int request(Map<String, String> options) throws InstallationFlaw, IOException {
    Optional<Environment> environment =
        Optional.ofNullable(ENVIRONMENTS.get(options.getOrDefault("--environment", "production")));
    String file = options.getOrDefault("--file", "");
    if (environment.isEmpty() || file.isEmpty()) {
      return usage();
    }
    TerminalSettings settings =
        TerminalSettings.parse(
            "terminal=%s%nmunicipality=%s%noffice=%s%ncentre=%s%n"
                .formatted(
                    options.getOrDefault("--terminal", ""),
                    options.getOrDefault("--municipality", ""),
                    options.getOrDefault("--office", ""),
                    options.getOrDefault("--centre", "")));
    ProvenRequest request = enrolment.begin(settings, environment.get(), Suite.HYBRID_1);
    Files.write(Path.of(file), request.encode());
    out.println("申請を書きました: %s。センターの管理者に、次の番号を別の手段で伝えてください。".formatted(file));
    out.println(
        "The request is in that file. Tell the centre's administrator these numbers in another"
            + " way.");
    out.println(RequestCode.of(request.request().name()));
    return 0;
  }

  private int accept(Map<String, String> options) throws InstallationFlaw, IOException {
    String file = options.getOrDefault("--file", "");
    if (file.isEmpty()) {
      return usage();
    }
    try {
      enrolment.finish(Files.readAllBytes(Path.of(file)), options.getOrDefault("--code", ""));
      out.println("登録しました。 / The terminal is registered.");
      return 0;
    } catch (Enrolment.NotOurs problem) {
      out.println(
          "この端末への返事ではないか、番号が違います（T-14: %s）。何も変えていません。 / Not for this terminal, or other numbers (T-14). Nothing was changed."
              .formatted(problem.getMessage()));
      return 1;
    }
  }

  private int usage() {
    out.println(
        "terminal request --terminal ID --municipality CODE --office TEXT --centre URL"
            + " [--environment production|training] --file FILE");
    out.println("terminal accept --file FILE --code NUMBERS");
    return 2;
  }
}
