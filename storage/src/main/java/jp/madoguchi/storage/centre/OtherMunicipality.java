package jp.madoguchi.storage.centre;

import java.util.Collection;
import java.util.List;
import jp.madoguchi.core.identifier.MunicipalityCode;

/** A database has been in use for others and knows nothing of the municipality that opens it. */
public final class OtherMunicipality extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<MunicipalityCode> held;

  OtherMunicipality(MunicipalityCode asked, Collection<MunicipalityCode> held) {
    super("nothing of " + asked.digits() + ", but of " + held.size() + " others");
    this.held = List.copyOf(held);
  }

  /** Whose rows are there. */
  public List<MunicipalityCode> held() {
    return held;
  }
}
