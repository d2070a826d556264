package jp.madoguchi.terminal.login;

import jp.madoguchi.terminal.task.Background;

/** What the login says of the devices at the seat. Screen's thread only. */
record LoginDevices(CameraWord camera, Readers readers) {
  static LoginDevices of(LoginParts parts, Background background) {
    return new LoginDevices(
        new CameraWord(parts, background), new Readers(parts.reader(), background));
  }

  /** Looks what is plugged in. */
  void look() {
    camera.look();
    readers.look();
  }
}
