package jp.madoguchi.sandbox.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Guarded items of a record (標準仕様書 10.4) come to the screen by one way. Whoever is named here was
 * read with that in mind; a new page asks {@code SeenWords}.
 */
class GuardedItemsTest {
  private static final String TERMINAL = "jp.madoguchi.terminal.";
  private static final String FORMS = TERMINAL + "movement.form.";

  /** What gives a guarded item out as it is. */
  private static final Map<String, Set<String>> RAW =
      Map.of(
          "jp.madoguchi.core.resident.ResidentRecord",
          Set.of("code", "individualNumber", "domicile", "stayCard", "numbers"),
          "jp.madoguchi.core.resident.Particulars",
          Set.of("text", "values", "stay", "insurance", "guardianship", "card"),
          TERMINAL + "movement.FieldWords",
          Set.of("<init>", "of", "plain"),
          TERMINAL + "movement.FieldRows$Row",
          Set.of("before", "after"),
          TERMINAL + "worklist.ThreeColumns$Row",
          Set.of("mine", "before", "now"));

  /** They hand it to {@code SeenWords}, or to a form that only opens for whoever sees it. */
  private static final Set<String> READ =
      Set.of(
          TERMINAL + "sight.SeenWords",
          TERMINAL + "record.PersonFacts",
          TERMINAL + "record.PersonLines",
          TERMINAL + "record.CardsCard",
          TERMINAL + "movement.twin.TwinListPage",
          TERMINAL + "movement.FieldWords",
          TERMINAL + "movement.FieldRows",
          TERMINAL + "movement.FieldRows$Row",
          TERMINAL + "movement.BeforeAfter",
          TERMINAL + "approval.ComparePage",
          TERMINAL + "worklist.ThreeColumns",
          TERMINAL + "worklist.ThreeColumns$Row",
          TERMINAL + "worklist.WorkItemCards");

  /** Where somebody goes is no guarded item; and what a certificate prints has its own right. */
  private static final Set<String> NOT_GUARDED =
      Set.of(
          TERMINAL + "departure.DepartureWords",
          TERMINAL + "certificate.CertificateForm",
          TERMINAL + "certificate.JapaneseRemarks");

  @Test
  void aGuardedItemComesToTheScreenThroughSeenWordsAlone() {
    noClasses()
        .that(inTheTerminal())
        .and(not(read()))
        .should()
        .accessTargetWhere(describe("gives out a guarded item", GuardedItemsTest::isRaw))
        .because("one page that takes the value itself shows it to everybody")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("jp.madoguchi.terminal"));
  }

  private static DescribedPredicate<JavaClass> inTheTerminal() {
    return describe(
        "are on the screen",
        each -> each.getName().startsWith(TERMINAL) && !each.getName().startsWith(FORMS));
  }

  private static DescribedPredicate<JavaClass> read() {
    return describe(
        "were read", each -> READ.contains(each.getName()) || NOT_GUARDED.contains(each.getName()));
  }

  private static boolean isRaw(JavaAccess<?> access) {
    return RAW.getOrDefault(access.getTargetOwner().getName(), Set.of()).contains(access.getName());
  }
}
