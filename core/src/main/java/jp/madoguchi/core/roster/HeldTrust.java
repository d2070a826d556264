package jp.madoguchi.core.roster;

import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.RevocationSource;
import jp.madoguchi.core.trust.Revocations;
import jp.madoguchi.core.trust.TrustAnchors;
import jp.madoguchi.core.value.Bytes;

/**
 * The newest trust list that a terminal knows: in a plain file, where it is found before any store
 * is open, and in the store, where nobody can put an older one. Whichever of both is newer counts,
 * so its version goes back only where both are put back to another day, which the store's anchor is
 * there to notice. Safe for use by several threads.
 */
public final class HeldTrust implements RevocationSource {
  /** The file's name. */
  public static final String FILE = "trust.list";

  private final TrustAnchors anchors;
  private final MunicipalityCode office;
  private final Clock clock;
  private final FileStore files;
  private volatile Optional<Held> held = Optional.empty();

  private record Held(TrustList list, Revocations revocations, Bytes signed) {}

  /** What came of a list. */
  public sealed interface Taken {}

  /** It is newer than the one before, and kept. */
  public record Newer(TrustList list) implements Taken {}

  /** It is the one that was known. */
  public record Same() implements Taken {}

  /** It is older than the one that was known, and counts for nothing. */
  public record Older(long version, long known) implements Taken {}

  /** It is none of this office's centre, or goes back to weaker algorithms. */
  public record Refused(Optional<EnvelopeRefused> why) implements Taken {}

  private HeldTrust(TrustAnchors anchors, MunicipalityCode office, Clock clock, FileStore files) {
    this.anchors = anchors;
    this.office = office;
    this.clock = clock;
    this.files = files;
  }

  /**
   * Reads the file. One that is missing or was altered counts as none until the store is open.
   *
   * @throws IOException the disk does not give it
   */
  public static HeldTrust open(
      TrustAnchors anchors, MunicipalityCode office, Clock clock, FileStore files)
      throws IOException {
    HeldTrust trust = new HeldTrust(anchors, office, clock, files);
    Optional<byte[]> read = files.read(FILE);
    if (read.isPresent()) {
      trust.held = trust.kept(Bytes.of(read.get()));
    }
    return trust;
  }

  /** The newest list; empty before the first contact with a centre. */
  public Optional<TrustList> list() {
    return held.map(Held::list);
  }

  /** The version of the newest list; 0 where there is none. */
  public long version() {
    return held.map(now -> now.list().version()).orElse(0L);
  }

  /** The newest list as it is signed, for a centre that has forgotten it. */
  public Optional<Bytes> signed() {
    return held.map(Held::signed);
  }

  /** What the office demands of keys; the usual before the first contact. */
  public TrustPolicy policy() {
    return list().map(TrustList::policy).orElseGet(TrustPolicy::usual);
  }

  /** Whether the list is past its term: nobody knows whether there is a newer one. */
  public boolean isStale() {
    return held.filter(now -> clock.now().isAfter(now.list().until())).isPresent();
  }

  @Override
  public Revocations now() {
    return held.map(Held::revocations).orElseGet(Revocations::none);
  }

  /**
   * The store was opened: from now on both places hold the newer of the two lists.
   *
   * @throws IOException the file cannot be written
   */
  public synchronized void join(TrustShelf shelf) throws IOException {
    Optional<Held> stored = shelf.newest().flatMap(this::kept);
    if (stored.isPresent() && stored.get().list().version() > version()) {
      put(stored.get());
    } else if (held.isPresent()) {
      shelf.keep(version(), held.get().signed());
      rewriteFile();
    }
  }

  /** The file may have been put back while the program ran. */
  private void rewriteFile() throws IOException {
    Optional<byte[]> there = files.read(FILE);
    if (there.map(Bytes::of).filter(held.get().signed()::equals).isEmpty()) {
      files.replace(FILE, held.get().signed().toArray());
    }
  }

  /**
   * Takes a list from the line, if it is signed by a centre that still counts, of this office, and
   * newer.
   *
   * @throws IOException the file cannot be written; the store has the list, and the next sign-in
   *     takes it from there
   */
  public synchronized Taken take(Bytes signed, TrustShelf shelf) throws IOException {
    try {
      TrustList list = TrustListCodec.verify(signed, new CertificateCheck(anchors, this, clock));
      if (!list.municipality().equals(office)) {
        return new Refused(Optional.empty());
      }
      if (held.filter(now -> now.signed().equals(signed)).isPresent()) {
        return new Same();
      }
      if (list.version() <= version()) {
        return new Older(list.version(), version());
      }
      if (list.policy().suites().suite().compareTo(policy().suites().suite()) < 0) {
        return new Refused(Optional.empty());
      }
      shelf.keep(list.version(), signed);
      put(new Held(list, list.revocations(), signed));
      return new Newer(list);
    } catch (EnvelopeRefused e) {
      return new Refused(Optional.of(e));
    }
  }

  private void put(Held newer) throws IOException {
    files.replace(FILE, newer.signed().toArray());
    held = Optional.of(newer);
  }

  /** What was kept here was verified once; its signer may have been revoked since, by itself. */
  private Optional<Held> kept(Bytes signed) {
    try {
      TrustList list =
          TrustListCodec.verify(signed, new CertificateCheck(anchors, Revocations.none(), clock));
      return list.municipality().equals(office)
          ? Optional.of(new Held(list, list.revocations(), signed))
          : Optional.empty();
    } catch (EnvelopeRefused altered) {
      return Optional.empty();
    }
  }
}
