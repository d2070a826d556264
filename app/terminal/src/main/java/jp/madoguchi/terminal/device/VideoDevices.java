package jp.madoguchi.terminal.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.port.CameraOrigin;
import jp.madoguchi.core.port.CameraOrigin.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Linux says about the cameras of this machine: a device on a bus, or one that a program makes
 * (v4l2loopback and its like lie under {@code /devices/virtual}). Elsewhere only the names of
 * well-known programs are known. A changed driver is not told by either.
 *
 * @param folder with an entry for each camera
 */
record VideoDevices(Path folder) {
  private static final Logger LOG = LoggerFactory.getLogger(VideoDevices.class);
  private static final String VIRTUAL = "/devices/virtual/";
  private static final int MOST_BYTES = 256;

  /** From the camera to its device on the bus: interface, device. */
  private static final int STEPS = 4;

  /** Programs that pass themselves off as cameras, as they name themselves. */
  private static final List<String> PROGRAMS =
      List.of(
          "obs virtual",
          "obs-camera",
          "virtual camera",
          "virtual webcam",
          "v4l2loopback",
          "dummy video device",
          "manycam",
          "xsplit",
          "splitcam",
          "snap camera",
          "youcam",
          "e2esoft",
          "vcam",
          "altercam",
          "unity video capture",
          "nvidia broadcast",
          "droidcam",
          "ivcam",
          "epoccam",
          "iriun",
          "camo");

  private record Entry(String name, Path path) {
    boolean isVirtual() {
      return path.toString().replace('\\', '/').contains(VIRTUAL);
    }
  }

  /** Those of this machine. */
  static VideoDevices usual() {
    return new VideoDevices(Path.of("/sys/class/video4linux"));
  }

  /**
   * Where the pictures of a camera come from. Of several that bear its name, or where none is
   * named, one that is made by a program counts: nobody says which of them will answer.
   */
  CameraOrigin origin(Optional<String> name) {
    if (name.filter(VideoDevices::isProgram).isPresent()) {
      return new CameraOrigin(Kind.VIRTUAL, "");
    }
    List<Entry> meant =
        entries().stream()
            .filter(entry -> name.map(wanted -> isSame(wanted, entry.name())).orElse(true))
            .toList();
    if (meant.stream().anyMatch(entry -> entry.isVirtual() || isProgram(entry.name()))) {
      return new CameraOrigin(Kind.VIRTUAL, "");
    }
    return meant.stream()
        .findFirst()
        .map(entry -> new CameraOrigin(Kind.DEVICE, identity(entry)))
        .orElseGet(CameraOrigin::unknown);
  }

  private static boolean isProgram(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return PROGRAMS.stream().anyMatch(lower::contains);
  }

  /** Drivers cut long names. */
  private static boolean isSame(String wanted, String name) {
    return !name.isEmpty() && (wanted.startsWith(name) || name.startsWith(wanted));
  }

  private List<Entry> entries() {
    List<Entry> found = new ArrayList<>();
    try (Stream<Path> listed = Files.list(folder)) {
      for (Path each : listed.sorted().toList()) {
        found.add(new Entry(text(each.resolve("name")), each.toRealPath()));
      }
    } catch (IOException notLinux) {
      LOG.debug("nothing is known of cameras", notLinux);
    }
    return found;
  }

  private static String identity(Entry entry) {
    try {
      Path at = entry.path().resolve("device").toRealPath();
      for (int step = 0; step < STEPS && at != null; step++) {
        String maker = text(at.resolve("idVendor"));
        if (!maker.isEmpty()) {
          String number = text(at.resolve("serial"));
          return ("usb " + maker + ":" + text(at.resolve("idProduct")) + " " + number).strip();
        }
        at = at.getParent();
      }
    } catch (IOException notOnABus) {
      LOG.debug("no device behind {}", entry.name(), notOnABus);
    }
    return "";
  }

  /** A device says what it likes: as much as fits a line, and nothing that is no letter. */
  private static String text(Path file) {
    try {
      byte[] content = Files.readAllBytes(file);
      String text =
          new String(content, 0, Math.min(content.length, MOST_BYTES), StandardCharsets.UTF_8);
      return text.replaceAll("\\p{Cntrl}", " ").strip();
    } catch (IOException none) {
      return "";
    }
  }
}
