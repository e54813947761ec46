package kechuang.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import kechuang.architecture.planted.ForgetfulPage;
import kechuang.architecture.planted.OpenDoor;
import org.junit.jupiter.api.Test;

/** A rule that cannot fail proves nothing: what it forbids is planted, and it has to find it. */
class PlantedTest {

  @Test
  void a_boundary_method_that_does_not_say_who_may_call_it_fails_the_build() {
    var verdict = ArchitectureTest.r8_every_boundary_method_says_who_may_call_it
        .evaluate(new ClassFileImporter().importClasses(OpenDoor.class)).getFailureReport();
    assertEquals(1, verdict.getDetails().size(), verdict.toString());
    assertTrue(verdict.getDetails().get(0).contains("OpenDoor.open()"), verdict.toString());
  }

  @Test
  void a_page_that_keeps_what_another_node_cannot_be_given_fails_the_build() {
    var verdict = ArchitectureTest.r9_another_node_can_go_on_with_a_page
        .evaluate(new ClassFileImporter().importPackagesOf(ForgetfulPage.class)).getFailureReport();
    assertEquals(1, verdict.getDetails().size(), verdict.toString());
    assertTrue(verdict.getDetails().get(0).startsWith("ForgetfulPage.caught.deep keeps a "), verdict.toString());
  }
}
