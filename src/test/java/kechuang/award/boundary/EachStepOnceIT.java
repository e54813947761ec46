package kechuang.award.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.Callable;
import kechuang.application.entity.SupportCost;
import kechuang.application.entity.SupportForm;
import kechuang.application.entity.SupportKey;
import kechuang.fault.Conflict;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.registry.entity.RegisterKind;
import kechuang.scheme.entity.DuplicateKind;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.testing.AwardSteps;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.RegisterSteps;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene;
import kechuang.testing.Steps;
import kechuang.testing.SupportSteps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One patent and one contract are paid for more than once, and never twice for the same. */
@ArquillianTest
class EachStepOnceIT {

  private Organisation firm;
  private String patent;

  @BeforeEach
  void the_policy_year_is_2016() {
    Scene.today("2017-03-06");
    AwardSteps.funded(Scene.KEQIAO, "5000000.00");
    firm = Scene.firm();
    patent = "ZL" + Scene.unique();
  }

  private long keeping(Organisation who, int age) {
    var said = Facts.NONE.with(Fact.PATENT_KIND, "INVENTION").with(Fact.PATENT_VALID, true).with(Fact.PATENT_AGE, age);
    return SupportSteps.draft(who, "IP-KEEP", SupportSteps.form("专利维持" + age + "年" + Scene.unique(), said, DuplicateKind.PATENT, patent),
        evidence("IP-KEEP"));
  }

  /** The codes of the papers that a measure wants. */
  private static String[] evidence(String measure) {
    return Owner.all("select e->>'code' from rule_version v, jsonb_array_elements(v.terms::jsonb->'evidence') e where v.measure_code = ?"
        + " and v.number = 1", measure).stream().map(row -> (String) row.get(0)).toArray(String[]::new);
  }

  private void approved(Organisation who, long id) {
    SupportSteps.submit(who, id);
    SupportSteps.check(Scene.ofCounty(Scene.KEQIAO, "county-officer"), id);
    SupportSteps.approve(Scene.ofCity("city-officer"), id, Facts.NONE);
  }

  private String given() {
    return Owner.text("select string_agg(amount::text, ' ' order by id) from award where organisation_id = ?", firm.id());
  }

  @Test
  void a_patent_that_was_paid_for_when_it_was_granted_is_rewarded_at_each_step_of_its_age() {
    approved(firm, SupportSteps.patentDraft(firm, "一种示例织机", "10000.00", patent));
    approved(firm, keeping(firm, 6));
    AwardSteps.aYearLater();
    approved(firm, keeping(firm, 9));
    // 8,000.00 for its grant, 2,000.00 at six years, 5,000.00 at nine.
    assertEquals("8000.00 2000.00 5000.00", given());
  }

  @Test
  void a_patent_reaches_one_step_in_a_year_whatever_age_is_said() {
    approved(firm, keeping(firm, 6));
    var again = keeping(firm, 9);
    assertEquals("scheme.duplicate.PATENT", assertThrows(Conflict.class, () -> SupportSteps.submit(firm, again)).key());
  }

  @Test
  void the_same_step_of_a_patent_is_not_rewarded_again_whoever_asks() {
    approved(firm, keeping(firm, 6));
    for (var who : List.of(firm, Scene.firm())) {
      var again = keeping(who, 6);
      assertEquals("scheme.duplicate.PATENT", assertThrows(Conflict.class, () -> SupportSteps.submit(who, again)).key());
    }
  }

  @Test
  void what_an_objection_ended_may_be_asked_for_again() {
    approved(firm, keeping(firm, 6));
    var award = AwardSteps.awardOf(firm);
    AwardSteps.publish(Scene.ofCity("city-officer"), award);
    AwardSteps.revoked(award);
    assertEquals("REVOKED", Steps.state("award", award));
    handedIn(firm, keeping(firm, 6));
  }

  @Test
  void a_project_that_was_cancelled_before_anything_was_paid_gives_its_number_back() {
    AwardSteps.funded(Scene.YUECHENG, "9000000.00");
    var other = Scene.firm(Scene.YUECHENG);
    var officer = Scene.ofCity("city-officer");
    var award = SupportSteps.projectApproved(other, Scene.YUECHENG);
    var keys = "select count(*) from duplicate_key where holder = 'REQUEST' and holder_id = (select request_id from award where id = ?)";
    assertEquals(1, Owner.number(keys, award));
    AwardSteps.granted(officer, award, "2017-03-06");
    AwardSteps.drafted(officer, award);
    AwardSteps.signed(other, award);
    officer.as().run(() -> the(Agreements.class).cancel(award, AwardSteps.agreementVersion(award), "项目未启动"));
    assertEquals(0, Owner.number(keys, award));
  }

  @Test
  void a_contract_is_paid_for_to_its_buyer_and_to_its_broker_and_to_each_once() {
    var broker = Scene.firm();
    RegisterSteps.enter(RegisterKind.BROKER, broker, "brokerName=示例经纪人; natural=false; recordNumber=JJ" + Scene.unique()
        + "; validFrom=2016-01-04");
    var number = "2016330603" + Scene.unique();
    RegisterSteps.enter(Scene.ofCity("programme-manager"), RegisterKind.CONTRACT, firm.code(), "contractNumber=" + number + "; contractKind=DEVELOPMENT; subject=示例"
        + "; supplierName=示例研究院; brokerName=示例经纪人; brokerCode=" + broker.code() + "; contractAmount=500000; technologyAmount=480000;"
        + " paid=300000; registeredOn=2016-09-20; related=false; landed=true; contractor=false");
    handedIn(firm, begun(firm, "TT-BUY", number, SupportSteps.cost(1, "300000.00", "300000.00")));
    handedIn(broker, begun(broker, "TT-BROKER", number));
    // The buyer's own rule says so before the key would.
    var second = begun(firm, "TT-BUY", number, SupportSteps.cost(1, "300000.00", "300000.00"));
    assertEquals(List.of("support.against"), assertThrows(Problems.class, () -> handedIn(firm, second)).list().stream().map(Problem::key).toList());
    var third = begun(broker, "TT-BROKER", number);
    assertEquals("scheme.duplicate.CONTRACT", assertThrows(Conflict.class, () -> handedIn(broker, third)).key());
  }

  private static long begun(Organisation who, String measure, String contract, SupportCost... costs) {
    return SupportSteps.draft(who, measure, new SupportForm("技术交易" + Scene.unique(), "CONTRACT/" + contract, Facts.NONE,
        costs.length > 0 ? List.of() : List.of(new SupportKey(1, DuplicateKind.INVOICE, String.format("%08d", Scene.unique()))),
        List.of(costs), null, null, true), evidence(measure));
  }

  private static void handedIn(Organisation who, long id) {
    SupportSteps.submit(who, id);
    assertEquals("SUBMITTED", SupportSteps.state(id));
  }

  @Test
  void of_two_owners_who_ask_for_the_same_step_at_once_one_succeeds() {
    var other = Scene.firm();
    var mine = keeping(firm, 6);
    var theirs = keeping(other, 6);
    var race = Race.of(List.<Callable<Boolean>>of(handingIn(firm, mine), handingIn(other, theirs)));
    assertEquals(1, race.won());
    assertEquals(1, race.refusals(Conflict.class).size());
  }

  private static Callable<Boolean> handingIn(Organisation who, long id) {
    return () -> {
      SupportSteps.submit(who, id);
      return true;
    };
  }
}
