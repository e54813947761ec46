package kechuang.application.boundary;

import static kechuang.testing.Steps.draft;
import static kechuang.testing.Steps.submit;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.upload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import kechuang.application.entity.ApplicationState;
import kechuang.document.boundary.Attachments;
import kechuang.document.entity.Attachment;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.testing.Owner;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A round may want the letter of commitment stamped and scanned; others are content with a tick on the page. */
@ArquillianTest
class StampedLetterIT {

  private static final byte[] SCAN = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);

  private Round round;
  private Organisation firm;
  private long id;

  @BeforeEach
  void a_draft_for_a_round_that_wants_the_letter_stamped() {
    Scene.today("2017-03-06");
    round = Scene.round().make();
    Owner.run("update round set commitment_form = 'STAMPED' where id = ?", round.id());
    firm = Scene.firm();
    id = draft(firm, round, "50000.00");
  }

  private Attachment scan(Organisation whose) {
    return whose.as().call(() -> upload(ApplicationDocuments.OWNER_KIND, ApplicationDocuments.LETTER, "承诺书.pdf", SCAN));
  }

  private void add(Organisation whose, long application, long file) {
    whose.as().run(() -> the(Applications.class).addLetter(application, file));
  }

  @Test
  void without_the_stamped_letter_it_is_not_taken_and_with_it_it_is() {
    var refused = assertThrows(Problems.class, () -> submit(firm, id));
    assertEquals(List.of("application.commitment-scan-missing"), refused.list().stream().map(Problem::key).toList());
    add(firm, id, scan(firm).getId());
    assertEquals(ApplicationState.SUBMITTED, submit(firm, id));
  }

  @Test
  void a_round_that_is_content_with_a_tick_asks_for_no_scan() {
    assertEquals(ApplicationState.SUBMITTED, submit(firm, draft(firm, Scene.round().make(), "50000.00")));
  }

  @Test
  void nobody_adds_a_letter_to_another_firms_application_nor_another_firms_letter() {
    var other = Scene.firm();
    var letter = scan(firm).getId();
    assertThrows(NotFound.class, () -> add(other, id, scan(other).getId()));
    assertThrows(NotFound.class, () -> add(other, draft(other, round, "50000.00"), letter));
  }

  @Test
  void what_is_handed_in_takes_no_other_letter() {
    add(firm, id, scan(firm).getId());
    submit(firm, id);
    var late = scan(firm).getId();
    assertThrows(Conflict.class, () -> add(firm, id, late));
  }

  @Test
  void the_countys_officer_reads_it_and_another_countys_does_not() {
    var letter = scan(firm).getId();
    add(firm, id, letter);
    submit(firm, id);
    assertEquals("承诺书.pdf", Scene.ofCounty(Scene.KEQIAO, "county-officer").as()
        .call(() -> the(Attachments.class).get(letter)).getFileName());
    assertThrows(NotFound.class, () -> Scene.ofCounty(Scene.XINCHANG, "county-officer").as()
        .run(() -> the(Attachments.class).get(letter)));
  }

  @Test
  void the_letter_prints_on_paper_in_both_languages() {
    var number = Owner.text("select number from application where id = ?", id);
    for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      var pdf = firm.as().call(() -> the(CommitmentPaper.class).print(number, locale));
      assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
    }
    assertThrows(NotFound.class, () -> Scene.firm().as().run(() -> the(CommitmentPaper.class).print(number, Locale.ENGLISH)));
  }
}
