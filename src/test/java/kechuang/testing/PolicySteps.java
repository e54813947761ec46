package kechuang.testing;

import static kechuang.testing.Steps.the;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kechuang.document.entity.FileName;
import kechuang.scheme.boundary.PolicyDesk;
import kechuang.scheme.boundary.PolicyOriginals;
import kechuang.scheme.entity.ClauseDraft;
import kechuang.scheme.entity.Openness;
import kechuang.scheme.entity.PolicyDraft;
import kechuang.scheme.entity.PolicyNotice;
import kechuang.scheme.entity.PolicySubject;
import kechuang.scheme.entity.RepealOrder;
import kechuang.scheme.entity.SourceStatus;
import kechuang.testing.Scene.Person;

/** The steps of a policy document, as programme managers take them. */
public final class PolicySteps {

  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes();

  private PolicySteps() {
  }

  public static ClauseDraft clause(String number) {
    return new ClauseDraft(null, number, "示例条款", "Example clause", "对符合条件的企业给予支持。", null);
  }

  /** What a manager would type, with these clauses. */
  public static PolicyDraft text(String title, ClauseDraft... clauses) {
    return text(title, Openness.PROACTIVE, clauses);
  }

  public static PolicyDraft text(String title, Openness openness, ClauseDraft... clauses) {
    return new PolicyDraft(title, "Example document " + title.replaceAll("\\D", ""), null, null, new PolicyNotice(null, openness,
        "示例局", null, LocalDate.of(2017, 2, 13), PolicySubject.INNOVATION, null), null, LocalDate.of(2017, 3, 1), null,
        SourceStatus.SAMPLE, List.of(clauses));
  }

  /** A draft with two clauses. */
  public static long draft(Person manager, String title) {
    return draft(manager, text(title + Scene.unique(), clause("第一条"), clause("第二条")));
  }

  public static long draft(Person manager, PolicyDraft text) {
    return manager.as().call(() -> the(PolicyDesk.class).draft(text));
  }

  public static long version(long document) {
    return Steps.version("policy_document", document);
  }

  public static String state(long document) {
    return Steps.state("policy_document", document);
  }

  public static void write(Person manager, long document, PolicyDraft text, Map<Long, Long> resting) {
    manager.as().run(() -> the(PolicyDesk.class).write(document, version(document), text, resting));
  }

  public static long withOriginal(Person manager, long document) {
    manager.as().run(() -> the(PolicyOriginals.class).attach(document, version(document), new FileName("示例文件.pdf"),
        new ByteArrayInputStream(PDF)));
    return document;
  }

  public static long original(long document) {
    return Owner.number("select original_id from policy_document where id = ?", document);
  }

  public static long proposed(Person manager, long document) {
    manager.as().run(() -> the(PolicyDesk.class).propose(document, version(document)));
    return document;
  }

  public static void publish(Person manager, long document) {
    manager.as().run(() -> the(PolicyDesk.class).publish(document, version(document)));
  }

  /** Drafted with an original and proposed by the first, published by the second. */
  public static long published(Person first, Person second, String title) {
    var id = proposed(first, withOriginal(first, draft(first, title)));
    publish(second, id);
    return id;
  }

  public static void proposeRepeal(Person manager, long document, String on, Long replacedBy, String reason) {
    manager.as().run(() -> the(PolicyDesk.class).proposeRepeal(document, version(document),
        new RepealOrder(LocalDate.parse(on), replacedBy), reason));
  }

  public static void repeal(Person manager, long document) {
    manager.as().run(() -> the(PolicyDesk.class).repeal(document, version(document)));
  }

  /** The ids of its clauses in their order. */
  public static List<Long> clauses(long document) {
    return Owner.all("select id from policy_clause where document_id = ? order by position", document).stream()
        .map(row -> ((Number) row.get(0)).longValue()).toList();
  }

  /** A version of V-TEST's rule that nobody decides by: of the year 2090, resting on nothing. */
  public static long freeVersion() {
    return Owner.number("insert into rule_version (id, measure_code, number, effective_from, source, source_status)"
        + " values (nextval('rule_version_id'), 'V-TEST', ?, date '2090-01-01', '示例来源', 'SAMPLE') returning id",
        1000 + Scene.unique() % 1_000_000_000);
  }

  /** The same document as it stands, for changing a part of it. */
  public static PolicyDraft of(Person manager, long document) {
    return manager.as().call(() -> the(PolicyDesk.class).seen(document).draft());
  }


  /** What happened to it, in order. */
  public static List<String> history(long document) {
    return Owner.all("select event from policy_document_event where policy_document_id = ? order by id", document).stream()
        .map(row -> (String) row.get(0)).toList();
  }
}
