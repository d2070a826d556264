package jp.madoguchi.core.modality;

import java.util.function.Supplier;
import jp.madoguchi.core.policy.Modality;
import jp.madoguchi.core.port.Camera;

/**
 * One way to recognise an operator at this terminal. It gates an act together with a card and never
 * alone; counting tries is the caller's. Safe for use by several threads; what it hands out is for
 * one.
 */
public interface Recognition {
  Modality modality();

  /**
   * What gives the pictures. A sensor of fingers is a camera too, whose pictures are prints. It may
   * be unplugged: that is known once it is started.
   */
  Camera device();

  /**
   * Prepares comparing with an operator's template.
   *
   * @return begins one try after another
   * @throws UnfitTemplate the template is of another extractor, or damaged
   */
  Supplier<Trial> against(Template template, Demand demand) throws UnfitTemplate;

  /** Begins to enrol somebody. */
  Enrolling enrol();
}
