package kechuang.testing;

import java.util.List;
import java.util.stream.IntStream;
import kechuang.application.boundary.SupportDocuments;
import kechuang.application.boundary.SupportRequests;
import kechuang.application.entity.SupportForm;
import kechuang.application.entity.SupportKey;
import kechuang.review.boundary.SupportReviews;
import kechuang.scheme.entity.DuplicateKind;
import kechuang.scheme.entity.Facts;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;

/** The steps of an application under a measure, as the firm and the offices take them. */
public final class SupportSteps {

  private SupportSteps() {
  }

  /** A form with the facts the firm says and the numbers of what supports it; the commitment is given. */
  public static SupportForm form(String subject, Facts said, DuplicateKind kind, String... numbers) {
    var keys = IntStream.range(0, numbers.length).mapToObj(i -> new SupportKey(i + 1, kind, numbers[i])).toList();
    return new SupportForm(subject, said, keys, null, null, true);
  }

  /** A draft with all that is wanted; answers its id. */
  public static long draft(Organisation firm, String measure, SupportForm form, String... evidence) {
    var number = firm.as().call(() -> Steps.the(SupportRequests.class).begin(measure));
    var id = Owner.number("select id from support_request where number = ?", number);
    firm.as().run(() -> Steps.the(SupportRequests.class).write(id, version(id), form));
    for (var one : evidence) {
      var file = firm.as().call(() -> Steps.upload(SupportDocuments.OWNER_KIND, SupportDocuments.category(one), one + ".pdf",
          Steps.PDF)).getId();
      firm.as().run(() -> Steps.the(SupportRequests.class).addEvidence(id, file));
    }
    return id;
  }

  public static void submit(Organisation firm, long id) {
    firm.as().run(() -> Steps.the(SupportRequests.class).submit(id, version(id)));
  }

  public static void check(Person officer, long id) {
    officer.as().run(() -> Steps.the(SupportReviews.class).check(id, version(id), Facts.NONE, "材料与所填一致"));
  }

  public static void approve(Person officer, long id, Facts found) {
    officer.as().run(() -> Steps.the(SupportReviews.class).approve(id, version(id), found, "同意"));
  }

  public static long version(long id) {
    return Steps.version("support_request", id);
  }

  public static String state(long id) {
    return Steps.state("support_request", id);
  }

  /** The papers that a subsidy for an invention patent wants. */
  public static List<String> patentPapers() {
    return List.of("patent-certificate", "fee-receipts");
  }
}
