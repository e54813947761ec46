package kechuang.scheme.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kechuang.document.entity.FileName;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.identity.boundary.Absences;
import kechuang.lifecycle.IllegalMove;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.RowRequest;
import kechuang.scheme.entity.ClauseDraft;
import kechuang.scheme.entity.Openness;
import kechuang.scheme.entity.PolicyEventKind;
import kechuang.scheme.entity.PolicyStanding;
import kechuang.scheme.entity.PolicyState;
import kechuang.scheme.entity.PolicySubject;
import kechuang.testing.InTransaction;
import kechuang.testing.MeasureSteps;
import kechuang.testing.Owner;
import kechuang.testing.PolicySteps;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Person;
import kechuang.testing.Trail;
import kechuang.testing.Visitor;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The policy register: documents of the city and of counties in the hands of their programme managers, and before everyone. */
@ArquillianTest
class PolicyRegisterIT {

  private static final String ZHUJI = "330681";

  @EJB
  private InTransaction inTransaction;
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  private Person first;
  private Person second;
  private Person ofCity;
  private Person ofCityToo;

  @BeforeEach
  void monday() {
    Scene.today("2017-03-06");
    first = Scene.ofCounty(ZHUJI, "programme-manager");
    second = Scene.ofCounty(ZHUJI, "programme-manager");
    ofCity = Scene.ofCity("programme-manager");
    ofCityToo = Scene.ofCity("programme-manager");
  }

  private static String refusal(Executable act) {
    var refused = assertThrows(RuleViolation.class, act);
    return refused instanceof Problems problems ? problems.list().get(0).key() : refused.key();
  }

  private static List<Long> found(PolicyFilter filter) {
    return the(PolicyRegister.class).browse(filter, RowRequest.first(500)).list().stream().map(PolicyRow::id).toList();
  }

  private static PolicyFilter all() {
    return new PolicyFilter(null, null, null, null);
  }

  private List<Long> listed(Person manager) {
    return manager.as().call(() -> the(PolicyDesk.class).ask(null, null, RowRequest.first(500))).list().stream()
        .map(PolicyRow::id).toList();
  }

  private static Map<Long, Long> resting(long version, Long clause) {
    var resting = new HashMap<Long, Long>();
    resting.put(version, clause);
    return resting;
  }

  private static String rests(long version) {
    return Owner.text("select coalesce(clause_id::text, 'nothing') from rule_version where id = ?", version);
  }

  @Test
  void a_second_person_publishes_and_everyone_reads_it() {
    var id = PolicySteps.draft(first, "诸暨示例文件");
    assertFalse(found(all()).contains(id));
    assertThrows(NotFound.class, () -> the(PolicyRegister.class).get(id));
    PolicySteps.proposed(first, id);
    assertFalse(found(all()).contains(id));
    PolicySteps.publish(second, id);
    assertTrue(found(all()).contains(id));
    assertEquals(2, the(PolicyRegister.class).get(id).getClauses().size());
    assertEquals(List.of("DRAFT", "PROPOSE", "PUBLISH"), PolicySteps.history(id));
    assertEquals(200, new Visitor().get("/open/document.xhtml?id=" + id).statusCode());
  }

  @Test
  void the_proposer_does_not_publish_nor_does_the_proposers_deputy() {
    var id = PolicySteps.proposed(first, PolicySteps.draft(first, "诸暨示例文件"));
    assertEquals("identity.two-persons", refusal(() -> PolicySteps.publish(first, id)));
    assertFalse(first.as().call(() -> the(PolicyDesk.class).allowed(id)).contains(PolicyEventKind.PUBLISH));
    first.as().run(() -> the(Absences.class).announce(second.id(), LocalDate.of(2017, 3, 6), LocalDate.of(2017, 3, 6)));
    assertEquals("identity.two-persons.deputy", refusal(() -> PolicySteps.publish(second, id)));
    assertTrue(assertThrows(IllegalStateException.class, () -> Owner.run("update policy_document set state = 'PUBLISHED',"
        + " published_by = ?, published_on = date '2017-03-06' where id = ?", second.id(), id)).toString().contains("the deputy"));
    PolicySteps.publish(Scene.ofCounty(ZHUJI, "programme-manager"), id);
    assertEquals("PUBLISHED", PolicySteps.state(id));
  }

  @Test
  void the_database_lets_nobody_publish_or_repeal_alone() {
    var id = PolicySteps.proposed(first, PolicySteps.draft(first, "诸暨示例文件"));
    assertThrows(IllegalStateException.class, () -> Owner.run("update policy_document set state = 'PUBLISHED',"
        + " published_by = proposed_by, published_on = date '2017-03-06' where id = ?", id));
    assertThrows(IllegalStateException.class, () -> Owner.run("update policy_document set state = 'PUBLISHED' where id = ?", id));
    PolicySteps.publish(second, id);
    PolicySteps.proposeRepeal(first, id, "2017-03-06", null, "内容已过时");
    assertThrows(IllegalStateException.class, () -> Owner.run("update policy_document set state = 'REPEALED',"
        + " repealed_by = repeal_proposed_by where id = ?", id));
  }

  @Test
  void each_office_keeps_its_own_documents_and_others_drafts_look_like_none() {
    var id = PolicySteps.draft(first, "诸暨示例文件");
    for (var other : List.of(ofCity, Scene.ofCounty(Scene.XINCHANG, "programme-manager"))) {
      assertThrows(NotFound.class, () -> other.as().call(() -> the(PolicyDesk.class).seen(id)));
      assertThrows(NotFound.class, () -> PolicySteps.write(other, id, PolicySteps.text("别人的"), Map.of()));
      assertThrows(NotFound.class, () -> PolicySteps.withOriginal(other, id));
      assertThrows(NotFound.class, () -> PolicySteps.proposed(other, id));
      assertFalse(listed(other).contains(id));
    }
    PolicySteps.proposed(second, id);
    PolicySteps.publish(first, id);
    assertTrue(listed(ofCity).contains(id));
    assertEquals(Set.of(), ofCity.as().call(() -> the(PolicyDesk.class).allowed(id)));
    assertThrows(NotFound.class, () -> PolicySteps.proposeRepeal(ofCity, id, "2017-03-06", null, "越权"));
    assertEquals(ZHUJI, Owner.text("select owner from policy_document where id = ?", id));
  }

  @Test
  void officers_and_auditors_keep_no_documents() {
    for (var who : List.of(Scene.ofCounty(ZHUJI, "county-officer"), Scene.ofCity("city-officer"), Scene.outside("auditor"))) {
      assertThrows(EJBAccessException.class, () -> PolicySteps.draft(who, "示例文件"));
      assertThrows(EJBAccessException.class, () -> who.as().call(() -> the(PolicyDesk.class).unpublished()));
    }
  }

  @Test
  void clauses_are_changed_added_moved_and_removed_and_keep_their_identity() {
    var id = PolicySteps.draft(first, "诸暨示例文件");
    var before = PolicySteps.clauses(id);
    var moved = new ClauseDraft(before.get(1), "第一条", "改名", "Renamed", "新条文", "New text");
    PolicySteps.write(first, id, PolicySteps.text("诸暨示例文件", moved, PolicySteps.clause("第二条"), PolicySteps.clause("第三条")),
        Map.of());
    var after = PolicySteps.clauses(id);
    assertEquals(3, after.size());
    assertEquals(before.get(1), after.get(0));
    assertFalse(after.contains(before.get(0)));
    assertEquals("改名", Owner.text("select title_zh from policy_clause where id = ?", before.get(1)));
    // Both change places: their order and their numbers are looked at when both are written.
    var text = PolicySteps.of(first, id).clauses();
    PolicySteps.write(first, id, PolicySteps.text("诸暨示例文件", renumbered(text.get(1), "第一条"), renumbered(text.get(0), "第二条")),
        Map.of());
    assertEquals(List.of(after.get(1), after.get(0)), PolicySteps.clauses(id));
  }

  private static ClauseDraft renumbered(ClauseDraft clause, String number) {
    return new ClauseDraft(clause.id(), number, clause.titleZh(), clause.titleEn(), clause.textZh(), clause.textEn());
  }

  @Test
  void another_documents_clause_cannot_be_taken_over() {
    var one = PolicySteps.draft(first, "诸暨示例文件");
    var other = PolicySteps.draft(first, "诸暨另一文件");
    var foreign = renumbered(PolicySteps.of(first, other).clauses().get(0), "第九条");
    assertThrows(NotFound.class, () -> PolicySteps.write(first, one, PolicySteps.text("诸暨示例文件", foreign), Map.of()));
    assertEquals(2, PolicySteps.clauses(other).size());
  }

  @Test
  void what_is_wrong_with_a_draft_is_said_and_nothing_is_kept() {
    assertEquals("policy.clause-twice", refusal(() -> PolicySteps.draft(first, PolicySteps.text("示例" + Scene.unique(),
        PolicySteps.clause("第一条"), PolicySteps.clause("第一条")))));
    var id = PolicySteps.draft(first, PolicySteps.text("示例" + Scene.unique()));
    assertEquals("policy.without-clauses", refusal(() -> PolicySteps.proposed(first, id)));
    assertEquals(List.of("DRAFT"), PolicySteps.history(id));
  }

  @Test
  void a_stale_tab_changes_nothing() {
    var id = PolicySteps.draft(first, "诸暨示例文件");
    var seen = PolicySteps.version(id);
    PolicySteps.write(second, id, PolicySteps.text("改过的标题", PolicySteps.clause("第一条")), Map.of());
    assertThrows(StaleData.class, () -> first.as().run(() -> the(PolicyDesk.class).write(id, seen, PolicySteps.text("旧标题",
        PolicySteps.clause("第一条")), Map.of())));
    assertThrows(StaleData.class, () -> first.as().run(() -> the(PolicyDesk.class).propose(id, seen)));
    assertThrows(StaleData.class, () -> first.as().run(() -> the(PolicyDesk.class).discard(id, seen)));
    assertThrows(StaleData.class, () -> first.as().run(() -> the(PolicyOriginals.class).attach(id, seen, new FileName("旧.pdf"),
        new ByteArrayInputStream("%PDF-1.4\n%%EOF\n".getBytes()))));
    assertEquals("改过的标题 DRAFT", Owner.text("select title_zh || ' ' || state from policy_document where id = ?", id));
  }

  @Test
  void what_is_published_is_edited_by_nobody_not_even_by_a_bare_write_of_the_portal() {
    var id = PolicySteps.published(first, second, "诸暨示例文件");
    assertThrows(IllegalMove.class, () -> PolicySteps.write(first, id, PolicySteps.text("改写", PolicySteps.clause("第一条")), Map.of()));
    assertThrows(NotFound.class, () -> PolicySteps.withOriginal(first, id));
    for (var write : List.of("update policy_document set title_zh = '改写' where id = ?1",
        "update policy_document set published_on = date '2016-01-01' where id = ?1", "delete from policy_document where id = ?1",
        "update policy_clause set text_zh = '改写' where document_id = ?1", "delete from policy_clause where document_id = ?1",
        "update policy_document_event set note = '改写' where policy_document_id = ?1")) {
      assertThrows(RuntimeException.class, () -> first.as().run(() -> inTransaction.run(() -> em.createNativeQuery(write)
          .setParameter(1, id).executeUpdate())), write);
    }
    assertEquals(2, PolicySteps.clauses(id).size());
  }

  @Test
  void the_original_is_the_offices_own_until_it_is_published_and_everyones_then() {
    var id = PolicySteps.withOriginal(first, PolicySteps.draft(first, "诸暨示例文件"));
    var replaced = PolicySteps.original(id);
    PolicySteps.withOriginal(first, id);
    var file = PolicySteps.original(id);
    assertNotEquals(replaced, file);
    assertEquals(404, new Visitor().get("/open/files/" + file).statusCode());
    PolicySteps.publish(second, PolicySteps.proposed(first, id));
    var answer = new Visitor().get("/open/files/" + file);
    assertEquals(200, answer.statusCode());
    assertTrue(answer.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
    assertEquals(404, new Visitor().get("/open/files/" + replaced).statusCode());
    assertEquals(404, new Visitor().get("/open/files/x").statusCode());
    assertEquals(List.of("DRAFT", "ATTACH", "ATTACH", "PROPOSE", "PUBLISH"), PolicySteps.history(id));
  }

  @Test
  void an_original_open_on_request_only_is_not_handed_out() {
    var id = PolicySteps.withOriginal(first, PolicySteps.draft(first, PolicySteps.text("示例" + Scene.unique(), Openness.ON_REQUEST,
        PolicySteps.clause("第一条"))));
    PolicySteps.publish(second, PolicySteps.proposed(first, id));
    assertEquals(404, new Visitor().get("/open/files/" + PolicySteps.original(id)).statusCode());
    assertTrue(new Visitor().get("/open/document.xhtml?id=" + id).body().contains("依申请公开"));
  }

  @Test
  void an_original_is_a_paper_and_a_picture_or_a_virus_is_none() {
    var id = PolicySteps.draft(first, "诸暨示例文件");
    assertEquals("document.file.kind", refusal(() -> first.as().run(() -> the(PolicyOriginals.class).attach(id,
        PolicySteps.version(id), new FileName("图.png"), new ByteArrayInputStream(new byte[] {1})))));
    assertEquals(List.of("DRAFT"), PolicySteps.history(id));
  }

  @Test
  void a_version_is_cited_by_the_clause_of_a_published_document_and_by_its_own_words_before() {
    var version = PolicySteps.freeVersion();
    var id = PolicySteps.draft(ofCity, "绍兴示例文件");
    PolicySteps.write(ofCity, id, PolicySteps.of(ofCity, id), resting(version, PolicySteps.clauses(id).get(1)));
    var before = the(Citations.class).of(the(Rules.class).get(version));
    assertEquals("示例来源", before.in(Locale.CHINESE));
    assertNull(before.document());
    PolicySteps.publish(ofCityToo, PolicySteps.proposed(ofCity, id));
    var title = Owner.text("select title_zh from policy_document where id = ?", id);
    var english = Owner.text("select title_en from policy_document where id = ?", id);
    var after = the(Citations.class).of(the(Rules.class).get(version));
    assertEquals("《" + title + "》第二条（示例条款）", after.in(Messages.CHINESE));
    assertEquals("“" + english + "”, Article 2 (Example clause)", after.in(Messages.ENGLISH));
    assertEquals(id, after.document());
    assertNull(after.repealedOn());
    assertTrue(Trail.of("rule_version", version).size() > 1);
  }

  @Test
  void a_version_that_rests_on_another_document_is_not_taken_away_and_its_next_version_may_rest_elsewhere() {
    var taken = PolicySteps.freeVersion();
    var one = PolicySteps.draft(ofCity, "绍兴示例文件");
    PolicySteps.write(ofCity, one, PolicySteps.of(ofCity, one), resting(taken, PolicySteps.clauses(one).get(0)));
    var other = PolicySteps.draft(ofCityToo, "绍兴另一文件");
    var clause = PolicySteps.clauses(other).get(0);
    assertEquals("policy.version-taken", refusal(() -> PolicySteps.write(ofCityToo, other, PolicySteps.of(ofCityToo, other),
        resting(taken, clause))));
    assertEquals("policy.version-taken", refusal(() -> PolicySteps.write(ofCityToo, other, PolicySteps.of(ofCityToo, other),
        resting(taken, null))));
    assertFalse(linkable(ofCityToo, other).contains(taken));
    var next = PolicySteps.freeVersion();
    PolicySteps.write(ofCityToo, other, PolicySteps.of(ofCityToo, other), resting(next, clause));
    assertEquals(String.valueOf(PolicySteps.clauses(one).get(0)), rests(taken));
    assertEquals(String.valueOf(clause), rests(next));
  }

  private static List<Long> linkable(Person manager, long document) {
    return manager.as().call(() -> the(PolicyLinks.class).linkable(the(PolicyDesk.class).owner(),
        the(PolicyDesk.class).seen(document))).stream().map(one -> one.version().getId()).toList();
  }

  @Test
  void a_county_does_not_say_what_the_citys_rules_rest_on() {
    var version = PolicySteps.freeVersion();
    var id = PolicySteps.draft(first, "诸暨示例文件");
    assertFalse(linkable(first, id).contains(version));
    assertThrows(NotFound.class, () -> PolicySteps.write(first, id, PolicySteps.of(first, id),
        resting(version, PolicySteps.clauses(id).get(0))));
    assertEquals("nothing", rests(version));
  }

  @Test
  void a_countys_version_rests_on_the_countys_document_and_the_city_does_not_say_so() {
    var code = "IT-" + Scene.unique();
    try {
      var version = MeasureSteps.inForce(first, Scene.ofCounty(ZHUJI, "programme-manager"), first.as().call(() -> the(MeasureDesk.class)
          .begin(MeasureSteps.reward(code), MeasureSteps.fixed("firm.highTech", "10000", "COUNTY", "2017-03-06"))), "2017-03-06");
      var ofTheCity = PolicySteps.draft(ofCity, "绍兴示例文件");
      assertFalse(linkable(ofCity, ofTheCity).contains(version));
      assertThrows(NotFound.class, () -> PolicySteps.write(ofCity, ofTheCity, PolicySteps.of(ofCity, ofTheCity),
          resting(version, PolicySteps.clauses(ofTheCity).get(0))));
      var id = PolicySteps.draft(first, "诸暨示例文件");
      assertTrue(linkable(first, id).contains(version));
      PolicySteps.write(first, id, PolicySteps.of(first, id), resting(version, PolicySteps.clauses(id).get(0)));
      assertEquals(String.valueOf(PolicySteps.clauses(id).get(0)), rests(version));
    } finally {
      MeasureSteps.retire(code);
    }
  }

  @Test
  void what_rests_on_a_clause_that_goes_or_a_draft_that_is_discarded_is_free_again() {
    var version = PolicySteps.freeVersion();
    var id = PolicySteps.draft(ofCity, "绍兴示例文件");
    PolicySteps.write(ofCity, id, PolicySteps.of(ofCity, id), resting(version, PolicySteps.clauses(id).get(0)));
    var kept = PolicySteps.of(ofCity, id).clauses().get(1);
    PolicySteps.write(ofCity, id, PolicySteps.text("绍兴示例文件", kept), resting(version, PolicySteps.clauses(id).get(0)));
    assertEquals("nothing", rests(version));
    PolicySteps.write(ofCity, id, PolicySteps.of(ofCity, id), resting(version, kept.id()));
    assertEquals(String.valueOf(kept.id()), rests(version));
    ofCityToo.as().run(() -> the(PolicyDesk.class).discard(id, PolicySteps.version(id)));
    assertEquals("nothing", rests(version));
    assertFalse(listed(ofCity).contains(id));
  }

  @Test
  void two_repeal_a_document_and_its_rules_go_on_until_somebody_ends_them() {
    var version = PolicySteps.freeVersion();
    var old = PolicySteps.draft(ofCity, "绍兴旧文件");
    PolicySteps.write(ofCity, old, PolicySteps.of(ofCity, old), resting(version, PolicySteps.clauses(old).get(0)));
    PolicySteps.publish(ofCityToo, PolicySteps.proposed(ofCity, old));
    var fresh = PolicySteps.published(ofCity, ofCityToo, "绍兴新文件");
    PolicySteps.proposeRepeal(ofCity, old, "2017-03-06", fresh, "由新文件替代");
    assertNull(the(Citations.class).of(the(Rules.class).get(version)).repealedOn());
    assertEquals("identity.two-persons", refusal(() -> PolicySteps.repeal(ofCity, old)));
    PolicySteps.repeal(ofCityToo, old);
    var view = the(PolicyViews.class).of(the(PolicyRegister.class).get(old));
    assertEquals(PolicyStanding.REPEALED, view.standing());
    assertEquals(fresh, view.replacement().getId());
    assertEquals(List.of(old), the(PolicyRegister.class).replacedBy(the(PolicyRegister.class).get(fresh)).stream()
        .map(one -> one.getId()).toList());
    var rule = the(Rules.class).get(version);
    assertNull(rule.getEffectiveTo());
    assertEquals(LocalDate.of(2017, 3, 6), the(Citations.class).of(rule).repealedOn());
    assertEquals(List.of("V-TEST"), the(PolicyTree.class).stillResting(the(PolicyRegister.class).get(old)).stream()
        .map(leaf -> leaf.measure().getCode()).toList());
    assertThrows(IllegalMove.class, () -> PolicySteps.proposeRepeal(ofCity, old, "2017-03-06", null, "再废止"));
  }

  @Test
  void what_takes_its_place_is_itself_in_force_and_of_the_office_or_of_the_city() {
    var old = PolicySteps.published(first, second, "诸暨旧文件");
    var draft = PolicySteps.draft(first, "诸暨草稿");
    var elsewhere = PolicySteps.published(Scene.ofCounty(Scene.XINCHANG, "programme-manager"),
        Scene.ofCounty(Scene.XINCHANG, "programme-manager"), "新昌文件");
    for (long wrong : List.of(draft, elsewhere, old, 1L)) {
      assertEquals("policy.replacement-not-published",
          refusal(() -> PolicySteps.proposeRepeal(first, old, "2017-03-06", wrong, "替代")));
    }
    var ofTheCity = PolicySteps.published(ofCity, ofCityToo, "绍兴文件");
    PolicySteps.proposeRepeal(first, old, "2017-03-06", ofTheCity, "由市级文件替代");
    PolicySteps.repeal(second, old);
    assertEquals("REPEALED", PolicySteps.state(old));
  }

  @Test
  void of_two_documents_that_were_to_replace_each_other_the_second_finds_the_first_repealed() {
    var one = PolicySteps.published(first, second, "诸暨文件甲");
    var other = PolicySteps.published(first, second, "诸暨文件乙");
    PolicySteps.proposeRepeal(first, one, "2017-03-06", other, "替代");
    PolicySteps.proposeRepeal(first, other, "2017-03-06", one, "替代");
    PolicySteps.repeal(second, one);
    assertEquals("policy.replacement-not-published", refusal(() -> PolicySteps.repeal(second, other)));
    second.as().run(() -> the(PolicyDesk.class).keep(other, PolicySteps.version(other), "保留"));
    assertEquals("REPEALED PUBLISHED", PolicySteps.state(one) + " " + PolicySteps.state(other));
  }

  @Test
  void a_document_is_found_by_its_words_its_subject_its_owner_and_what_it_means_today() {
    var id = PolicySteps.published(first, second, "可查找的示例文件");
    var title = Owner.text("select title_zh from policy_document where id = ?", id);
    assertEquals(List.of(id), found(new PolicyFilter(title, null, null, null)));
    assertEquals(List.of(id), found(new PolicyFilter(title, PolicySubject.INNOVATION, PolicyStanding.IN_FORCE, ZHUJI)));
    assertEquals(List.of(), found(new PolicyFilter(title, PolicySubject.FINANCE, null, null)));
    assertEquals(List.of(), found(new PolicyFilter(title, null, PolicyStanding.REPEALED, null)));
    assertEquals(List.of(), found(new PolicyFilter(title, null, null, Scene.CITY)));
    assertEquals(List.of(), found(new PolicyFilter("100%", null, null, null)));
    assertTrue(found(new PolicyFilter("示例条款", null, null, null)).contains(id));
    assertEquals(1, the(PolicyRegister.class).count(new PolicyFilter(title, null, null, null)));
    var states = first.as().call(() -> the(PolicyDesk.class).ask(title, PolicyState.PUBLISHED, RowRequest.first(10))).list();
    assertEquals(List.of(id), states.stream().map(PolicyRow::id).toList());
  }

  @Test
  void every_measure_of_the_demonstration_rests_on_a_clause_of_the_sample_package() {
    for (var locale : List.of(Messages.CHINESE, Messages.ENGLISH)) {
      for (var measure : the(PolicyCatalogue.class).list(null, null).stream().filter(one -> !one.getCode().startsWith("IT-")).toList()) {
        var citation = the(PolicyCatalogue.class).sheet(measure.getCode(), locale).citation();
        assertTrue(citation.in(locale).contains(locale.equals(Messages.CHINESE) ? "示范文本" : "sample text"), measure.getCode());
        assertEquals(200, new Visitor().get("/open/document.xhtml?id=" + citation.document()).statusCode());
      }
    }
    assertEquals(List.of(), the(PolicyTree.class).withoutClause());
    assertEquals(0, Owner.number("select count(*) from policy_document where document_number is not null"
        + " and document_number not like '示范%'"));
  }

  @Test
  void what_is_no_document_is_not_found() {
    for (var id : List.of("", "0", "x", "-1", "1'%20or%20'1'='1", "99999999999999999999")) {
      assertEquals(404, new Visitor().get("/open/document.xhtml?id=" + id).statusCode(), id);
    }
    for (var query : List.of("after=x&last=1", "after=1&last=1", "subject=NONE&standing=NONE&owner=0", "text=%25%27%22")) {
      assertEquals(200, new Visitor().get("/open/documents.xhtml?" + query).statusCode(), query);
    }
    assertEquals(200, new Visitor().get("/open/policies.xhtml?instrument=NONE").statusCode());
  }
}
