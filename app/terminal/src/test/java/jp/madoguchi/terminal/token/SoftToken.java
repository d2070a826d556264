package jp.madoguchi.terminal.token;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.secret.Secret;

/**
 * A token in software (Debian package softhsm2). Its configuration comes from the environment
 * variable SOFTHSM2_CONF of the tests' process, which points into the build folder.
 */
final class SoftToken {
  static final String PIN = "4711";
  private static final String VARIABLE = "SOFTHSM2_CONF";

  private SoftToken() {}

  static String library() {
    Optional<Path> library =
        Stream.of(
                Path.of("/usr/lib/softhsm/libsofthsm2.so"),
                Path.of("/usr/lib64/pkcs11/libsofthsm2.so"))
            .filter(Files::exists)
            .findFirst();
    assumeTrue(library.isPresent(), "softhsm2 is not installed");
    return library.orElseThrow().toString();
  }

  /** An empty token in the first slot; those of earlier tests are deleted. */
  static void initialise() throws IOException, InterruptedException {
    library();
    String configuration = System.getenv(VARIABLE);
    assumeTrue(configuration != null, VARIABLE + " is not set");
    Path file = Path.of(configuration == null ? "" : configuration);
    Path tokens = file.resolveSibling("tokens");
    Files.createDirectories(tokens);
    Files.writeString(file, "directories.tokendir = " + tokens.toAbsolutePath() + "\n");
    run("softhsm2-util", "--delete-token", "--token", "madoguchi");
    run(
        "softhsm2-util",
        "--init-token",
        "--free",
        "--label",
        "madoguchi",
        "--pin",
        PIN,
        "--so-pin",
        "47114711");
  }

  private static void run(String... command) throws IOException, InterruptedException {
    new ProcessBuilder(List.of(command))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  static Secret pin() {
    return Secret.taking(PIN.getBytes(StandardCharsets.US_ASCII));
  }
}
