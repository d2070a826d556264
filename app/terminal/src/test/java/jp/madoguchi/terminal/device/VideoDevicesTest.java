package jp.madoguchi.terminal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.madoguchi.core.port.CameraOrigin;
import jp.madoguchi.core.port.CameraOrigin.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A made-up /sys, laid out as Linux does. */
class VideoDevicesTest {
  private static final CameraOrigin VIRTUAL = new CameraOrigin(Kind.VIRTUAL, "");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path sys;

  @SuppressWarnings("NullAway.Init")
  private VideoDevices inTest;

  @BeforeEach
  void begin() throws Exception {
    inTest = new VideoDevices(Files.createDirectories(sys.resolve("class/video4linux")));
  }

  private void onUsb(String node, String name, String serial) throws Exception {
    Path device = Files.createDirectories(sys.resolve("devices/pci0000:00/usb1/1-" + node));
    Files.writeString(device.resolve("idVendor"), "046d\n");
    Files.writeString(device.resolve("idProduct"), "0825\n");
    if (!serial.isEmpty()) {
      Files.writeString(device.resolve("serial"), serial + "\n");
    }
    Path side = Files.createDirectories(device.resolve("1-1:1.0"));
    Path entry = Files.createDirectories(side.resolve("video4linux").resolve(node));
    Files.createSymbolicLink(entry.resolve("device"), side);
    link(node, name, entry);
  }

  private void madeByAProgram(String node, String name) throws Exception {
    link(
        node,
        name,
        Files.createDirectories(sys.resolve("devices/virtual/video4linux").resolve(node)));
  }

  private void link(String node, String name, Path entry) throws Exception {
    Files.writeString(entry.resolve("name"), name + "\n");
    Files.createSymbolicLink(inTest.folder().resolve(node), entry);
  }

  private CameraOrigin origin(String name) {
    return inTest.origin(Optional.of(name));
  }

  @Test
  void aDeviceOnTheBusHasMakerProductAndSerialNumber() throws Exception {
    onUsb("video0", "HD Webcam", "A1B2");

    assertEquals(new CameraOrigin(Kind.DEVICE, "usb 046d:0825 A1B2"), origin("HD Webcam"));
  }

  @Test
  void aDeviceWithoutASerialNumberIsItsKind() throws Exception {
    onUsb("video0", "HD Webcam", "");

    assertEquals(new CameraOrigin(Kind.DEVICE, "usb 046d:0825"), origin("HD Webcam"));
  }

  @Test
  void oneThatAProgramMakesIsTold() throws Exception {
    madeByAProgram("video9", "Front desk");

    assertEquals(VIRTUAL, origin("Front desk"));
  }

  @Test
  void oneThatBearsTheNameOfARealOneIsTold() throws Exception {
    onUsb("video0", "HD Webcam", "A1B2");
    madeByAProgram("video1", "HD Webcam");

    assertEquals(VIRTUAL, origin("HD Webcam"));
  }

  @Test
  void whereNoneIsNamedOneIsEnough() throws Exception {
    onUsb("video0", "HD Webcam", "A1B2");
    assertEquals(Kind.DEVICE, inTest.origin(Optional.empty()).kind());
    madeByAProgram("video1", "Front desk");

    assertEquals(VIRTUAL, inTest.origin(Optional.empty()));
  }

  @Test
  void anotherOneIsNoMatter() throws Exception {
    onUsb("video0", "HD Webcam", "A1B2");
    madeByAProgram("video1", "Front desk");

    assertEquals(Kind.DEVICE, origin("HD Webcam").kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"OBS Virtual Camera", "ManyCam Virtual Webcam", "DroidCam Source 3"})
  void aWellKnownProgramIsToldByItsNameAnywhere(String name) {
    assertEquals(VIRTUAL, new VideoDevices(sys.resolve("none")).origin(Optional.of(name)));
  }

  @Test
  void whereNothingIsSaidNothingIsKnown() {
    assertEquals(CameraOrigin.unknown(), origin("HD Webcam"));
    assertEquals(
        CameraOrigin.unknown(), new VideoDevices(sys.resolve("none")).origin(Optional.empty()));
  }
}
