package jp.madoguchi.bench.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.bench.BenchOffice;
import jp.madoguchi.core.anchor.Anchor;
import jp.madoguchi.core.batch.BatchCodec;
import jp.madoguchi.core.batch.BatchEnvelope;
import jp.madoguchi.core.batch.ReceiptCodec;
import jp.madoguchi.core.card.CommandApdu;
import jp.madoguchi.core.card.MalformedTlv;
import jp.madoguchi.core.card.ResponseApdu;
import jp.madoguchi.core.card.Tlv;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.delta.DeltaCodec;
import jp.madoguchi.core.delta.ResidentsAsked;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.envelope.UnverifiedEnvelope;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.keys.KeySlots;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.Standing;
import jp.madoguchi.core.log.AccessCodec;
import jp.madoguchi.core.log.ContentCodec;
import jp.madoguchi.core.log.checkpoint.SignedNote;
import jp.madoguchi.core.merkle.MerkleFrontier;
import jp.madoguchi.core.operator.CredentialCodec;
import jp.madoguchi.core.reconcile.TreeHead;
import jp.madoguchi.core.reconcile.TreePart;
import jp.madoguchi.core.reconcile.TreeQuestion;
import jp.madoguchi.core.resident.ResidentCodec;
import jp.madoguchi.core.trust.Revocations;
import jp.madoguchi.core.trust.TrustAnchors;
import jp.madoguchi.core.value.Bytes;

/** All that reads bytes from a line, a card, a medium, or a file that somebody may have changed. */
final class Targets {
  static final String TOGETHER = "together";

  /** A target with a mistake, which the engine must find. */
  static final String PLANTED = "planted";

  private static final Target PLANT =
      Target.canonical(
          PLANTED,
          MalformedCbor.class,
          bytes -> {
            CborReader in = new CborReader(bytes, 16);
            long number = in.readInt();
            in.finish();
            return number;
          },
          number -> new CborWriter().integer(Math.min(number, 23)).toBytes(),
          List.of());

  private static final Bytes HASH = Bytes.of(new byte[32]);

  private final Seeds seeds = new Seeds();

  static Target named(String name) {
    Targets targets = new Targets();
    return Stream.concat(targets.all().stream(), Stream.of(targets.together(), PLANT))
        .filter(target -> target.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no target " + name));
  }

  List<Target> all() {
    return Stream.of(messages(), line(), new ChannelTargets(seeds).all(), records(), keys(), card())
        .flatMap(List::stream)
        .toList();
  }

  /** All in one, for a short look: the first byte chooses which. */
  Target together() {
    List<Target> all = all();
    List<byte[]> chosen =
        IntStream.range(0, all.size())
            .boxed()
            .flatMap(i -> all.get(i).seeds().stream().map(seed -> chosen(i, seed)))
            .toList();
    return new Target(
        TOGETHER,
        chosen,
        bytes ->
            bytes.length > 0
                && all.get((bytes[0] & 0xff) % all.size())
                    .reading()
                    .accepts(Arrays.copyOfRange(bytes, 1, bytes.length)));
  }

  private static byte[] chosen(int place, byte[] seed) {
    byte[] chosen = new byte[seed.length + 1];
    chosen[0] = (byte) place;
    System.arraycopy(seed, 0, chosen, 1, seed.length);
    return chosen;
  }

  private List<Target> messages() {
    byte[] receipt = ReceiptCodec.sign(seeds.receipt(), seeds.office().centre()).toArray();
    byte[] delta = DeltaCodec.sign(seeds.delta(), seeds.office().centre()).toArray();
    byte[] envelope =
        BatchEnvelope.seal(
                seeds.batch(),
                seeds.office().device(),
                seeds.office().centre().recipient(),
                BenchOffice.randomness())
            .toArray();
    return List.of(
        Target.reading(
            "envelope", EnvelopeRefused.class, UnverifiedEnvelope::parse, List.of(envelope)),
        Target.reading(
            "signed-receipt",
            EnvelopeRefused.class,
            bytes -> ReceiptCodec.verify(Bytes.of(bytes), seeds.office().check()),
            List.of(receipt)),
        Target.reading(
            "signed-delta",
            EnvelopeRefused.class,
            bytes -> DeltaCodec.verify(Bytes.of(bytes), seeds.office().check()),
            List.of(delta)));
  }

  private List<Target> line() {
    return List.of(
        Target.canonical(
            "batch",
            MalformedCbor.class,
            BatchCodec::decode,
            BatchCodec::encode,
            List.of(BatchCodec.encode(seeds.batch()))),
        Target.canonical(
            "receipt",
            MalformedCbor.class,
            ReceiptCodec::decode,
            ReceiptCodec::encode,
            List.of(ReceiptCodec.encode(seeds.receipt()))),
        Target.canonical(
            "delta",
            MalformedCbor.class,
            DeltaCodec::decode,
            DeltaCodec::encode,
            List.of(DeltaCodec.encode(seeds.delta()))),
        Target.canonical(
            "residents-asked",
            MalformedCbor.class,
            ResidentsAsked::decode,
            ResidentsAsked::encode,
            List.of(new ResidentsAsked(List.of(AddressNumber.of(1))).encode())),
        Target.canonical(
            "tree-head",
            MalformedCbor.class,
            TreeHead::decode,
            TreeHead::encode,
            List.of(new TreeHead(1, HASH).encode())),
        Target.canonical(
            "tree-question",
            MalformedCbor.class,
            TreeQuestion::decode,
            TreeQuestion::encode,
            List.of(new TreeQuestion(List.of(new TreePart(0, 0))).encode())),
        Target.canonical(
            "standing",
            MalformedCbor.class,
            Standing::decode,
            Standing::encode,
            List.of(new Standing(1, 1, HASH, HASH).encode())),
        Target.canonical(
            "line-refusal",
            MalformedCbor.class,
            LineRefusal::decode,
            LineRefusal::encode,
            List.of(new LineRefusal(LineRefusal.Code.SEND_FROM, "V-47", 3).encode())));
  }

  private List<Target> records() {
    return List.of(
        Target.canonical(
            "resident",
            MalformedCbor.class,
            ResidentCodec::decode,
            ResidentCodec::encode,
            List.of(ResidentCodec.encode(seeds.resident()))),
        Target.canonical(
            "credential",
            MalformedCbor.class,
            bytes -> CredentialCodec.decode(Bytes.of(bytes)),
            credential -> CredentialCodec.encode(credential).toArray(),
            List.of(CredentialCodec.encode(seeds.batch().credentials().getFirst()).toArray())),
        Target.canonical(
            "log-entry",
            MalformedCbor.class,
            AccessCodec::decodeWhole,
            AccessCodec::encodeWhole,
            List.of(AccessCodec.encodeWhole(seeds.entry()))),
        Target.canonical(
            "log-content",
            MalformedCbor.class,
            bytes -> ContentCodec.decode(Bytes.of(bytes)),
            content -> ContentCodec.encode(content).toArray(),
            List.of(ContentCodec.encode(seeds.entry().content().orElseThrow()).toArray())),
        Target.canonical(
            "merkle-frontier",
            MalformedCbor.class,
            MerkleFrontier::decode,
            MerkleFrontier::encode,
            List.of(MerkleFrontier.empty().append(new byte[] {1}).encode())),
        Target.canonical(
            "signed-note",
            Target.Nothing.class,
            bytes -> Target.some(SignedNote.parse(Bytes.of(bytes))),
            note -> note.encode().toArray(),
            List.of(ChannelTargets.note().encode().toArray())));
  }

  private List<Target> keys() {
    return List.of(
        Target.canonical(
            "trust-anchors",
            MalformedCbor.class,
            TrustAnchors::decode,
            TrustAnchors::encode,
            List.of(seeds.office().check().anchors().encode())),
        Target.canonical(
            "revocations",
            MalformedCbor.class,
            Revocations::decode,
            Revocations::encode,
            List.of(Revocations.none().encode())),
        Target.canonical(
            "key-slots",
            KeysRefused.class,
            KeySlots::decode,
            KeySlots::encoded,
            List.of(KeySlots.create(BenchOffice.randomness()).slots().encoded())),
        Target.canonical(
            "anchor",
            Target.Nothing.class,
            bytes -> Target.some(Anchor.decode(bytes)),
            Anchor::encoded,
            List.of(new Anchor(1, HASH).encoded())));
  }

  private static List<Target> card() {
    return List.of(
        Target.reading("card-tlv", MalformedTlv.class, Tlv::parse, List.of(new byte[] {0x53, 0})),
        Target.reading(
            "card-answer",
            Target.Nothing.class,
            bytes -> Target.some(ResponseApdu.parse(bytes)),
            List.of(new byte[] {(byte) 0x90, 0})),
        Target.reading(
            "card-command",
            Target.Nothing.class,
            bytes -> Target.some(CommandApdu.parse(bytes)),
            List.of(new byte[] {0, (byte) 0xa4, 4, 0})));
  }
}
