package kechuang.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** The features, lowest first. A feature knows those before it; a new one has to find its place here. */
final class Features {

  private static final String BASE = "kechuang.";

  private static final List<String> KERNEL = List.of("fault", "json", "money", "lifecycle", "number", "calendar");

  private static final List<String> ORDER = List.of("platform", "identity", "document", "organisation", "provider", "ledger",
      "registry", "scheme", "correction", "application", "review", "award", "claim", "payment", "market", "indicator", "report",
      "open", "audit", "inbox");

  private Features() {
  }

  static ArchCondition<JavaClass> knowOnlyLowerOnes() {
    return new ArchCondition<>("know only features that come before their own") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        if (rank(item) < 0) {
          events.add(SimpleConditionEvent.violated(item, item.getName() + " is in no feature that has a place"));
        }
        item.getDirectDependenciesFromSelf().stream()
            .filter(arrow -> isOurs(arrow.getTargetClass()) && rank(arrow.getTargetClass()) > rank(item))
            .forEach(arrow -> events.add(SimpleConditionEvent.violated(item, arrow.getDescription())));
      }
    };
  }

  private static boolean isOurs(JavaClass type) {
    return type.getBaseComponentType().getPackageName().startsWith(BASE);
  }

  /** The kernel is at the bottom; nothing found is -1. */
  private static int rank(JavaClass type) {
    var feature = type.getBaseComponentType().getPackageName().substring(BASE.length()).split("\\.")[0];
    var place = ORDER.indexOf(feature);
    return KERNEL.contains(feature) ? 0 : place < 0 ? -1 : place + 1;
  }
}
