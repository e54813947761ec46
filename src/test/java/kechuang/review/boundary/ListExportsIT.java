package kechuang.review.boundary;

import static kechuang.testing.Steps.draft;
import static kechuang.testing.Steps.submit;
import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import kechuang.application.boundary.ApplicationFilter;
import kechuang.application.boundary.ApplicationLists;
import kechuang.application.boundary.ApplicationRow;
import kechuang.application.entity.ApplicationState;
import kechuang.fault.RuleViolation;
import kechuang.platform.boundary.Exports;
import kechuang.platform.boundary.Exports.Listing;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Summaries;
import kechuang.testing.Owner;
import kechuang.testing.Pages;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Person;
import kechuang.testing.Spreadsheet;
import kechuang.testing.Steps;
import kechuang.testing.Trail;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What leaves the house as a file is the list as its reader may see it, all of it, and the trail knows. */
@ArquillianTest
class ListExportsIT {

  private Round round;
  private String name;

  @BeforeEach
  void a_round_of_its_own() {
    Scene.today("2017-03-06");
    round = Scene.round().make();
    name = "test." + Scene.unique();
  }

  /** So many rows would stand in the way of other tests, which look at first pages. */
  @AfterEach
  void no_copies_are_left() {
    Owner.run("delete from application a where round_id = ? and not exists (select from application_event e"
        + " where e.application_id = a.id)", round.id());
  }

  /** As many copies of one application as asked for, of amounts that differ. */
  private void many(int copies) {
    var firm = Scene.firm();
    var id = draft(firm, round, "10000.00");
    submit(firm, id);
    Owner.run("insert into application (id, number, round_id, organisation_id, county_code, state, requested, purpose,"
        + " commitment, amount, facts, trace, submitted_on, due_on, created_by) select nextval('application_id'),"
        + " number || '-' || n, round_id, organisation_id, county_code, state, requested, purpose, commitment,"
        + " 1000 + n * 7 % 9973, facts, trace, submitted_on, due_on, created_by from application,"
        + " generate_series(1, ?) n where id = ?", copies, id);
  }

  private Listing<ApplicationRow> list(ApplicationFilter filter) {
    return new Listing<>(name, "review.applications.title", "批次", new RowRequest("amount", false, null, 0, 0),
        request -> the(ApplicationLists.class).ask(filter, request));
  }

  private Spreadsheet exported(Person person, ApplicationFilter filter) {
    return Spreadsheet.taken(person.as().call(
        () -> the(Exports.class).write(list(filter), ApplicationRow.SHEET, Messages.CHINESE)));
  }

  private ApplicationFilter ofRound() {
    return new ApplicationFilter(null, ApplicationState.SUBMITTED, round.id(), null);
  }

  @Test
  void an_export_is_the_filtered_list_in_its_order_also_beyond_one_page() {
    many(620);
    var officer = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    var shown = officer.as().call(() -> Pages.all(
        request -> the(ApplicationLists.class).ask(ofRound(), request), "amount", false, 20));
    var file = exported(officer, ofRound());
    assertEquals(621, shown.size());
    assertEquals(shown.stream().map(ApplicationRow::number).toList(), file.column("申请编号"));
    assertEquals(shown.stream().map(row -> row.amount().toString()).toList(), file.column("金额"));
    assertTrue(file.head().startsWith("申领审核"), file.head());
    assertTrue(file.head().contains("筛选：批次"), file.head());
    assertTrue(file.head().contains("2017 年 3 月 6 日"), file.head());
    assertFalse(file.headings().toString().contains("???"), file.headings().toString());
    var trail = Trail.of("list", name);
    assertEquals(1, trail.size());
    assertEquals(String.valueOf(officer.id()), trail.get(0).actor());
    assertTrue(trail.get(0).after().contains("\"rows\": \"621\""), trail.get(0).after());
  }

  @Test
  void an_officer_of_another_county_exports_nothing_of_it_and_a_stranger_nothing_at_all() {
    many(2);
    assertEquals(3, exported(Scene.ofCity("city-officer"), ofRound()).lines().size());
    assertEquals(0, exported(Scene.ofCounty(Scene.XINCHANG, "county-officer"), ofRound()).lines().size());
    var before = Trail.of("list", name).size();
    for (var other : List.of(Scene.firm().person(), Scene.ofCity("payment-maker"))) {
      assertThrows(EJBAccessException.class, () -> exported(other, ofRound()));
    }
    assertEquals(before, Trail.of("list", name).size());
  }

  @Test
  void a_name_that_looks_like_a_formula_stays_a_name() {
    many(0);
    Owner.run("update organisation set name = '=1+1' where id = (select organisation_id from application"
        + " where round_id = ?)", round.id());
    var line = exported(Scene.ofCity("city-officer"), ofRound()).lines().get(0);
    assertEquals("=1+1", line.get(1).text());
    assertTrue(line.get(1).isText());
  }

  private String printed(Person person, Locale locale) {
    var list = list(ofRound());
    var pdf = person.as().call(() -> the(Summaries.class).print(new Listing<>(name, "review.applications.summary", "",
        list.order(), request -> the(ApplicationLists.class).summary(ofRound(), request)), locale));
    try (var paper = Loader.loadPDF(pdf)) {
      return paper.getNumberOfPages() + " " + new PDFTextStripper().getText(paper);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The county has 10,000.00 twice, the other 20,000.00: 40,000.00 asked in all. */
  @Test
  void a_summary_adds_up_by_county_numbers_its_pages_and_has_room_for_signatures() {
    many(0);
    var second = Scene.firm();
    submit(second, draft(second, round, "10000.00"));
    var elsewhere = Scene.firm();
    var id = draft(elsewhere, round, "20000.00");
    submit(elsewhere, id);
    Owner.run("update application set county_code = ? where id = ?", Scene.YUECHENG, id);
    var text = printed(Scene.ofCity("city-officer"), Messages.CHINESE).replaceAll("\\s+", " ");
    assertTrue(text.contains("柯桥区小计（2 件） 20,000.00 20,000.00"), text);
    assertTrue(text.contains("越城区小计（1 件） 20,000.00 20,000.00"), text);
    assertTrue(text.contains("合计（3 件） 40,000.00 40,000.00"), text);
    assertTrue(text.contains("第 1 页 共 1 页"), text);
    for (var word : List.of("经办人", "复核人", "分管领导", second.name(), elsewhere.code())) {
      assertTrue(text.contains(word), word);
    }
    assertTrue(printed(Scene.ofCity("city-officer"), Messages.ENGLISH).contains("Page 1 of 1"));
    assertEquals(2, Trail.of("list", name).size());
    assertEquals("summary.nothing", assertThrows(RuleViolation.class,
        () -> printed(Scene.ofCounty(Scene.XINCHANG, "county-officer"), Messages.CHINESE)).key());
  }

  @Test
  void a_summary_goes_over_several_pages_and_one_that_nobody_would_sign_is_refused() {
    many(40);
    var officer = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    var text = printed(officer, Messages.CHINESE);
    var pages = Integer.parseInt(text.substring(0, text.indexOf(' ')));
    assertTrue(pages > 1);
    assertTrue(text.contains("第 " + pages + " 页 共 " + pages + " 页"), text);
    many(Summaries.MOST);
    assertEquals("summary.too-many",
        assertThrows(RuleViolation.class, () -> printed(officer, Messages.CHINESE)).key());
  }

  @Test
  void what_the_office_said_stands_beside_its_case() {
    var firm = Scene.firm();
    var id = draft(firm, round, "10000.00");
    submit(firm, id);
    var officer = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    Steps.decide(officer, id, Decision.Kind.APPROVE, null);
    var row = officer.as().call(() -> the(ApplicationLists.class).summary(
        new ApplicationFilter(null, null, round.id(), null), RowRequest.first(5)).list().get(0));
    assertEquals("application.event.APPROVE 已核对材料", row.opinion() + " " + row.note());
  }
}
