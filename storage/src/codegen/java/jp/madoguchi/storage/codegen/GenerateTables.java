package jp.madoguchi.storage.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.h2.H2Database;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.LambdaConverter;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Writes the typed tables: runs the very migrations that a terminal runs against an empty database
 * in memory and reads the result. Started by the build with the folder of the migrations, the
 * target folder, the target package and this file; does nothing where the target is newer than
 * these.
 */
final class GenerateTables {
  private static final String CORE = "jp.madoguchi.core.";
  private static final String IN_MEMORY = "jdbc:h2:mem:codegen;DB_CLOSE_DELAY=-1";

  private static final String IN_ANY_TABLE = "(?:.*\\.)?";

  private GenerateTables() {}

  public static void main(String[] args) throws Exception {
    Path migrations = Path.of(args[0]);
    Path target = Path.of(args[1]);
    Path stamp = target.resolve(args[2] + ".stamp");
    if (Files.exists(stamp)
        && newest(migrations, Path.of(args[3])).compareTo(Files.getLastModifiedTime(stamp)) < 0) {
      return;
    }
    try (Connection connection = DriverManager.getConnection(IN_MEMORY)) {
      Flyway.configure()
          .dataSource(IN_MEMORY, "", "")
          .locations("filesystem:" + migrations)
          .placeholders(Map.of("municipality", "000000", "divided", "", "partitions", "0"))
          .loggers("slf4j")
          .load()
          .migrate();
      GenerationTool tool = new GenerationTool();
      tool.setConnection(connection);
      tool.run(
          new Configuration()
              .withLogging(Logging.WARN)
              .withGenerator(
                  new Generator()
                      .withDatabase(database())
                      .withGenerate(new Generate().withGeneratedAnnotation(false))
                      .withTarget(
                          new Target()
                              .withDirectory(target.toString())
                              .withPackageName(args[2])
                              .withClean(true))));
    }
    Files.writeString(stamp, "");
  }

  private static FileTime newest(Path migrations, Path self) throws IOException {
    FileTime newest = Files.getLastModifiedTime(self);
    try (Stream<Path> scripts = Files.list(migrations)) {
      for (Path script : scripts.toList()) {
        FileTime time = Files.getLastModifiedTime(script);
        newest = time.compareTo(newest) > 0 ? time : newest;
      }
    }
    return newest;
  }

  private static Database database() {
    return new Database()
        .withName(H2Database.class.getName())
        .withInputSchema("PUBLIC")
        .withOutputSchemaToDefault(true)
        .withExcludes("flyway_schema_history")
        .withForcedTypes(forcedTypes());
  }

  /** The house's own types, by the names of columns; the first match counts. */
  private static List<ForcedType> forcedTypes() {
    return List.of(
        id(
            "value.Ulid",
            "(CHANGE|GROUP|SESSION|APPROVAL_SESSION|DRAFT|RUN|FILE|SUCCESSOR|DISPATCH|LOT|NOTE|NOTICE"
                + "|ISSUE|REQUEST|CASE|REGISTRATION)_ID"),
        text("identifier.AddressNumber", "ADDRESS_NUMBER|SUBJECT", "digits"),
        text("identifier.HouseholdNumber", "HOUSEHOLD_NUMBER", "digits"),
        text("identifier.ResidentCode", "RESIDENT_CODE", "digits"),
        text("identifier.IndividualNumber", "INDIVIDUAL_NUMBER", "digits"),
        text("identifier.MunicipalityCode", "MUNICIPALITY_CODE", "digits"),
        text("address.PostalCode", "POSTAL_CODE", "digits"),
        text(
            "operator.OperatorId",
            "OPERATOR_ID|ENTRANT|APPROVER|RETURNED_BY|WITHDRAWN_BY",
            "value"),
        text("operator.PersonId", "PERSON_ID", "value"),
        text("medium.MediumNumber", "MEDIUM_NUMBER", "value"),
        text("office.TerminalId", "TERMINAL", "value"),
        text("resident.Relationship", "RELATIONSHIP", "text"),
        text(
            "text.ExactText",
            "RESIDENT_STATE\\.(NAME|KANA|HOUSEHOLD_HEAD|PREFECTURE|MUNICIPALITY|TOWN|LOT|BUILDING"
                + "|DOMICILE|HEAD_OF_REGISTER)|COUNTER_CASE\\.APPLICANT|TELL_REGISTRATION\\.ADDRESS",
            "value"),
        forced(
            "calendar.RegisterDate",
            "BIRTH|ADDRESS_SINCE|RESIDENT_SINCE|EVENT_DATE",
            "text -> " + CORE + "calendar.RegisterDate.decode(text).orElseThrow()",
            CORE + "calendar.RegisterDate::encode"),
        coded("resident.ResidentKind", "RESIDENT_STATE\\.KIND"),
        coded("resident.ResidentStatus", "RESIDENT_(STATE|PRESENT)\\.STATUS"),
        coded("resident.Sex", "SEX"),
        coded("office.Environment", "ENVIRONMENT"),
        coded(
            "log.Purpose.Reason",
            "(DRAFT|SEAT_PLACE|INTAKE_LOT|CERTIFICATE_ISSUE|COUNTER_CASE|NOTICE"
                + "|TELL_REGISTRATION)\\.REASON"),
        coded("reception.Applicant.Claim", "(COUNTER_CASE|TELL_CORRECTION)\\.CLAIM"),
        coded("reception.Applicant.Proof", "COUNTER_CASE\\.PROOF"),
        text("office.OfficeCode", "COUNTER_CASE\\.OFFICE", "value"),
        coded("log.AccessEvent", "EVENT"),
        coded("retention.Kept", "KEPT"),
        coded("retention.RetentionRun.Stage", "RETENTION_RUN\\.STAGE"),
        coded("medium.MediumState", "MEDIUM\\.STATE"),
        coded("intake.Lot.State", "INTAKE_LOT\\.STATE"),
        coded("intake.Fate.Kind", "INTAKE_ITEM\\.FATE"),
        coded("certificate.Issue.Outcome", "CERTIFICATE_ISSUE\\.OUTCOME"),
        coded("notice.NoticeKind", "NOTICE\\.KIND"),
        coded("notice.NoticeState", "NOTICE\\.STATE"),
        coded("editing.EditingStage", "EDITING_CLAIM\\.STAGE"),
        named("change.ChangeState", "CHANGE_(GROUP|ENTRY)\\.STATE"),
        instant("\\w+_SECOND", "ofEpochSecond", "getEpochSecond"),
        instant("\\w+_MILLI", "ofEpochMilli", "toEpochMilli"),
        bytes());
  }

  private static ForcedType id(String type, String columns) {
    return forced(
        type,
        columns,
        "raw -> " + CORE + type + ".of(" + CORE + "value.Bytes.of(raw))",
        "id -> id.bytes().toArray()");
  }

  private static ForcedType text(String type, String columns, String component) {
    return forced(type, columns, CORE + type + "::new", CORE + type + "::" + component);
  }

  private static ForcedType coded(String type, String columns) {
    return forced(
        type,
        columns,
        "code -> jp.madoguchi.storage.terminal.Codes.of(%1$s.values(), %1$s::code, code)"
            .formatted(CORE + type),
        "constant -> (short) constant.code()");
  }

  private static ForcedType named(String type, String columns) {
    return forced(type, columns, CORE + type + "::valueOf", CORE + type + "::name");
  }

  private static ForcedType instant(String columns, String from, String to) {
    return new ForcedType()
        .withUserType("java.time.Instant")
        .withLambdaConverter(
            new LambdaConverter()
                .withFrom("java.time.Instant::" + from)
                .withTo("java.time.Instant::" + to))
        .withIncludeExpression(IN_ANY_TABLE + "(?:" + columns + ")");
  }

  private static ForcedType bytes() {
    return new ForcedType()
        .withUserType(CORE + "value.Bytes")
        .withBinding("jp.madoguchi.storage.BytesBinding")
        .withIncludeExpression(IN_ANY_TABLE + ".*")
        .withIncludeTypes("BINARY.*|VARBINARY.*|BINARY VARYING.*");
  }

  private static ForcedType forced(String type, String columns, String from, String to) {
    return new ForcedType()
        .withUserType(CORE + type)
        .withLambdaConverter(new LambdaConverter().withFrom(from).withTo(to))
        .withIncludeExpression(IN_ANY_TABLE + "(?:" + columns + ")");
  }
}
