package jp.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.sandbox.drive.ChildJvm;
import jp.madoguchi.sandbox.maker.SandboxCopies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness and a centre, each in a process of its own, and an auditor after them. */
class WitnessProgramTest {
  private static final Pattern WITNESS = Pattern.compile("The witness listens at (http://\\S+)");
  private static final Pattern KEY = Pattern.compile("Its key, for centres: (\\S+)");
  private static final Pattern METRICS = Pattern.compile("metrics: (http://\\S+)/metrics");
  private static final Duration LIMIT = Duration.ofMinutes(1);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void makeSandbox() throws Exception {
    SandboxCopies.SMALLER.to(folder.resolve("sandbox"));
  }

  private static Process start(List<String> line) throws Exception {
    return ChildJvm.of(
            Main.class,
            List.of("-Dstdout.encoding=UTF-8", "-XX:+UseSerialGC"),
            line.toArray(String[]::new))
        .redirectErrorStream(true)
        .start();
  }

  private Process centre(String... more) throws Exception {
    List<String> line = new ArrayList<>(List.of("centre"));
    line.addAll(List.of(more));
    line.addAll(List.of("--home", folder.resolve("sandbox").toString()));
    return start(line);
  }

  /** What it says until this is found in it. */
  private static String hear(BufferedReader said, Pattern what) throws Exception {
    List<String> lines = new ArrayList<>();
    for (String next = said.readLine(); next != null; next = said.readLine()) {
      lines.add(next);
      Matcher found = what.matcher(next);
      if (found.find()) {
        return found.group(1);
      }
    }
    throw new AssertionError(lines.toString());
  }

  private static String all(Process process, int status) throws Exception {
    try (InputStream in = process.getInputStream()) {
      String said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(process.waitFor(1, TimeUnit.MINUTES));
      assertEquals(status, process.exitValue(), said);
      return said;
    }
  }

  private static void end(Process process) throws Exception {
    process.destroyForcibly();
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
  }

  private String get(String url) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(url)).timeout(LIMIT).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** Asks until the witness has signed, a minute at most. */
  private String cosigned(String metrics) throws Exception {
    Instant until = Instant.now().plus(LIMIT);
    String note = get(metrics + "/checkpoint");
    while (!note.contains("witness.example") && Instant.now().isBefore(until)) {
      TimeUnit.MILLISECONDS.sleep(50);
      note = get(metrics + "/checkpoint");
    }
    return note;
  }

  @Test
  void whatAWitnessCosignedConvincesAnAuditor() throws Exception {
    Path keys = folder.resolve("log.keys");
    Path checkpoint = folder.resolve("checkpoint");
    all(centre("log-keys", "--out", keys.toString()), 0);
    Process witness =
        start(
            List.of(
                "centre",
                "witness",
                keys.toString(),
                "--home",
                folder.resolve("witness").toString(),
                "--name",
                "witness.example"));
    try {
      BufferedReader said = witness.inputReader(StandardCharsets.UTF_8);
      String url = hear(said, WITNESS);
      String key = hear(said, KEY);
      Process running = centre("--metrics-port", "0", "--witness", url, "--witness-key", key);
      try {
        String metrics = hear(running.inputReader(StandardCharsets.UTF_8), METRICS);
        Files.writeString(checkpoint, cosigned(metrics));
        assertTrue(get(metrics + "/health").matches("cosigned_age_seconds [0-9]+\n"));
        assertTrue(get(metrics + "/metrics").contains("madoguchi_cosigned_age_seconds"));
      } finally {
        end(running);
      }
      String sound = all(check(keys, checkpoint, key), 0);
      assertTrue(sound.contains("witness.example"), sound);

      Files.writeString(
          checkpoint, Files.readString(checkpoint).replace("witness.example", "other.example"));
      all(check(keys, checkpoint, key), 1);
    } finally {
      end(witness);
    }
  }

  private Process check(Path keys, Path checkpoint, String key) throws Exception {
    return centre(
        "check-log",
        "--checkpoint",
        checkpoint.toString(),
        "--log",
        keys.toString(),
        "--witness-key",
        key,
        "--language",
        "en");
  }
}
