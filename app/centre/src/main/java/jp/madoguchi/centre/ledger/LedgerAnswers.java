package jp.madoguchi.centre.ledger;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.ledger.LedgerNews;
import jp.madoguchi.core.ledger.ReceiptProof;
import jp.madoguchi.core.ledger.ReceiptQuestion;
import jp.madoguchi.core.merkle.MerkleProver;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.Checkpoints;

/**
 * Answers questions about the centre's log, whichever way they come. Safe for use by several
 * threads.
 */
public record LedgerAnswers(LedgerPublisher publisher) {
  /**
   * News for somebody who knows the log up to this era and size; empty where there are none. Where
   * a witness is demanded, what it has signed comes first.
   */
  public Optional<LedgerNews> after(int era, long size) {
    Checkpoints.Made newest = publisher.newest();
    return publisher
        .store()
        .read(transaction -> {
          Checkpoints.Made made =
              witnessed(transaction, newest)
                  .filter(seen -> seen.era() > era || seen.size() > size)
                  .orElse(newest);
          return made.era() == era && made.size() == size
              ? Optional.empty()
              : Optional.of(news(transaction, made, era, size));
        });
  }

  private static Optional<Checkpoints.Made> witnessed(
      CentreTransaction transaction, Checkpoints.Made newest) {
    Checkpoints checkpoints = transaction.checkpoints();
    return transaction
        .witnesses()
        .newest()
        .flatMap(witness ->
            checkpoints
                .newestCosigned(newest.era())
                .filter(made ->
                    witness.cosigned(LedgerPublisher.whole(checkpoints, made)).isPresent()));
  }

  private LedgerNews news(
      CentreTransaction transaction, Checkpoints.Made newest, int era, long size) {
    Checkpoints checkpoints = transaction.checkpoints();
    List<byte[]> path =
        newest.era() == era && size < newest.size()
            ? checkpoints.tree().consistency(size, newest.size()).path()
            : List.of();
    return new LedgerNews(
        LedgerPublisher.whole(checkpoints, newest), publisher.certificates(), path);
  }

  /** A proof for each receipt; empty where the log has not come so far. */
  public Optional<List<ReceiptProof>> proofs(ReceiptQuestion question) {
    return question.now() > publisher.newest().size()
        ? Optional.empty()
        : Optional.of(
            publisher.store().read(transaction -> proofs(transaction.checkpoints(), question)));
  }

  private static List<ReceiptProof> proofs(Checkpoints checkpoints, ReceiptQuestion question) {
    MerkleProver tree = checkpoints.tree();
    return question.places().stream()
        .map(place -> ReceiptProof.from(tree, place, question.now()))
        .toList();
  }
}
