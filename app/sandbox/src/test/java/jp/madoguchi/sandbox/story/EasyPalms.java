package jp.madoguchi.sandbox.story;

import java.util.List;
import java.util.function.Supplier;
import jp.madoguchi.core.modality.Demand;
import jp.madoguchi.core.modality.Enrolling;
import jp.madoguchi.core.modality.Recognition;
import jp.madoguchi.core.modality.Sight;
import jp.madoguchi.core.modality.Template;
import jp.madoguchi.core.modality.Trial;
import jp.madoguchi.core.modality.UnfitTemplate;
import jp.madoguchi.core.policy.Modality;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.terminal.login.LoginParts;
import jp.madoguchi.terminal.window.WindowParts;

/**
 * Palms that are recognised with the first picture, for stories about what comes after a login:
 * comparing pictures was most of what they did. Templates are read as ever, and enrolling is real.
 */
final class EasyPalms {
  private static final double SURE = 6;

  private EasyPalms() {}

  /** The same window with palms like these. */
  static WindowParts in(WindowParts parts) {
    return Exchanged.login(parts, easy(parts.login()));
  }

  private static LoginParts easy(LoginParts login) {
    List<Recognition> easy =
        login.recognitions().stream()
            .<Recognition>map(real -> real.modality() == Modality.PALM ? new Easy(real) : real)
            .toList();
    return new LoginParts(
        login.environment(),
        login.terminal(),
        login.officeCode(),
        login.reader(),
        login.trust(),
        login.camera(),
        easy,
        login.policies(),
        login.device(),
        login.files(),
        login.tally(),
        login.stores(),
        login.revocations(),
        login.outside(),
        login.clock(),
        login.randomness());
  }

  private record Easy(Recognition real) implements Recognition {
    @Override
    public Modality modality() {
      return real.modality();
    }

    @Override
    public Camera device() {
      return real.device();
    }

    @Override
    public Supplier<Trial> against(Template template, Demand demand) throws UnfitTemplate {
      real.against(template, demand);
      return () -> _ -> new Sight.Recognised(SURE);
    }

    @Override
    public Enrolling enrol() {
      return real.enrol();
    }
  }
}
