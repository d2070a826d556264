package jp.madoguchi.core.order;

import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.value.Bytes;

/** Who may be ordered here: one terminal, under the certificates that it has now. */
public record Addressee(
    CertificateCheck check, MunicipalityCode municipality, TerminalId device, Own certificates) {
  /** Says which certificates are this terminal's. */
  public interface Own {
    /**
     * Whether the terminal has certificates of this name, or had until they were renewed.
     *
     * @param name as {@link Order#name} makes it
     */
    boolean areNamed(Fingerprint name);
  }

  /** What was made of an order. */
  public sealed interface Result {}

  /** It is the centre's, to this terminal, as it stands now. */
  public record Obey(Order order) implements Result {}

  /** It is to be ignored. */
  public record Ignore(Why why) implements Result {}

  /** Why an order is ignored. */
  public enum Why {
    /** The centre's two signatures do not both hold, or it is of another environment. */
    SIGNATURE,
    /** It is for another office, terminal, or certificate. */
    NOT_FOR_US,
    /** It is for an epoch in which this terminal does not stand. */
    OTHER_EPOCH
  }

  /**
   * Judges an order's signed bytes.
   *
   * @param epoch in which the terminal stands
   */
  public Result judge(Bytes signed, int epoch) {
    return judge(signed, order -> order.epoch() == epoch);
  }

  /** The same where the store is closed and nobody knows the epoch. */
  public Result judgeClosed(Bytes signed) {
    return judge(signed, _ -> true);
  }

  private interface Standing {
    boolean fits(Order order);
  }

  private Result judge(Bytes signed, Standing standing) {
    try {
      Order order = OrderCodec.verify(signed, check);
      if (!order.municipality().equals(municipality)
          || !order.device().equals(device)
          || !certificates.areNamed(order.certificates())) {
        return new Ignore(Why.NOT_FOR_US);
      }
      return standing.fits(order) ? new Obey(order) : new Ignore(Why.OTHER_EPOCH);
    } catch (EnvelopeRefused e) {
      return new Ignore(Why.SIGNATURE);
    }
  }
}
