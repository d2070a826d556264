package jp.madoguchi.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.centre.medium.MediumDesk;
import jp.madoguchi.centre.medium.ReadIn;
import jp.madoguchi.core.medium.MediumRefused;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.sandbox.tray.TrayControls;
import jp.madoguchi.terminal.media.MediumPlaces;

/** A trainer's way with all media to the centre and back: each is read, and answered on itself. */
record MediaCarrier(MediumDesk centre, MediumPlaces places) {
  private static final String TRAINER = "trainer";

  List<TrayControls.Carried> carried() {
    return places.mounted().stream().map(this::carried).toList();
  }

  private TrayControls.Carried carried(String folder) {
    String name = Objects.requireNonNull(Path.of(folder).getFileName()).toString();
    try {
      FileStore medium = places.open(folder);
      ReadIn read = centre.read(medium, TRAINER);
      centre.answer(centre.line(read).orElseThrow(), medium, TRAINER);
      return new TrayControls.Carried(name, read.batches().size(), Optional.empty());
    } catch (MediumRefused refused) {
      return new TrayControls.Carried(name, 0, Optional.of(refused.flaw().code()));
    } catch (IOException unreadable) {
      return new TrayControls.Carried(name, 0, Optional.of("B-30"));
    }
  }
}
