package jp.madoguchi.core.port;

import java.io.IOException;

/** The tray that a document was meant for is not there; nothing was handed over. */
public final class NoTray extends IOException {
  public NoTray(String tray) {
    super("no tray " + tray);
  }
}
