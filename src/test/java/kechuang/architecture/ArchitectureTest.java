package kechuang.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import jakarta.persistence.Cacheable;
import java.io.PrintStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Date;
import kechuang.organisation.entity.County;
import kechuang.organisation.entity.Industry;
import kechuang.organisation.entity.ServiceKind;

/** How the code hangs together. A rule that would match nothing fails, since it would prove nothing. */
@AnalyzeClasses(packages = "kechuang", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String WEB = "kechuang.*.web..";
  private static final String API = "kechuang.*.api..";
  private static final String BOUNDARY = "kechuang.*.boundary..";
  private static final String ENTITY = "kechuang.*.entity..";
  /** What the pages and resources of all features lean on: the frame, converters, how values and refusals are written. */
  private static final String SHARED = "kechuang.platform..";

  @ArchTest
  static final ArchRule r1_web_asks_the_boundary_and_the_boundary_asks_the_entities =
      layeredArchitecture().consideringOnlyDependenciesInLayers()
          .layer("web").definedBy(resideInAPackage(WEB).and(not(resideInAPackage(SHARED))))
          .layer("api").definedBy(resideInAPackage(API).and(not(resideInAPackage(SHARED))))
          .layer("boundary").definedBy(BOUNDARY)
          .layer("entity").definedBy(ENTITY)
          .whereLayer("web").mayNotBeAccessedByAnyLayer()
          .whereLayer("api").mayNotBeAccessedByAnyLayer()
          .whereLayer("boundary").mayOnlyBeAccessedByLayers("web", "api")
          .whereLayer("entity").mayOnlyBeAccessedByLayers("web", "api", "boundary");

  @ArchTest
  static final ArchRule r2_features_know_no_cycles = slices().matching("kechuang.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule r2_a_feature_knows_only_lower_ones =
      classes().that().resideInAPackage("kechuang..").should(Features.knowOnlyLowerOnes());

  @ArchTest
  static final ArchRule r3_the_pages_of_a_feature_are_its_own =
      slices().matching("kechuang.(*).web..").should().notDependOnEachOther()
          .ignoreDependency(alwaysTrue(), resideInAPackage(SHARED));

  @ArchTest
  static final ArchRule r3_only_pages_know_pages =
      noClasses().that().resideOutsideOfPackage(WEB).should().dependOnClassesThat().resideInAPackage(WEB);

  @ArchTest
  static final ArchRule r4_entities_know_no_pages_and_no_container =
      noClasses().that().resideInAPackage(ENTITY).should().dependOnClassesThat().resideInAnyPackage(
          "jakarta.faces..", "jakarta.ejb..", "jakarta.inject..", "jakarta.enterprise..", "org.primefaces..");

  @ArchTest
  static final ArchRule r5_pages_know_no_persistence =
      noClasses().that().resideInAnyPackage(WEB, API).should().dependOnClassesThat()
          .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule r5_the_shared_cache_keeps_only_lists_that_nobody_changes =
      noClasses().that(not(belongToAnyOf(County.class, Industry.class, ServiceKind.class)))
          .should().beAnnotatedWith(Cacheable.class);

  @ArchTest
  static final ArchRule r6_amounts_are_computed_in_money_only =
      noClasses().that().resideOutsideOfPackage("kechuang.money..").should()
          .callMethodWhere(target(owner(assignableTo(BigDecimal.class)))
              .and(target(nameMatching("add|subtract|multiply|divide.*|remainder|pow|negate|setScale|round"))))
          .orShould().dependOnClassesThat().areAssignableTo(RoundingMode.class);

  @ArchTest
  static final ArchRule r7_no_field_is_a_floating_number =
      noFields().should().haveRawType(double.class).orShould().haveRawType(float.class)
          .orShould().haveRawType(Double.class).orShould().haveRawType(Float.class);

  /** {@code jakarta.json.Json} looks its provider up at every call. */
  @ArchTest
  static final ArchRule r7_json_is_made_by_the_provider_at_hand =
      noClasses().should().dependOnClassesThat().areAssignableTo(jakarta.json.Json.class);

  @ArchTest
  static final ArchRule r8_every_boundary_method_says_who_may_call_it =
      methods().that().areDeclaredInClassesThat().areAnnotatedWith(Stateless.class)
          .or().areDeclaredInClassesThat().areAnnotatedWith(Singleton.class)
          .and().arePublic().and().areNotStatic()
          .should().beAnnotatedWith(RolesAllowed.class)
          .orShould().beAnnotatedWith(PermitAll.class)
          .orShould().beAnnotatedWith(DenyAll.class);

  @ArchTest
  static final ArchRule r9_named_beans_are_pages =
      classes().that().areAnnotatedWith(Named.class).should().resideInAPackage(WEB)
          .andShould().haveSimpleNameEndingWith("Page").andShould().beAssignableTo(Serializable.class);

  @ArchTest
  static final ArchRule r9_another_node_can_go_on_with_a_page =
      classes().that().areAnnotatedWith(ViewScoped.class).or().areAnnotatedWith(SessionScoped.class)
          .should(Movable.keepOnlyWhatCanBeWrittenOut());

  @ArchTest
  static final ArchRule r10_nobody_sets_a_state =
      noMethods().that().areDeclaredInClassesThat().resideInAPackage(ENTITY).should().haveNameMatching("set[A-Z].*");

  @ArchTest
  static final ArchRule r11_a_name_says_what_the_thing_is =
      noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager)$");

  @ArchTest
  static final ArchRule r12_time_is_asked_for_never_taken =
      noClasses().should().callMethodWhere(takesTheTimeOfTheMachine())
          .orShould().callConstructor(Date.class);

  @ArchTest
  static final ArchRule what_is_to_be_said_is_logged =
      noClasses().should().accessTargetWhere(printing());

  @ArchTest
  static final ArchRule an_amount_is_money_and_a_share_is_a_rate =
      fields().that().haveRawType(BigDecimal.class).should().beDeclaredInClassesThat().resideInAPackage("kechuang.money..");

  private static DescribedPredicate<JavaMethodCall> takesTheTimeOfTheMachine() {
    return DescribedPredicate.describe("now() of java.time without a clock", call ->
        call.getTarget().getName().equals("now")
            && call.getTargetOwner().getPackageName().equals("java.time")
            && call.getTarget().getRawParameterTypes().isEmpty());
  }

  private static DescribedPredicate<JavaAccess<?>> printing() {
    return DescribedPredicate.describe("print to the console", access ->
        access.getTargetOwner().isAssignableTo(PrintStream.class)
            || access.getTarget().getName().equals("printStackTrace"));
  }
}
