package jp.madoguchi.terminal.program;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Properties;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.OfficeCode;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.sight.CopyPolicy;

/**
 * What {@code terminal.properties} says, UTF-8, a {@code name=value} line each.
 *
 * @param office the place as the status bar names it
 * @param officeCode the office for which operators' rights are granted; none where rights count
 *     everywhere or not at all
 * @param centre an https address
 * @param reader the card reader's name as PC/SC has it; the first one where empty
 * @param residents the name of the reader for residents' cards; there is none where empty
 * @param camera the camera's name as the system has it; the first one where empty
 * @param printer the printer's name as the system has it; the first one where empty
 * @param token the security token; keys lie in plain files where empty
 * @param copying what may go from fields to the clipboard; nothing where the file does not say
 */
public record TerminalSettings(
    TerminalId terminal,
    MunicipalityCode municipality,
    String office,
    Optional<OfficeCode> officeCode,
    URI centre,
    Optional<String> reader,
    Optional<String> residents,
    Optional<String> camera,
    Optional<String> printer,
    Optional<TokenSetting> token,
    CopyPolicy copying) {
  static final String TERMINAL = "terminal";
  static final String MUNICIPALITY = "municipality";
  static final String OFFICE = "office";
  static final String OFFICE_CODE = "office.code";
  static final String CENTRE = "centre";
  static final String READER = "reader";
  static final String RESIDENTS = "reader.residents";
  static final String CAMERA = "camera";
  static final String PRINTER = "printer";
  static final String TOKEN = "token";
  static final String TOKEN_SLOT = "token.slot";
  static final String CLIPBOARD = "clipboard";

  /**
   * Where the token is.
   *
   * @param library absolute path of its PKCS#11 library
   * @param slot its place among the library's slots, from 0
   */
  public record TokenSetting(String library, int slot) {}

  /** A terminal with whatever devices there are. */
  public static TerminalSettings of(
      TerminalId terminal, MunicipalityCode municipality, String office, URI centre) {
    return new TerminalSettings(
        terminal,
        municipality,
        office,
        Optional.empty(),
        centre,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        CopyPolicy.NONE);
  }

  /**
   * Reads the file's text; names that are not known are left alone.
   *
   * @throws InstallationFlaw.Setting names the first line that is missing or cannot be used
   */
  static TerminalSettings parse(String text) throws InstallationFlaw {
    Properties lines = new Properties();
    try {
      lines.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException e) {
      throw new InstallationFlaw.Damaged(InstallationFiles.SETTINGS, e);
    }
    return new TerminalSettings(
        terminal(needed(lines, TERMINAL)),
        MunicipalityCode.parse(needed(lines, MUNICIPALITY))
            .toOptional()
            .orElseThrow(() -> new InstallationFlaw.Setting(MUNICIPALITY)),
        needed(lines, OFFICE),
        officeCode(lines),
        centre(needed(lines, CENTRE)),
        value(lines, READER),
        value(lines, RESIDENTS),
        value(lines, CAMERA),
        value(lines, PRINTER),
        token(lines),
        copying(lines));
  }

  /** The file's text. */
  String text() {
    StringBuilder lines = new StringBuilder();
    line(lines, TERMINAL, terminal.value());
    line(lines, MUNICIPALITY, municipality.digits());
    line(lines, OFFICE, office);
    officeCode.ifPresent(code -> line(lines, OFFICE_CODE, code.value()));
    line(lines, CENTRE, centre.toString());
    reader.ifPresent(name -> line(lines, READER, name));
    residents.ifPresent(name -> line(lines, RESIDENTS, name));
    camera.ifPresent(name -> line(lines, CAMERA, name));
    printer.ifPresent(name -> line(lines, PRINTER, name));
    token.ifPresent(chosen -> {
      line(lines, TOKEN, chosen.library());
      line(lines, TOKEN_SLOT, Integer.toString(chosen.slot()));
    });
    if (copying != CopyPolicy.NONE) {
      line(lines, CLIPBOARD, copying.word());
    }
    return lines.toString();
  }

  private static void line(StringBuilder lines, String name, String value) {
    lines.append(name).append('=').append(value.replace("\\", "\\\\")).append('\n');
  }

  private static Optional<String> value(Properties lines, String name) {
    return Optional.ofNullable(lines.getProperty(name))
        .map(String::strip)
        .filter(v -> !v.isEmpty());
  }

  private static Optional<TokenSetting> token(Properties lines) throws InstallationFlaw {
    Optional<String> library = value(lines, TOKEN);
    if (library.isEmpty()) {
      return Optional.empty();
    }
    String slot = value(lines, TOKEN_SLOT).orElse("0");
    if (!slot.matches("[0-9]{1,4}")) {
      throw new InstallationFlaw.Setting(TOKEN_SLOT);
    }
    return Optional.of(new TokenSetting(library.get(), Integer.parseInt(slot)));
  }

  private static CopyPolicy copying(Properties lines) throws InstallationFlaw {
    Optional<String> word = value(lines, CLIPBOARD);
    return word.isEmpty()
        ? CopyPolicy.NONE
        : CopyPolicy.of(word.get()).orElseThrow(() -> new InstallationFlaw.Setting(CLIPBOARD));
  }

  private static String needed(Properties lines, String name) throws InstallationFlaw {
    return value(lines, name).orElseThrow(() -> new InstallationFlaw.Setting(name));
  }

  private static Optional<OfficeCode> officeCode(Properties lines) throws InstallationFlaw {
    try {
      return value(lines, OFFICE_CODE).map(OfficeCode::new);
    } catch (IllegalArgumentException _) {
      throw new InstallationFlaw.Setting(OFFICE_CODE);
    }
  }

  private static TerminalId terminal(String text) throws InstallationFlaw {
    try {
      return new TerminalId(text);
    } catch (IllegalArgumentException _) {
      throw new InstallationFlaw.Setting(TERMINAL);
    }
  }

  private static URI centre(String text) throws InstallationFlaw {
    try {
      URI url = new URI(text);
      if ("https".equals(url.getScheme()) && url.getHost() != null) {
        return url;
      }
    } catch (URISyntaxException _) {
      throw new InstallationFlaw.Setting(CENTRE);
    }
    throw new InstallationFlaw.Setting(CENTRE);
  }
}
