package kechuang.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a page keeps between two clicks has to be written out for another node: all of it, down to the last value. */
final class Movable {

  /** What the other node has of its own; the page keeps no more than a way to find it. */
  private static final List<Class<? extends Annotation>> FOUND_ANEW =
      List.of(Stateless.class, Singleton.class, ApplicationScoped.class, RequestScoped.class);

  private Movable() {
  }

  static ArchCondition<JavaClass> keepOnlyWhatCanBeWrittenOut() {
    return new ArchCondition<>("keep only what can be written out") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        look(item, item.getSimpleName(), new HashSet<>(), events);
      }
    };
  }

  private static void look(JavaClass type, String path, Set<JavaClass> seen, ConditionEvents events) {
    if (!seen.add(type)) {
      return;
    }
    if (!type.isInterface() && !type.isAssignableTo(Serializable.class)) {
      events.add(SimpleConditionEvent.violated(type, path + " keeps a " + type.getName() + ", which is not Serializable"));
      return;
    }
    type.getAllFields().stream().filter(Movable::isKept).forEach(field ->
        ours(field.getType()).forEach(kept -> look(kept, path + "." + field.getName(), seen, events)));
    type.getSuperclass().ifPresent(parent -> ours(parent).forEach(kept -> look(kept, path, seen, events)));
  }

  private static boolean isKept(JavaField field) {
    return !field.getModifiers().contains(JavaModifier.STATIC) && !field.getModifiers().contains(JavaModifier.TRANSIENT);
  }

  private static Stream<JavaClass> ours(JavaType type) {
    return type.getAllInvolvedRawTypes().stream().map(JavaClass::getBaseComponentType)
        .filter(one -> one.getPackageName().startsWith("kechuang."))
        .filter(one -> FOUND_ANEW.stream().noneMatch(one::isAnnotatedWith));
  }
}
