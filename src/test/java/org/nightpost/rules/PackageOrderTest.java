package org.nightpost.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may use whom (docs: architecture). A package uses those below it, never above, never sideways. */
class PackageOrderTest {
    /** From the bottom to the top. */
    private static final List<List<String>> ORDER = List.of(
            List.of("deed"),
            List.of("vault", "html"),
            List.of("web"),
            List.of("audit"),
            List.of("notice"),
            List.of("security"),
            List.of("people"),
            List.of("schedule", "library"),
            List.of("correspondence"),
            List.of("intake", "homework"),
            List.of("insight", "supervision", "caseload", "referral", "privacy"),
            List.of("demo"),
            List.of("start"));

    @Test
    void aPackageUsesOnlyThoseBelowIt() {
        classes()
                .that(resideOutsideOfPackage(Code.GENERATED))
                .should(useOnlyWhatIsBelow())
                .check(Code.ALL);
    }

    @Test
    void thereAreNoCyclesBetweenPackages() {
        slices().matching("org.nightpost.(**)").should().beFreeOfCycles().check(Code.ALL);
    }

    @Test
    void nothingUsesTheCompiledTemplates() {
        noClasses()
                .that(resideOutsideOfPackage(Code.GENERATED))
                .should()
                .dependOnClassesThat(resideInAnyPackage(Code.GENERATED))
                .check(Code.ALL);
    }

    @Test
    void markupIsCleanedInHtmlAlone() {
        onlyIn("org.nightpost.html..", "org.owasp..", "org.commonmark..");
    }

    @Test
    void cryptographyIsInTheVaultAlone() {
        onlyIn(
                "org.nightpost.vault..",
                "com.google.crypto..",
                "org.bouncycastle..",
                "javax.crypto..",
                "org.wildfly.security..");
    }

    @Test
    void mailIsInNoticeAlone() {
        onlyIn("org.nightpost.notice..", "jakarta.mail..", "org.eclipse.angus..");
    }

    @Test
    void passkeysAndPicturesToScanAreInSecondFactorsAlone() {
        onlyIn("org.nightpost.security.factor..", "com.yubico..", "com.google.zxing..");
    }

    private static void onlyIn(String home, String... libraries) {
        noClasses()
                .that(resideOutsideOfPackage(home))
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries))
                .check(Code.ALL);
    }

    private static int height(String feature) {
        for (int i = 0; i < ORDER.size(); i++) {
            if (ORDER.get(i).contains(feature)) {
                return i;
            }
        }
        return -1;
    }

    private static ArchCondition<JavaClass> useOnlyWhatIsBelow() {
        return new ArchCondition<>("have a place in the order and use only packages below it") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String here = Code.feature(type);
                if (height(here) < 0) {
                    events.add(SimpleConditionEvent.violated(
                            type, "The package " + here + " of " + type.getName() + " has no place in the order"));
                }
                for (Dependency use : type.getDirectDependenciesFromSelf()) {
                    String there = Code.feature(use.getTargetClass());
                    boolean ours = Code.isOurs(use.getTargetClass());
                    if (ours && !there.equals(here) && height(there) >= height(here)) {
                        events.add(SimpleConditionEvent.violated(type, use.getDescription()));
                    }
                }
            }
        };
    }
}
