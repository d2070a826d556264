package jp.madoguchi.core.port;

/** A sensor for fingers: its pictures are prints, dark ridges on a light ground. */
public interface FingerSensor extends Camera {
  /** Pixels to an inch, 250 to 1000. */
  int dpi();
}
