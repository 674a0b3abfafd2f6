package org.nightpost.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.vault.Passwords;

/** What classes of a kind look like (docs: architecture, inside a feature). */
class ShapeTest {
    private static final List<String> EMPTY_NAMES =
            List.of("Impl", "Manager", "Helper", "Util", "Utils", "Dto", "DTO", "Service");

    /** What the organisation offers, a word of the field. */
    private static final String SERVICE = "org.nightpost.people.Service";

    private static final DescribedPredicate<JavaClass> ENTITY = DescribedPredicate.describe(
            "are entities", type -> type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(MappedSuperclass.class));

    private static final DescribedPredicate<JavaClass> RESOURCE =
            DescribedPredicate.describe("are resources", type -> type.isAnnotatedWith(jakarta.ws.rs.Path.class));

    @Test
    void entitiesAreSeenByTheirOwnPackageAlone() {
        classes().that(ENTITY).should().bePackagePrivate().check(Code.ALL);
    }

    /**
     * A passphrase takes a fifth of a second and a queue; a line on the trail that has to stay takes a second connection. A
     * few strangers would empty the pool with either.
     */
    @Test
    void noDeedWorksOnAPassphraseOrTakesASecondConnection() {
        Set<String> slow = Set.of("lock", "unlock", "spend", "recordFirst");
        Set<String> found = Code.ALL.stream()
                .filter(type -> type.isAnnotatedWith(Deed.class))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(Passwords.class)
                        || call.getTargetOwner().isEquivalentTo(AuditTrail.class))
                .filter(call -> slow.contains(call.getName()))
                .map(call -> call.getOriginOwner().getSimpleName() + " " + call.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), found);
    }

    /** A public one is the feature's door: it speaks ids and records, never entities. */
    @Test
    void aPackageHasAtMostOnePublicDoorToItsRows() {
        Set<String> doors = Code.ALL.stream()
                .filter(ShapeTest::holdsEntityManager)
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> second = doors.stream()
                .filter(door -> doors.stream()
                        .anyMatch(other ->
                                other.compareTo(door) < 0 && parent(other).equals(parent(door))))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!second.isEmpty()) {
            throw new AssertionError("More than one public class of a package asks the database: " + second);
        }
    }

    @Test
    void entitiesDoNotLeaveTheirPackageThroughPublicMethods() {
        noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(DescribedPredicate.describe(
                        "are public",
                        type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                                && !type.getSimpleName().contains("$")))
                .should()
                .haveRawReturnType(ENTITY)
                .check(Code.ALL);
    }

    @Test
    void resourcesAskNoDatabaseAndHoldNoTransaction() {
        noClasses().that(RESOURCE).should(dependOnClassesThat(storage())).check(Code.ALL);
        noClasses()
                .that(RESOURCE)
                .should()
                .beAnnotatedWith(Transactional.class)
                .orShould()
                .beMetaAnnotatedWith(Transactional.class)
                .check(Code.ALL);
        noMethods()
                .that()
                .areDeclaredInClassesThat(RESOURCE)
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(Code.ALL);
    }

    @Test
    void everyResourceMethodSaysWhoMayCallIt() {
        classes().that(RESOURCE).should(sayWhoMayCall()).check(Code.ALL);
    }

    @Test
    void namesSaySomething() {
        noClasses()
                .that(resideOutsideOfPackage(Code.GENERATED))
                .should(haveAnEmptyName())
                .check(Code.ALL);
    }

    @Test
    void anInterfaceHasMoreThanOneImplementation() {
        classes()
                .that(resideOutsideOfPackage(Code.GENERATED))
                .and()
                .areInterfaces()
                .and()
                .areNotAnnotations()
                .should(notBeImplementedOnce())
                .check(Code.ALL);
    }

    @Test
    void nothingIsPrintedPastTheLog() {
        noClasses()
                .should()
                .callMethod(Throwable.class, "printStackTrace")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(Code.ALL);
    }

    @Test
    void nobodyAsksForTheTimeButTheOneClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.nightpost.deed.PortalClock")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(Code.ALL);
    }

    private static DescribedPredicate<JavaClass> storage() {
        return DescribedPredicate.describe(
                "are the entity manager or the data source",
                type -> type.getName().equals(EntityManager.class.getName())
                        || type.getName().equals("javax.sql.DataSource"));
    }

    private static boolean holdsEntityManager(JavaClass type) {
        return type.getFields().stream()
                .anyMatch(field -> field.getRawType().getName().equals(EntityManager.class.getName()));
    }

    private static String parent(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static ArchCondition<JavaClass> haveAnEmptyName() {
        return new ArchCondition<>("have a name that ends in " + EMPTY_NAMES) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean empty = !type.getName().equals(SERVICE)
                        && EMPTY_NAMES.stream().anyMatch(type.getSimpleName()::endsWith);
                events.add(new SimpleConditionEvent(type, empty, type.getName()));
            }
        };
    }

    private static ArchCondition<JavaClass> sayWhoMayCall() {
        return new ArchCondition<>("say at each method, or for all of them, who may call") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean all = type.isAnnotatedWith(PermitAll.class) || type.isAnnotatedWith(RolesAllowed.class);
                type.getMethods().stream()
                        .filter(method -> method.getAnnotations().stream()
                                .anyMatch(annotation ->
                                        annotation.getRawType().isAnnotatedWith("jakarta.ws.rs.HttpMethod")))
                        .forEach(method -> events.add(new SimpleConditionEvent(
                                type,
                                all
                                        || method.isAnnotatedWith(PermitAll.class)
                                        || method.isAnnotatedWith(RolesAllowed.class),
                                method.getFullName() + " does not say who may call it")));
            }
        };
    }

    /** An event that a lower package listens for, whatever higher ones come to fire it. */
    private static boolean isObserved(JavaClass type) {
        return Code.ALL.stream()
                .flatMap(other -> other.getMethods().stream())
                .flatMap(method -> method.getParameters().stream())
                .anyMatch(parameter -> parameter.isAnnotatedWith(Observes.class)
                        && parameter.getRawType().equals(type));
    }

    private static ArchCondition<JavaClass> notBeImplementedOnce() {
        return new ArchCondition<>("have no or several implementations") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream<JavaClass> subclasses = type.getAllSubclasses().stream().filter(sub -> !sub.isInterface());
                List<String> names = subclasses.map(JavaClass::getName).toList();
                events.add(new SimpleConditionEvent(
                        type,
                        names.size() != 1 || isObserved(type),
                        type.getName() + " is implemented by " + names + " alone"));
            }
        };
    }
}
