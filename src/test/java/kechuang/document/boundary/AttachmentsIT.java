package kechuang.document.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kechuang.document.entity.Attachment;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.testing.As;
import kechuang.testing.Given;
import kechuang.testing.InTransaction;
import kechuang.testing.NobodysCases;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.Scene;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class AttachmentsIT {

  private static final byte[] PDF = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);
  private static final String NOBODYS = NobodysCases.OWNER_KIND;

  @Inject
  private Given given;
  @Inject
  private Attachments attachments;
  @Resource
  private UserTransaction transaction;

  private Attachment upload(As as, byte[] bytes) {
    return as.call(() -> Steps.upload(NOBODYS, "CONTRACT", "合同.pdf", bytes));
  }

  private void bind(As as, List<Long> ids, long owner) {
    as.run(() -> {
      transaction.begin();
      try {
        attachments.bind(ids, NOBODYS, owner);
        transaction.commit();
      } catch (RuntimeException e) {
        transaction.rollback();
        throw e;
      }
    });
  }

  @Test
  void what_was_uploaded_comes_back_as_it_was() {
    var firm = given.firm("330603");
    var file = upload(firm.as(), PDF);
    assertEquals("application/pdf", file.getMediaType());
    assertEquals("合同.pdf", firm.as().call(() -> attachments.get(file.getId())).getFileName());
    assertArrayEquals(PDF, firm.as().call(() -> attachments.content(file.getId())));
  }

  @Test
  void a_colleague_sees_it_and_another_firm_sees_none() {
    var firm = given.firm("330603");
    var file = upload(firm.as(), PDF);
    var other = given.firm("330603");
    assertThrows(NotFound.class, () -> other.as().run(() -> attachments.get(file.getId())));
    assertThrows(NotFound.class, () -> other.as().run(() -> attachments.content(file.getId())));
    assertThrows(NotFound.class, () -> given.countyOfficer("330603").as().run(() -> attachments.get(file.getId())));
    assertThrows(NotFound.class, () -> firm.as().run(() -> attachments.get(Long.MAX_VALUE)));
    assertThrows(EJBAccessException.class, () -> As.nobody().run(() -> attachments.get(file.getId())));
  }

  @Test
  void a_file_belongs_to_one_case_for_good() {
    var firm = given.firm("330603");
    var file = upload(firm.as(), PDF);
    long owner = file.getId() * 7;
    bind(firm.as(), List.of(file.getId()), owner);
    assertEquals(List.of(file.getId()), attachments.of(NOBODYS, owner).stream().map(Attachment::getId).toList());
    assertThrows(NotFound.class, () -> bind(firm.as(), List.of(file.getId()), owner + 1));
  }

  @Test
  void a_file_handed_in_once_is_used_again_and_the_first_case_keeps_its_own() {
    var firm = given.firm("330603");
    var file = upload(firm.as(), PDF);
    assertEquals(List.of(), earlier(firm.as()), "not handed in yet");
    bind(firm.as(), List.of(file.getId()), file.getId() * 7);
    assertEquals(List.of(file.getId()), earlier(firm.as()));
    var again = firm.as().call(() -> attachments.again(file.getId()));
    assertArrayEquals(PDF, firm.as().call(() -> attachments.content(again.getId())));
    bind(firm.as(), List.of(again.getId()), file.getId() * 7 + 1);
    assertEquals(List.of(file.getId()), attachments.of(NOBODYS, file.getId() * 7).stream().map(Attachment::getId).toList());
    assertEquals(List.of(again.getId()), earlier(firm.as()), "each content once");
  }

  private List<Long> earlier(As as) {
    return as.call(() -> attachments.earlier(NOBODYS, "CONTRACT")).stream().map(Attachment::getId).toList();
  }

  @Test
  void nobody_uses_another_firms_file_again() {
    var file = upload(given.firm("330603").as(), PDF);
    var other = given.firm("330603");
    assertThrows(NotFound.class, () -> other.as().run(() -> attachments.again(file.getId())));
    assertEquals(List.of(), earlier(other.as()));
  }

  @Test
  void of_two_cases_handed_in_at_once_one_gets_the_file() {
    var firm = given.firm("330603");
    for (int turn = 0; turn < 10; turn++) {
      long file = upload(firm.as(), PDF).getId();
      var race = Race.of(List.<Callable<Long>>of(
          () -> bound(firm.as(), file, file * 7), () -> bound(firm.as(), file, file * 7 + 1)));
      assertEquals(1, race.won());
      assertEquals(1, race.refusals(NotFound.class).size());
      var owner = Owner.number("select owner_id from attachment where id = ?", file);
      assertTrue(owner == file * 7 || owner == file * 7 + 1, String.valueOf(owner));
    }
  }

  /** As a case does it: looks at the file first, then takes it. */
  private long bound(As as, long file, long owner) {
    return as.call(() -> Steps.the(InTransaction.class).call(() -> {
      attachments.loose(List.of(file));
      attachments.bind(List.of(file), NOBODYS, owner);
      return owner;
    }));
  }

  @Test
  void nobody_binds_another_firms_file_or_one_meant_for_another_kind_of_case() {
    var file = upload(given.firm("330603").as(), PDF);
    var other = given.firm("330603");
    assertThrows(NotFound.class, () -> bind(other.as(), List.of(file.getId()), 1));
    var meant = other.as().call(() -> Steps.upload("claim", "CONTRACT", "a.pdf", PDF));
    assertThrows(NotFound.class, () -> bind(other.as(), List.of(meant.getId()), 1));
  }

  @Test
  void the_files_of_a_case_nobody_answers_for_are_seen_by_nobody() {
    var firm = given.firm("330603");
    var file = upload(firm.as(), PDF);
    Owner.run("update attachment set owner_kind = 'gone', owner_id = id where id = ?", file.getId());
    assertThrows(NotFound.class, () -> firm.as().run(() -> attachments.get(file.getId())));
  }

  @Test
  void thirty_files_are_the_most_a_case_may_have() {
    var firm = given.firm("330603");
    var ids = IntStream.range(0, 31).mapToObj(i -> upload(firm.as(), PDF).getId()).toList();
    var owner = Scene.unique();
    assertEquals("document.owner.too-many",
        assertThrows(RuleViolation.class, () -> bind(firm.as(), ids, owner)).key());
    bind(firm.as(), ids.subList(0, 30), owner);
    assertEquals("document.owner.too-many",
        assertThrows(RuleViolation.class, () -> bind(firm.as(), ids.subList(30, 31), owner)).key());
  }

  @Test
  void what_is_too_large_infected_or_not_what_it_says_leaves_nothing() {
    var firm = given.firm("330603");
    var eicar = ("%PDF-1.4\nX5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*")
        .getBytes(StandardCharsets.US_ASCII);
    assertEquals("document.file.infected", assertThrows(RuleViolation.class, () -> upload(firm.as(), eicar)).key());
    assertEquals("document.file.too-large",
        assertThrows(RuleViolation.class, () -> upload(firm.as(), Arrays.copyOf(PDF, 21 * 1024 * 1024))).key());
    assertEquals("document.file.not-what-it-says", assertThrows(RuleViolation.class,
        () -> upload(firm.as(), "<html></html>".getBytes(StandardCharsets.US_ASCII))).key());
    assertTrue(given.rows("select id from attachment where uploaded_by = " + firm.account()).isEmpty());
  }

  @Test
  void a_file_is_for_a_kind_of_case_that_is_there() {
    assertEquals("ownerKind document.owner-kind.unknown", refused("no-case", "CONTRACT"));
    assertEquals("ownerKind document.owner-kind.unknown", refused("../claim", "CONTRACT"));
    assertEquals("ownerKind document.owner-kind.unknown", refused(null, "CONTRACT"));
  }

  @Test
  void a_file_is_evidence_of_what_its_kind_of_case_asks_for() {
    assertEquals("category document.category.unknown", refused("claim", "X"));
    assertEquals("category document.category.unknown", refused("claim", "contract"));
    assertEquals("category document.category.unknown", refused("claim", null));
    assertEquals("category document.category.unknown", refused(NOBODYS, "RESULT_REPORT"));
    assertEquals("RESULT_REPORT", given.firm("330603").as()
        .call(() -> Steps.upload("claim", "RESULT_REPORT", "a.pdf", PDF)).getCategory());
  }

  private String refused(String ownerKind, String category) {
    var firm = given.firm("330603");
    var wrong = assertThrows(Problems.class,
        () -> firm.as().run(() -> Steps.upload(ownerKind, category, "a.pdf", PDF))).list();
    assertTrue(given.rows("select id from attachment where uploaded_by = " + firm.account()).isEmpty());
    return wrong.stream().map(problem -> problem.field() + " " + problem.key()).collect(Collectors.joining(", "));
  }
}
