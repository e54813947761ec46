package kechuang.document.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import kechuang.document.boundary.Uploads;
import kechuang.document.entity.FileContent;
import kechuang.document.entity.FileName;
import kechuang.document.entity.NewFile;
import kechuang.fault.TryLater;
import kechuang.identity.boundary.Passwords;
import kechuang.testing.AnAccount;
import kechuang.testing.Given;
import kechuang.testing.HeldScan;
import kechuang.testing.Owner;
import kechuang.testing.Partner;
import kechuang.testing.Partner.Answer;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Steps;
import kechuang.testing.Upload;
import kechuang.testing.Visitor;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A node works on four files at once, with nothing of the database in its hands while it does: neither many files nor a
 * slow scanner keep anybody else waiting.
 */
@ArquillianTest
class UploadsAtOnceIT {

  private static final int PLACES = 4;
  private static final int MANY = 16;
  private static final int LATER = 503;
  private static final byte[] PDF = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);

  private Organisation firm;
  private Partner partner;
  private ExecutorService threads;

  @BeforeEach
  void begin() {
    firm = Scene.firm();
    partner = Partner.of(firm);
    threads = Executors.newFixedThreadPool(MANY);
  }

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  /** So many uploads at once; what comes back comes as it is done. */
  private CompletionService<Answer> uploads(int count, byte[] file) {
    var sent = new ExecutorCompletionService<Answer>(threads);
    var form = Upload.form(Upload.word("category", "CONTRACT"), Upload.file("a.pdf", file));
    IntStream.range(0, count).forEach(i -> sent.submit(() -> Upload.send(partner, null, form)));
    return sent;
  }

  private static List<Answer> next(int count, CompletionService<Answer> sent) {
    return Collections.nCopies(count, sent).stream().map(one -> {
      try {
        return one.take().get();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }).toList();
  }

  private static void all(int status, List<Answer> answers) {
    answers.forEach(answer -> answer.expect(status));
  }

  private long kept() {
    return Owner.number("select count(*) from attachment a join attachment_content c on c.attachment_id = a.id"
        + " where a.organisation_id = ? and length(c.content) = a.size", firm.id());
  }

  /** What the portal has open at the database, but for the one that asks. */
  private static List<Object> openTransactions() {
    return Steps.the(Given.class).rows("select state || ': ' || query from pg_stat_activity where usename = current_user"
        + " and pid <> pg_backend_pid() and xact_start is not null");
  }

  @Test
  void of_more_files_than_places_some_come_later_and_none_is_lost_or_kept_twice() {
    try (var scan = new HeldScan()) {
      var sent = uploads(MANY, scan.file(FileContent.LARGEST));
      scan.await(PLACES);
      next(MANY - PLACES, sent).forEach(answer ->
          assertEquals("5", answer.refused(LATER, "document.upload.busy").header("Retry-After")));
      assertEquals(0, kept());
      scan.release();
      var taken = next(PLACES, sent);
      all(201, taken);
      assertEquals(PLACES, taken.stream().map(answer -> answer.number("id")).distinct().count());
      assertEquals(PLACES, kept());
    }
    all(201, next(PLACES, uploads(PLACES, PDF)));
    assertEquals(2 * PLACES, kept());
  }

  @Test
  void what_waits_for_a_place_in_vain_was_never_read_into_the_memory() {
    try (var scan = new HeldScan()) {
      var working = uploads(PLACES, scan.file());
      scan.await(PLACES);
      var read = new AtomicBoolean();
      var file = new NewFile("claim", "CONTRACT", new FileName("a.pdf"));
      var refused = assertThrows(TryLater.class, () -> firm.as().call(() -> Steps.the(Uploads.class).take(file,
          new InputStream() {
            @Override
            public int read() {
              read.set(true);
              return -1;
            }
          })));
      assertEquals("document.upload.busy", refused.key());
      assertFalse(read.get());
      scan.release();
      all(201, next(PLACES, working));
    }
  }

  @Test
  void a_scanner_that_thinks_keeps_nothing_of_the_database_and_nobody_else_waiting() {
    var person = Scene.outside("auditor");
    Owner.run("update account set password_hash = ? where id = ?",
        Steps.the(Passwords.class).hash(AnAccount.PASSWORD).text(), person.id());
    var login = Owner.text("select login from account where id = ?", person.id());
    try (var scan = new HeldScan()) {
      var sent = uploads(PLACES, scan.file());
      scan.await(PLACES);
      assertEquals(List.of(), openTransactions());
      var visitor = new Visitor();
      assertEquals(302, visitor.logIn(login, AnAccount.PASSWORD).statusCode());
      assertEquals(200, visitor.get("/inbox/home.xhtml").statusCode());
      Partner.nobody().get("/rounds").expect(200);
      partner.get("/me").expect(200);
      scan.await(PLACES);
      scan.release();
      all(201, next(PLACES, sent));
    }
  }

  @Test
  void a_scanner_that_does_not_come_back_is_given_up_and_its_places_are_free_again() {
    try (var scan = new HeldScan()) {
      var sent = uploads(PLACES, scan.file());
      scan.await(PLACES);
      assertEquals(List.of(), openTransactions());
      next(PLACES, sent).forEach(answer -> answer.refused(LATER, "document.scanner.unavailable"));
    }
    assertEquals(0, kept());
    all(201, next(PLACES, uploads(PLACES, PDF)));
  }

  @Test
  void a_scanner_that_hangs_up_lets_nothing_through() {
    var refused = Upload.contract(partner, "a.pdf", HeldScan.hungUp()).refused(LATER, "document.scanner.unavailable");
    assertEquals("60", refused.header("Retry-After"));
    assertEquals(0, kept());
  }
}
