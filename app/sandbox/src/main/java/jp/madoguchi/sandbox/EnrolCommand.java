package jp.madoguchi.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.madoguchi.centre.examine.OperatorTrust;
import jp.madoguchi.centre.trust.EnrolmentDesk;
import jp.madoguchi.centre.trust.IssuingDesk;
import jp.madoguchi.centre.trust.IssuingTerms;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.administration.SignedAct;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.enrolment.IssuedPair;
import jp.madoguchi.core.enrolment.KeyRequest;
import jp.madoguchi.core.enrolment.ProvenRequest;
import jp.madoguchi.core.enrolment.RequestCode;
import jp.madoguchi.core.enrolment.SetUp;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.Revocations;
import jp.madoguchi.sandbox.maker.CentreFiles;
import jp.madoguchi.storage.centre.CentreStore;

/**
 * {@code centre enrol}: shows what a new terminal asks for, and registers it once an administrator
 * compared its numbers with those on the terminal's own screen.
 */
record EnrolCommand(
    CentreFiles files,
    CentreStore store,
    AdminSigner signer,
    Options options,
    Sayer sayer,
    Clock clock) {
  /** Says a text. */
  interface Sayer {
    void say(String key, Object... values);
  }

  int run() throws Exception {
    Path file = Path.of(options.needed("--request"));
    Optional<ProvenRequest> read = read(file);
    if (read.isEmpty()) {
      sayer.say("administration.enrol.unreadable");
      return 1;
    }
    KeyRequest request = read.get().request();
    sayer.say(
        "administration.enrol.request",
        request.device().value(),
        request.municipality().digits(),
        request.suite().number());
    sayer.say("administration.enrol.code", RequestCode.of(request.name()));
    Optional<String> code = options.value("--code");
    if (code.isEmpty()) {
      sayer.say("administration.enrol.compare");
      return 0;
    }
    if (!RequestCode.matches(code.get(), request.name())) {
      sayer.say("administration.enrol.other");
      return 1;
    }
    return approve(read.get(), file);
  }

  private static Optional<ProvenRequest> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(ProvenRequest.decode(in.readNBytes(ProvenRequest.MAX_SIZE + 1)));
    } catch (MalformedCbor e) {
      return Optional.empty();
    }
  }

  private int approve(ProvenRequest request, Path file) throws Exception {
    if (files.issuer().isEmpty()) {
      sayer.say("administration.enrol.issuer");
      return 1;
    }
    SignedAct signed =
        signer.sign(
            new AdminCard.Wish(
                AdminAct.Kind.ENROL_DEVICE,
                request.request().device().value(),
                request.request().name().hex(),
                options.needed("--reason")));
    return switch (desk(files, store, clock).enrol(signed, request)) {
      case EnrolmentDesk.Enrolled(long entry, IssuedPair pair) -> {
        SetUp given = new SetUp(files.anchors(), pair, files.cardIssuers());
        Path out = options.path("--out").orElse(Path.of(file + ".answer"));
        Files.write(out, given.encode());
        sayer.say("administration.enrol.done", entry, out);
        sayer.say("administration.enrol.roots", RequestCode.of(given.roots()));
        yield 0;
      }
      case EnrolmentDesk.Denied(var reason) -> {
        sayer.say("administration.denied." + reason.name());
        yield 1;
      }
    };
  }

  /** Where terminals and operators are taken in; the centre issues certificates itself. */
  static EnrolmentDesk desk(CentreFiles files, CentreStore store, Clock clock) {
    return EnrolmentDesk.of(
        new IssuingDesk(
            store,
            files.office(),
            files.issuer().orElseThrow(),
            files.keys(),
            new CertificateCheck(files.anchors(), Revocations.none(), clock),
            IssuingTerms.usual(),
            clock),
        new OperatorTrust(files.cardIssuers()));
  }
}
