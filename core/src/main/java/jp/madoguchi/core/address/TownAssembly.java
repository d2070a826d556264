package jp.madoguchi.core.address;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.core.address.ImportReport.LineFlaw;
import jp.madoguchi.core.address.ImportReport.Reason;
import jp.madoguchi.core.address.KenAllRow.Bad;
import jp.madoguchi.core.address.KenAllRow.Piece;

/** Puts rows together to towns: a bracket that a row opens is closed by one of the next. */
final class TownAssembly {
  private static final int NAME_COLUMN = 9;

  private final Map<Municipality, Municipality> municipalities = new HashMap<>();
  private final List<Town> towns = new ArrayList<>();
  private final List<LineFlaw> flaws = new ArrayList<>();
  private final List<Piece> open = new ArrayList<>();

  /** Whole rows right after a flaw: if a stray bracket follows, they were the middle of a town. */
  private final List<Piece> suspects = new ArrayList<>();

  private int firstOpenLine;
  private int depth;
  private int joined;
  private boolean afterFlaw;

  void add(int line, KenAllRow row) {
    switch (row) {
      case Bad(var column, var reason) -> {
        giveUpOpen();
        flaw(line, column, reason);
        suspects.clear();
      }
      case Piece piece -> {
        if (!open.isEmpty() && !piece.continues(open.getFirst())) {
          giveUpOpen();
        }
        addPiece(line, piece);
      }
    }
  }

  private void addPiece(int line, Piece piece) {
    int opened = TownName.bracketDepth(piece.name());
    if (depth + opened < 0) {
      giveUpOpen();
      takeBackSuspects(line, piece);
      flaw(line, NAME_COLUMN, Reason.STRAY_BRACKET);
      return;
    }
    if (open.isEmpty()) {
      firstOpenLine = line;
    }
    open.add(piece);
    depth += opened;
    if (depth == 0) {
      joined += open.size() - 1;
      towns.add(town());
      suspect(piece);
      open.clear();
    }
  }

  private void suspect(Piece piece) {
    boolean related = suspects.isEmpty() ? afterFlaw : piece.continues(suspects.getFirst());
    if (related && open.size() == 1) {
      suspects.add(piece);
    } else {
      suspects.clear();
    }
    afterFlaw = false;
  }

  private void takeBackSuspects(int line, Piece end) {
    if (!suspects.isEmpty() && end.continues(suspects.getFirst())) {
      for (int i = suspects.size(); i > 0; i--) {
        towns.removeLast();
        flaw(line - i, NAME_COLUMN, Reason.STRAY_BRACKET);
      }
    }
    suspects.clear();
  }

  private void flaw(int line, int column, Reason reason) {
    flaws.add(new LineFlaw(line, column, reason));
    afterFlaw = true;
  }

  private Town town() {
    Piece start = open.getFirst();
    var name = new StringBuilder();
    var kana = new StringBuilder();
    String previous = "";
    for (Piece piece : open) {
      name.append(piece.name());
      if (!piece.kana().equals(previous)) {
        kana.append(piece.kana());
      }
      previous = piece.kana();
    }
    Municipality known =
        municipalities.computeIfAbsent(start.municipality(), municipality -> municipality);
    return TownName.of(known.name(), name.toString(), kana.toString())
        .in(known, start.postalCode());
  }

  private void giveUpOpen() {
    if (!open.isEmpty()) {
      suspects.clear();
    }
    for (int i = 0; i < open.size(); i++) {
      flaw(firstOpenLine + i, NAME_COLUMN, Reason.OPEN_BRACKET);
    }
    open.clear();
    depth = 0;
  }

  KenAllReader.Result finish(int rows) {
    giveUpOpen();
    return new KenAllReader.Result(towns, new ImportReport(rows, towns.size(), joined, flaws));
  }
}
