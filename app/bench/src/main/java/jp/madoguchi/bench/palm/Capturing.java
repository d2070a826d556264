package jp.madoguchi.bench.palm;

import jp.madoguchi.bench.Figures;
import jp.madoguchi.core.biometric.PalmLocation;
import jp.madoguchi.core.biometric.PalmProbe;
import jp.madoguchi.core.biometric.PalmRoi;
import jp.madoguchi.core.biometric.PalmSteps;
import jp.madoguchi.core.port.Frame;

/** From a frame to a capture. Safe for use by several threads. */
final class Capturing {
  private final PalmSteps steps;
  private final boolean regions;

  Capturing(PalmSteps steps, boolean regions) {
    this.steps = steps;
    this.regions = regions;
  }

  Capture of(Listed listed, Frame frame) {
    long start = System.nanoTime();
    if (regions) {
      int side = Math.min(frame.width(), frame.height());
      return side < PalmRoi.SMALLEST_REGION
          ? new Capture.LeftOut(listed, "a region of " + side + " pixels")
          : good(listed, PalmRoi.ofRegion(frame), Figures.since(start));
    }
    PalmLocation location = steps.locate(frame);
    double located = Figures.since(start);
    return switch (location) {
      case PalmLocation.Refused refused ->
          new Capture.Refused(listed, refused.reason().name(), located);
      case PalmLocation.Found found -> good(listed, found.roi(), located);
    };
  }

  private Capture good(Listed listed, PalmRoi roi, double located) {
    long start = System.nanoTime();
    PalmProbe probe = steps.probe(roi);
    return new Capture.Good(listed, probe, located, Figures.since(start));
  }
}
