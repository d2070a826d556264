package jp.madoguchi.sandbox.maker;

import java.nio.file.Path;
import jp.madoguchi.core.identifier.MunicipalityCode;

/** Why a sandbox was not made or not opened. Nothing that was ready before has changed. */
public abstract sealed class SandboxFailure extends Exception {
  private SandboxFailure(String message) {
    super(message);
  }

  private SandboxFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /** There is no room; what was begun has been deleted as far as the disk let. */
  public static final class Full extends SandboxFailure {
    public Full(Path directory, Throwable cause) {
      super("no room for a sandbox in " + directory, cause);
    }
  }

  /** Another process is making this sandbox. */
  public static final class BeingMade extends SandboxFailure {
    public BeingMade(Path directory) {
      super(directory + " is being made");
    }
  }

  /** Another process has this sandbox open. */
  public static final class InUse extends SandboxFailure {
    public InUse(Path directory) {
      super(directory + " is in use");
    }
  }

  /** To be made where something is, or to be opened where nothing ready is. */
  public static final class WrongState extends SandboxFailure {
    private final SandboxState state;

    public WrongState(Path directory, SandboxState state) {
      super(directory + " is " + state);
      this.state = state;
    }

    /** What is there. */
    public SandboxState state() {
      return state;
    }
  }

  /** The postal code file cannot be read or holds no towns. */
  public static final class NoAddresses extends SandboxFailure {
    private final Path file;

    public NoAddresses(Path file) {
      super("no addresses in " + file);
      this.file = file;
    }

    public NoAddresses(Path file, Throwable cause) {
      super("cannot read " + file, cause);
      this.file = file;
    }

    public Path file() {
      return file;
    }
  }

  /** The dictionary has no town with a name in this municipality. */
  public static final class NoSuchMunicipality extends SandboxFailure {
    private final MunicipalityCode code;

    public NoSuchMunicipality(MunicipalityCode code) {
      super("no towns in " + code);
      this.code = code;
    }

    public MunicipalityCode code() {
      return code;
    }
  }

  /** The disk did not take or give data. */
  public static final class Unreachable extends SandboxFailure {
    public Unreachable(Path directory, Throwable cause) {
      super("the disk failed at " + directory, cause);
    }
  }

  /** Files of a ready sandbox are not what was written: make it anew. */
  public static final class Damaged extends SandboxFailure {
    public Damaged(String what) {
      super("damaged: " + what);
    }

    public Damaged(String what, Throwable cause) {
      super("damaged: " + what, cause);
    }
  }
}
