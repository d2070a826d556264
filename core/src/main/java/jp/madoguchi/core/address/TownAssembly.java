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
  private final Map<Municipality, Municipality> municipalities = new HashMap<>();
  private final List<Town> towns = new ArrayList<>();
  private final List<LineFlaw> flaws = new ArrayList<>();
  private final List<Piece> open = new ArrayList<>();
  private int firstOpenLine;
  private int depth;
  private int joined;

  void add(int line, KenAllRow row) {
    switch (row) {
      case Bad(var column, var reason) -> {
        giveUpOpen();
        flaws.add(new LineFlaw(line, column, reason));
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
      flaws.add(new LineFlaw(line, 9, Reason.STRAY_BRACKET));
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
      open.clear();
    }
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
    for (int i = 0; i < open.size(); i++) {
      flaws.add(new LineFlaw(firstOpenLine + i, 9, Reason.OPEN_BRACKET));
    }
    open.clear();
    depth = 0;
  }

  KenAllReader.Result finish(int rows) {
    giveUpOpen();
    return new KenAllReader.Result(towns, new ImportReport(rows, towns.size(), joined, flaws));
  }
}
