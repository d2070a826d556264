package jp.madoguchi.centre.server;

import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.Device;

/**
 * Answers whoever asks, whom it knows from the certificate on the line and from nothing else. Safe
 * for use by several threads.
 */
public record FrontDesk(LineDesk desk, CertificateDesk certificates) {
  /**
   * Answers.
   *
   * @param presented SHA-256 of the certificate on the line, DER; its chain was checked
   * @throws IOException the body did not come
   */
  public Reply answer(LinePath path, Optional<Bytes> presented, LineDesk.Body body)
      throws IOException {
    if (path instanceof LinePath.Health) {
      return desk.health();
    }
    Optional<Device> device = presented.flatMap(this::device);
    if (device.isPresent()) {
      return answer(path, device.get(), presented.get(), body);
    }
    return path instanceof LinePath.OfCertificates about
        ? certificates.stranger(about, body)
        : Reply.of(Code.UNKNOWN_DEVICE);
  }

  private Reply answer(LinePath path, Device device, Bytes presented, LineDesk.Body body)
      throws IOException {
    return switch (path) {
      case LinePath.OfCertificates about -> certificates.answer(about, device, body);
      case LinePath.OrderWaiting _ ->
          certificates.addressed(desk.answer(path, device, body), device, presented);
      default -> desk.answer(path, device, body);
    };
  }

  private Optional<Device> device(Bytes presented) {
    return desk.store().read(transaction -> transaction.registry().deviceOf(presented));
  }
}
