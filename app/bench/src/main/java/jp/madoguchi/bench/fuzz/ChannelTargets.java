package jp.madoguchi.bench.fuzz;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.batch.BatchHeader;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.lease.LeaseGrant;
import jp.madoguchi.core.lease.LeaseGrantCodec;
import jp.madoguchi.core.lease.LeaseRequest;
import jp.madoguchi.core.ledger.LedgerKeys;
import jp.madoguchi.core.ledger.LedgerNews;
import jp.madoguchi.core.ledger.ReceiptQuestion;
import jp.madoguchi.core.log.checkpoint.SignedNote;
import jp.madoguchi.core.log.witness.WitnessRequest;
import jp.madoguchi.core.medium.MediumIndex;
import jp.madoguchi.core.medium.MediumIndexCodec;
import jp.madoguchi.core.medium.MediumItem;
import jp.madoguchi.core.medium.MediumNumber;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.order.OrderCodec;
import jp.madoguchi.core.policy.LoginPolicy;
import jp.madoguchi.core.policy.OfficePolicy;
import jp.madoguchi.core.policy.PolicyCodec;
import jp.madoguchi.core.roster.TrustList;
import jp.madoguchi.core.roster.TrustListCodec;
import jp.madoguchi.core.transfer.ManifestCodec;
import jp.madoguchi.core.transfer.MissingPieces;
import jp.madoguchi.core.transfer.Pieces;
import jp.madoguchi.core.transfer.UploadManifest;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/** Uploads, media, leases, orders, trust lists and the witness. */
record ChannelTargets(Seeds seeds) {
  private static final Bytes HASH = Bytes.of(new byte[32]);
  private static final Instant FROM = Instant.EPOCH.plus(20_000, ChronoUnit.DAYS);
  private static final Instant UNTIL = FROM.plus(14, ChronoUnit.DAYS);
  private static final Lease LEASE = new Lease("L-1", FROM, UNTIL);
  private static final int SIZE = 5_000;

  List<Target> all() {
    BatchHeader header = seeds.batch().header();
    return List.of(
        Target.canonical(
            "upload-manifest",
            MalformedCbor.class,
            ManifestCodec::decode,
            ManifestCodec::encode,
            List.of(ManifestCodec.encode(manifest(header)))),
        Target.canonical(
            "missing-pieces",
            MalformedCbor.class,
            MissingPieces::decode,
            MissingPieces::encode,
            List.of(MissingPieces.of(HASH, new Pieces(SIZE), new BitSet()).encode())),
        Target.canonical(
            "trust-list",
            MalformedCbor.class,
            TrustListCodec::decode,
            TrustListCodec::encode,
            List.of(TrustListCodec.encode(trustList(header)))),
        Target.canonical(
            "login-policy",
            MalformedCbor.class,
            PolicyCodec::decode,
            PolicyCodec::encode,
            List.of(PolicyCodec.encode(policy(header)))),
        Target.canonical(
            "lease-grant",
            MalformedCbor.class,
            LeaseGrantCodec::decode,
            LeaseGrantCodec::encode,
            List.of(LeaseGrantCodec.encode(grant(header)))),
        Target.canonical(
            "lease-request",
            MalformedCbor.class,
            LeaseRequest::decode,
            LeaseRequest::encode,
            List.of(new LeaseRequest(HASH, Optional.of(LEASE), Optional.empty()).encode())),
        Target.canonical(
            "order",
            MalformedCbor.class,
            OrderCodec::decode,
            OrderCodec::encode,
            List.of(OrderCodec.encode(order(header)))),
        Target.canonical(
            "medium-index",
            MalformedCbor.class,
            MediumIndexCodec::decode,
            MediumIndexCodec::encode,
            List.of(MediumIndexCodec.encode(medium(header)))),
        Target.canonical(
            "witness-request",
            Target.Nothing.class,
            bytes -> Target.some(WitnessRequest.parse(bytes)),
            WitnessRequest::encode,
            List.of(new WitnessRequest(0, List.of(HASH), note()).encode())),
        Target.canonical(
            "ledger-news",
            MalformedCbor.class,
            LedgerNews::decode,
            LedgerNews::encode,
            List.of(
                new LedgerNews(
                        note(),
                        LedgerKeys.of(seeds.office().centre().receiptSigner()),
                        List.of(HASH.toArray()))
                    .encode())),
        Target.canonical(
            "receipt-question",
            MalformedCbor.class,
            ReceiptQuestion::decode,
            ReceiptQuestion::encode,
            List.of(new ReceiptQuestion(9, List.of(new ReceiptQuestion.Place(3, 4))).encode())));
  }

  private static UploadManifest manifest(BatchHeader header) {
    return new UploadManifest(
        header.environment(),
        header.device(),
        1,
        1,
        HASH,
        SIZE,
        Collections.nCopies(new Pieces(SIZE).pages(), HASH));
  }

  private static OfficePolicy policy(BatchHeader header) {
    LoginPolicy usual = LoginPolicy.usual();
    return new OfficePolicy(
        header.environment(),
        header.municipality(),
        new LoginPolicy(
            1,
            usual.modalities(),
            usual.exponent(),
            usual.gestures(),
            usual.tries(),
            usual.fallback(),
            usual.supervised(),
            usual.seat()));
  }

  private static TrustList trustList(BatchHeader header) {
    return new TrustList(header.environment(), header.municipality(), 1, FROM, UNTIL, List.of());
  }

  private static LeaseGrant grant(BatchHeader header) {
    return new LeaseGrant(
        header.environment(),
        header.municipality(),
        header.device(),
        HASH,
        LEASE,
        1,
        Optional.empty());
  }

  private Order order(BatchHeader header) {
    return new Order(
        header.environment(),
        header.municipality(),
        header.device(),
        Fingerprint.of(seeds.office().device().classicalChain().getFirst()),
        1,
        Order.Act.WIPE,
        1,
        FROM,
        "架空の理由");
  }

  private static MediumIndex medium(BatchHeader header) {
    Bytes file = Bytes.of(new byte[16]);
    return new MediumIndex(
        header.environment(),
        header.municipality(),
        header.device(),
        Ulid.of(Bytes.of(new byte[16])),
        new MediumNumber("M-1"),
        FROM,
        Optional.of(HASH),
        1,
        List.of(new MediumItem(MediumItem.Kind.BATCH, 1, 1, file, HASH, HASH, SIZE)));
  }

  static SignedNote note() {
    return new SignedNote(
        "madoguchi\n1\nAA==\n",
        List.of(new SignedNote.Line("T-1", Bytes.of(new byte[4]), Bytes.of(new byte[64]))));
  }
}
