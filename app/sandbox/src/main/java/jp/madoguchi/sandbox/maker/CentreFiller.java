package jp.madoguchi.sandbox.maker;

import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.madoguchi.core.card.Slot;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.Filling;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.RegisteredOperator;
import jp.madoguchi.terminal.outside.KeyRenewal;

/** Makes the centre's store: the same residents, the terminal, and whose card speaks for whom. */
record CentreFiller(
    Path directory, MunicipalityCode municipality, SandboxTrust trust, LocalDate today) {
  private static final int FIRST_EPOCH = 1;

  void fill(Stream<ResidentRecord> residents, Filling filling) {
    try (CentreStore store = CentreStore.open(directory, municipality)) {
      store.fill(residents::iterator, filling);
      store.inTransaction(this::register);
    }
  }

  private int register(CentreTransaction transaction) {
    List<Bytes> device =
        List.of(
            hash(trust.device().classicalChain().getFirst()),
            hash(trust.device().quantumSafeChain().getFirst()));
    transaction.registry().enrol(Sandbox.TERMINAL, FIRST_EPOCH, device);
    Instant until = KeyRenewal.until(trust.device());
    device.forEach(each -> transaction.certification().ends(each, until));
    transaction.leases().give(Sandbox.TERMINAL, trust.lease());
    List<TrayCard> holders = TrayCard.registered();
    for (TrayCard card : holders) {
      transaction
          .registry()
          .register(new RegisteredOperator(card.operator(today), signatureCertificate(card)));
    }
    return holders.size();
  }

  private Bytes signatureCertificate(TrayCard card) {
    try {
      byte[] der = Objects.requireNonNull(trust.cards().get(card)).certificate(Slot.SIGNATURE);
      return hash(Certificates.parse(der));
    } catch (CertificateException e) {
      throw new IllegalStateException("a card just issued has a certificate", e);
    }
  }

  private static Bytes hash(X509Certificate certificate) {
    return Bytes.of(Fingerprint.of(certificate).bytes());
  }
}
