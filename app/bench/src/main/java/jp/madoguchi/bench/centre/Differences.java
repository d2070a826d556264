package jp.madoguchi.bench.centre;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import jp.madoguchi.bench.BenchOffice;
import jp.madoguchi.bench.Figures;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.reconcile.Descent;
import jp.madoguchi.core.reconcile.Leaf;
import jp.madoguchi.core.reconcile.ReconciliationTree;
import jp.madoguchi.core.reconcile.SignedHead;
import jp.madoguchi.core.reconcile.TreeNodes;
import jp.madoguchi.core.reconcile.TreePart;
import jp.madoguchi.core.reconcile.TreeQuestion;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/** Ten residents whose states differ from the centre's are found by descent (goal P13). */
final class Differences {
  private static final int TEN = 10;
  private static final byte[] NOTHING = {};

  private final Line line;
  private long bytes;
  private int trips;

  Differences(Line line) {
    this.line = line;
  }

  void find(TreeNodes kept, CertificateCheck check, int residents) throws Exception {
    Set<AddressNumber> altered =
        LongStream.rangeClosed(1, TEN)
            .mapToObj(i -> MadeUpResident.of(i * residents / TEN, BenchOffice.CITY).number())
            .collect(Collectors.toSet());
    TreeNodes here = altered(kept, altered);
    long start = System.nanoTime();
    Bytes signed = Bytes.of(ask(new LinePath.TreeSigned(), NOTHING));
    Bytes root = SignedHead.verify(signed, check).head().root();
    Descent descent = new Descent(here, root);
    while (!descent.next().isEmpty()) {
      TreeQuestion question = new TreeQuestion(descent.next());
      descent.take(question.readAnswer(ask(new LinePath.TreeParts(), question.encode())));
    }
    double millis = Figures.since(start);
    if (!descent.differing().equals(altered)) {
      throw new IllegalStateException("found " + descent.differing().size());
    }
    Figures.line(
        "ten differences located", millis, "ms, " + bytes + " B, " + trips + " round trips");
  }

  private static TreeNodes altered(TreeNodes kept, Set<AddressNumber> altered) {
    ReconciliationTree tree = new ReconciliationTree(kept);
    altered.forEach(number -> tree.put(new Leaf(number, 1, Sha256.of(new byte[] {1}))));
    Map<TreePart, Bytes> changed = new HashMap<>();
    tree.changed(changed::put);
    return part -> changed.containsKey(part) ? changed.get(part) : kept.read(part);
  }

  private byte[] ask(LinePath path, byte[] body) throws Exception {
    byte[] answer = line.ask(path.method(), path.text(), body).body();
    bytes += body.length + answer.length;
    trips++;
    return answer;
  }
}
