package jp.madoguchi.terminal.program;

/** Why a terminal's directory is no installation. Nothing was changed. */
public abstract sealed class InstallationFlaw extends Exception {
  private final String what;

  private InstallationFlaw(String what, String message) {
    super(message);
    this.what = what;
  }

  private InstallationFlaw(String what, String message, Throwable cause) {
    super(message, cause);
    this.what = what;
  }

  /** The file or the setting that is meant. */
  public String what() {
    return what;
  }

  /** A file is not there. */
  public static final class Missing extends InstallationFlaw {
    public Missing(String file) {
      super(file, file + " is missing");
    }
  }

  /** A file does not hold what it should, or was altered. */
  public static final class Damaged extends InstallationFlaw {
    public Damaged(String file, Throwable cause) {
      super(file, file + " is damaged", cause);
    }
  }

  /** A line of {@code terminal.properties} is missing or says nothing that can be used. */
  public static final class Setting extends InstallationFlaw {
    public Setting(String name) {
      super(name, "setting " + name);
    }
  }

  /** The centre's certificates are not below the roots of this installation. */
  public static final class UntrustedCentre extends InstallationFlaw {
    public UntrustedCentre(String file, String why) {
      super(file, file + ": " + why);
    }
  }

  /** The security token is not there, refuses its PIN or holds no keys of this terminal. */
  public static final class NoToken extends InstallationFlaw {
    public NoToken(String what, Throwable cause) {
      super(what, "token: " + what, cause);
    }
  }
}
