package jp.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.batch.ReceiptCodec;
import jp.madoguchi.core.card.Pin;
import jp.madoguchi.core.card.Slot;
import jp.madoguchi.core.enrolment.ProvenRequest;
import jp.madoguchi.core.enrolment.RequestCode;
import jp.madoguchi.core.enrolment.SetUp;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.simulator.card.CardIssuer;
import jp.madoguchi.core.simulator.card.VirtualCardIssuer;
import jp.madoguchi.core.simulator.card.VirtualCardState;
import jp.madoguchi.core.simulator.card.VirtualPivCard;
import jp.madoguchi.core.simulator.card.VirtualReader;
import jp.madoguchi.core.trust.CentreRecipient;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.trust.Revocations;
import jp.madoguchi.core.trust.SoftwareDeviceKeys;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.trust.TrustAnchors;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.sandbox.drive.ChildJvm;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.terminal.program.Enrolment;
import jp.madoguchi.terminal.program.TerminalSettings;
import jp.madoguchi.terminal.sync.HttpLine;
import jp.madoguchi.terminal.sync.Sealing;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import jp.madoguchi.terminal.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A centre of an office's own, outside any sandbox: keys, operators, a terminal, a batch. */
class OwnCentreTest {
  private static final Pattern URL = Pattern.compile("The centre listens at (https://\\S+)");
  private static final String PIN = "536842";
  private static final MunicipalityCode CODE = new MunicipalityCode("132128");
  private static final OperatorId CHIEF = new OperatorId("OP-1");

  private final Clock clock = new SystemClock();
  private final Randomness randomness = new SystemRandomness();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> said = new ArrayList<>();
  private final Texts texts = new Texts(Locale.ENGLISH);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private VirtualCardState card;

  @AfterEach
  void end() {
    executor.shutdownNow();
  }

  private Path config() {
    return folder.resolve("centre.properties");
  }

  @BeforeEach
  void makeKeysAndConfiguration() throws Exception {
    Instant now = clock.now().truncatedTo(ChronoUnit.SECONDS);
    CardIssuer issuer =
        CardIssuer.selfSigned("Operators", now, now.plus(Duration.ofDays(100)), randomness);
    try (Pin pin = Pin.taking(PIN.toCharArray()).orElseThrow()) {
      card =
          new VirtualCardIssuer(issuer, randomness)
              .issue("OP-1", pin, now, now.plus(Duration.ofDays(90)));
    }
    Path issuers = folder.resolve("issuers.pem");
    Files.write(issuers, Certificates.pem(List.of(issuer.certificate())));
    Files.writeString(
        config(),
        """
        keys=keys
        municipality.code=132128
        municipality.prefecture=架空県
        municipality.prefecture.kana=カクウケン
        municipality.name=汐見市
        municipality.name.kana=シオミシ
        listen.address=127.0.0.1
        listen.port=0
        database.folder=register
        """);
    assertEquals(
        0,
        Main.run(
            List.of(
                "centre",
                "make-keys",
                "--keys",
                folder.resolve("keys").toString(),
                "--environment",
                "training",
                "--card-issuers",
                issuers.toString())));
  }

  private int registerChief() throws Exception {
    Path file = folder.resolve("card.pem");
    Files.write(
        file, Certificates.pem(List.of(Certificates.parse(card.certificate(Slot.SIGNATURE)))));
    return Main.run(
        List.of(
            "centre",
            "register-operator",
            "--config",
            config().toString(),
            "--operator",
            CHIEF.value(),
            "--person",
            "P-1",
            "--name",
            "架空　一",
            "--department",
            "市民課",
            "--rights",
            "administer",
            "--from",
            "2026-04-01",
            "--until",
            "2099-03-31",
            "--certificate",
            file.toString()));
  }

  private int enrol(String... line) throws Exception {
    Options options = Options.read(List.of(line), CentreAdminProgram.OPTIONS);
    ChosenCentre own =
        ChosenCentre.configured(options, new SandboxConsole(clock, randomness), clock, randomness)
            .orElseThrow();
    VirtualReader reader = new VirtualReader("desk");
    reader.insert(new VirtualPivCard(card));
    try (CentreStore store = own.database().openOwn(own.files())) {
      return new EnrolCommand(
              own.files(),
              store,
              new AdminSigner(
                  _ -> reader,
                  () -> Pin.taking(PIN.toCharArray()).orElseThrow(),
                  own.files().office(),
                  options,
                  clock),
              options,
              (key, values) -> said.add(texts.get(key, values)),
              clock)
          .run();
    }
  }

  private record Node(Process process, URI url) implements AutoCloseable {
    @Override
    public void close() throws InterruptedException {
      process.destroyForcibly();
      assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    }
  }

  private Node start() throws Exception {
    Process process =
        ChildJvm.of(
                Main.class,
                List.of("-Dstdout.encoding=UTF-8", "-XX:+UseSerialGC"),
                "centre",
                "--config",
                config().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String next = out.readLine(); next != null; next = out.readLine()) {
      Matcher url = URL.matcher(next);
      if (url.find()) {
        return new Node(process, URI.create(url.group(1)));
      }
    }
    throw new AssertionError("it did not start");
  }

  @Test
  void takesInABatchOfATerminalThatWasEnrolledThere() throws Exception {
    assertEquals(0, registerChief());
    FileStore files = new DirectoryFiles(folder.resolve("terminal"));
    Enrolment terminal = new Enrolment(files, clock, randomness);
    TerminalSettings settings =
        TerminalSettings.of(
            new TerminalId("T-12"), CODE, "1番窓口", URI.create("https://127.0.0.1:1"));
    ProvenRequest request = terminal.begin(settings, Environment.SANDBOX, Suite.HYBRID_1);
    Path carried = folder.resolve("request");
    Files.write(carried, request.encode());
    assertEquals(
        0,
        enrol(
            "--config",
            config().toString(),
            "--request",
            carried.toString(),
            "--code",
            RequestCode.of(request.request().name()),
            "--reason",
            "新しい窓口",
            "--as",
            "OP-1"),
        said.toString());
    byte[] answer = Files.readAllBytes(Path.of(carried + ".answer"));
    terminal.finish(answer, RequestCode.of(SetUp.decode(answer).roots()));
    try (Node centre = start()) {
      assertTakesABatch(centre, files);
    }
    assertProvesItsReceiptToSomebodyWithPublicKeysAlone();
  }

  private int centre(String... words) {
    List<String> line = new ArrayList<>(List.of("centre"));
    line.addAll(List.of(words));
    return Main.run(line);
  }

  private void assertProvesItsReceiptToSomebodyWithPublicKeysAlone() throws Exception {
    String log = folder.resolve("log.keys").toString();
    String proof = folder.resolve("receipt.proof").toString();
    String configured = config().toString();
    assertEquals(0, centre("log-keys", "--out", log, "--config", configured));
    assertEquals(0, centre("check-log", "--config", configured));
    String[] prove = {"prove", "--device", "T-12", "--out", proof, "--config", configured};
    assertEquals(0, centre(with(prove, "--sequence", "1")));
    assertEquals(1, centre(with(prove, "--sequence", "2")));
    assertEquals(0, centre("check-receipt", proof, log));
    byte[] altered = Files.readAllBytes(Path.of(proof));
    altered[200] ^= 1;
    Files.write(Path.of(proof), altered);
    assertEquals(1, centre("check-receipt", proof, log));
  }

  private static String[] with(String[] words, String... more) {
    return Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new);
  }

  @Test
  void beginsNoRegisterForACodeThatWasMistypedUnlessItIsToldTo() throws Exception {
    String configured = config().toString();
    assertEquals(0, registerChief());
    Files.writeString(config(), Files.readString(config()).replace("132128", "132080"));
    String[] keys = {"log-keys", "--out", folder.resolve("log").toString(), "--config", configured};

    assertEquals(1, centre(keys));
    assertEquals(0, centre("join-database", "--config", configured));
    assertEquals(0, centre(keys));
  }

  @Test
  void readsMediaAsASandboxDoes() throws Exception {
    Path stick = Files.createDirectory(folder.resolve("stick"));
    String[] read = {"read-medium", stick.toString(), "--by", "架空　次郎"};
    assertEquals(1, centre(with(read, "--config", config().toString())), "nothing is on it");
    assertEquals(
        1,
        centre("write-answer", stick.toString(), "--by", "架空　次郎", "--config", config().toString()));
  }

  private void assertTakesABatch(Node centre, FileStore files) throws Exception {
    TrustAnchors anchors = TrustAnchors.decode(files.read("trust.anchors").orElseThrow());
    CertificateCheck check = new CertificateCheck(anchors, Revocations.none(), clock);
    SoftwareDeviceKeys keys = SoftwareDeviceKeys.load(files, randomness).orElseThrow();
    List<X509Certificate> pair =
        CentreKeyFolder.certificates(files.read("centre.pem").orElseThrow());
    Sealing sealing =
        new Sealing(
            Environment.SANDBOX,
            CODE,
            new TerminalId("T-12"),
            keys,
            new CentreRecipient(pair.getFirst(), pair.getLast()),
            1,
            "1",
            clock,
            randomness);
    Bytes none = Bytes.of(new byte[32]);
    Bytes sealed =
        sealing.seal(
            sealing.batch(
                new Outbox.Load(List.of(), List.of(), 0, none),
                new Outbox.Position(1, 1, none, none, Optional.empty()),
                true));
    try (HttpLine line =
        HttpLine.to(centre.url(), keys, check, randomness, executor, HttpLine.Patience.usual())) {
      Line.Answer receipt = line.ask("PUT", "/v1/batches/1/1", sealed.toArray());
      assertEquals(200, receipt.status());
      assertEquals(1, ReceiptCodec.verify(Bytes.of(receipt.body()), check).sequence());
    }
  }

  @Test
  void registersNothingWithoutTheNumbersOrWithOthers() throws Exception {
    registerChief();
    FileStore files = new DirectoryFiles(folder.resolve("terminal"));
    ProvenRequest request =
        new Enrolment(files, clock, randomness)
            .begin(
                TerminalSettings.of(
                    new TerminalId("T-12"), CODE, "1番窓口", URI.create("https://127.0.0.1:1")),
                Environment.SANDBOX,
                Suite.HYBRID_1);
    Path carried = folder.resolve("request");
    Files.write(carried, request.encode());
    String[] line = {"--config", config().toString(), "--request", carried.toString()};
    assertEquals(0, enrol(line));
    assertTrue(said.toString().contains(RequestCode.of(request.request().name())));
    assertEquals(
        1,
        enrol(
            "--config",
            config().toString(),
            "--request",
            carried.toString(),
            "--code",
            "00000 00000"));
    assertFalse(Files.exists(Path.of(carried + ".answer")));
  }

  @Test
  void takesItsFirstOperatorAloneWithoutAnApproval() throws Exception {
    assertEquals(0, registerChief());
    assertEquals(1, registerChief());
  }

  @Test
  void makesNoKeysWhereThereAreSome() {
    assertEquals(
        1,
        Main.run(
            List.of(
                "centre",
                "make-keys",
                "--keys",
                folder.resolve("keys").toString(),
                "--environment",
                "training",
                "--card-issuers",
                folder.resolve("issuers.pem").toString())));
  }

  @Test
  void doesNotStartWithALineOfTheConfigurationMissing() throws Exception {
    Files.writeString(config(), "keys=keys\n");
    assertEquals(1, Main.run(List.of("centre", "--config", config().toString())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "129", "many", "-1"})
  void doesNotStartWithSuchANumberOfPartitions(String partitions) throws Exception {
    Files.writeString(
        config(),
        "database.url=jdbc:postgresql://127.0.0.1:1/centre\ndatabase.partitions="
            + partitions
            + "\n",
        StandardOpenOption.APPEND);
    assertThrows(CentreProblem.Line.class, () -> CentreConfig.read(config()));
  }

  @Test
  void dividesIntoAsManyPartitionsAsItIsTold() throws Exception {
    Files.writeString(
        config(),
        "database.url=jdbc:postgresql://127.0.0.1:1/centre\ndatabase.partitions=64\n",
        StandardOpenOption.APPEND);
    assertEquals(
        new CentreConfig.OnServer("jdbc:postgresql://127.0.0.1:1/centre", "madoguchi", 64),
        CentreConfig.read(config()).database());
  }
}
