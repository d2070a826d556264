package jp.madoguchi.terminal.lapsed;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.enrolment.ProvenRequest;
import jp.madoguchi.core.enrolment.RequestCode;
import jp.madoguchi.core.enrolment.SetUp;
import jp.madoguchi.core.medium.MediumFlaw;
import jp.madoguchi.core.medium.MediumRefused;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.terminal.outside.KeyRenewal;

/**
 * Where a terminal whose certificates have ended is registered again (再登録). Its old keys sign for
 * nothing any more, so that the centre believes no medium of it: a plain file is carried whose
 * numbers people compare, and an administrator's card approves, as with a new terminal. What comes
 * back has to be of the roots that this terminal knows. Store, lease and device secret stay.
 * Methods block; for one thread at a time.
 */
public record AnewDesk(KeyRenewal keys, LapsedNotes notes) {
  /** Whether that is what the terminal needs. */
  boolean isNeeded() {
    return keys.isOver();
  }

  /** The request's file on the medium. */
  public String requestFile() {
    return keys.device().value() + ".request";
  }

  /** The file that the centre's command writes beside the request. */
  public String answerFile() {
    return requestFile() + ".answer";
  }

  /**
   * Writes the request; the same until it is answered.
   *
   * @return its numbers, which go to the centre another way
   */
  public String request(FileStore medium) throws IOException, MediumRefused {
    ProvenRequest asked = keys.anew();
    byte[] content = asked.encode();
    medium.replace(requestFile(), content);
    if (medium.read(requestFile()).filter(read -> Arrays.equals(read, content)).isEmpty()) {
      throw new MediumRefused(MediumFlaw.READ_BACK);
    }
    notes.note(LapsedNotes.Act.WRITTEN, "request " + asked.request().name().hex());
    return RequestCode.of(asked.request().name());
  }

  /**
   * Puts the new keys into their place, and removes both files.
   *
   * @return until when the new certificates are valid
   * @throws MediumRefused nothing was changed
   */
  public Instant take(FileStore medium) throws IOException, MediumRefused {
    try {
      SetUp given = given(medium);
      if (!isNeeded() || !(keys.take(given) instanceof KeyRenewal.Renewed(var suite, var until))) {
        throw new MediumRefused(MediumFlaw.CERTIFICATES_NOT_OURS);
      }
      notes.note(
          LapsedNotes.Act.READ, "certificates suite %d until %s".formatted(suite.number(), until));
      medium.delete(requestFile());
      medium.delete(answerFile());
      return until;
    } catch (MediumRefused refused) {
      notes.note(LapsedNotes.Act.READ, "refused " + refused.flaw().code());
      throw refused;
    }
  }

  private SetUp given(FileStore medium) throws IOException, MediumRefused {
    Optional<byte[]> read = medium.read(answerFile());
    if (read.isEmpty()) {
      throw new MediumRefused(MediumFlaw.NO_INDEX);
    }
    try {
      return SetUp.decode(read.get());
    } catch (MalformedCbor e) {
      throw new MediumRefused(MediumFlaw.MALFORMED, e);
    }
  }
}
