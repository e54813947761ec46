package kechuang.scheme.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import kechuang.scheme.entity.Before;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Outcome;
import kechuang.scheme.entity.RuleCondition;
import kechuang.scheme.entity.Stage;
import kechuang.testing.ProjectFacts;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the measures from joint institutes to technology commissioners refuse, and why. */
@ArquillianTest
class MeasuresForProjectsRefusalsIT {

  private static final LocalDate DAY = LocalDate.of(2017, 6, 1);
  /** Conditions of many measures, with what breaks them. */
  private static final Map<String, String> OF_MANY = Map.of("legal-person", "firm.creditCodeType=92", "county",
      "firm.county=330100", "not-barred", "firm.barred=true");

  @Inject
  private Entitlements entitlements;
  @Inject
  private Rules rules;

  /** Each refusal: the condition's code, and the facts that break it, one step beyond what is allowed. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      CO-INST | body applicant.body=FIRM; agreement coinstitute.agreed=false; assessment coinstitute.score=59; \
      five-years award.times=5
      TEAM-PROV | body applicant.body=BANK; recognised talent.recognised=false; members talent.members=4; \
      input talent.input=19999999.99; once-a-cycle award.times=1 award.yearsSince=2
      GR-MAJOR | body applicant.body=BANK; ranked project.ranked=false; not-duplicate project.duplicate=true; \
      own-funds project.self=7999999.99; running project.running=1
      GR-RND | body applicant.body=INSTITUTE; ranked project.ranked=false; not-duplicate project.duplicate=true; \
      own-funds project.self=3199999.99; running project.running=2
      GR-PUB | body applicant.body=FIRM; ranked project.ranked=false; not-duplicate project.duplicate=true; \
      own-funds project.self=199999.99; running project.running=1; score project.score=69
      GR-POST | body applicant.body=BANK; approved project.approved=false; accepted project.accepted=false; \
      goals-met project.goalsMet=false; no-city-project other.cityProject=true
      TT-BUY | body applicant.body=BANK; registered contract.registered=false; contract-kind contract.kind=SERVICE; \
      unrelated contract.related=true; paid contract.paid=0; landed contract.local=false; \
      contract-unused order.contractUsed=true
      TT-BROKER | registered contract.registered=false; broker broker.registered=false; \
      three-party contract.threeParty=false; one-broker award.timesForMatter=1; not-contracted broker.contractor=true
      TT-REG | approved office.approved=false
      TT-INSTMATCH | body applicant.body=FIRM; registered contract.registered=false; \
      assessment coinstitute.score=79; local-party contract.localParty=false
      IP-INV | patent-kind patent.kind=UTILITY; granted-in-year patent.year=2016; first-patentee patent.local=false; \
      once-each award.timesForMatter=1
      IP-UM | patent-kind patent.kind=INVENTION; granted-in-year patent.year=2016; \
      first-patentee patent.local=false; once-each award.timesForMatter=1
      IP-PCT | body applicant.body=UNIVERSITY; patent-kind patent.kind=INVENTION; filed-in-year patent.year=2016; \
      once-each award.timesForMatter=1
      IP-KEEP | patent-kind patent.kind=UTILITY; valid patent.valid=false; age patent.age=7; \
      once-a-step award.timesAtStep=1
      IP-AWARD | first-patentee patent.local=false; won-in-year prize.year=2016
      FIN-IPLOAN | technology-sme firm.technologySme=false; pledged loan.pledged=false; repaid loan.repaid=false; \
      no-other-subsidy loan.subsidised=true
      FIN-INS | high-tech-or-sme firm.technologySme=false; in-force insurance.inForce=false; \
      kind insurance.kind=CAR; three-years insurance.kind=PATENT insurance.years=3; \
      patent-alone insurance.kind=PATENT insurance.other=0.01
      FIN-RISK | body applicant.body=FIRM; listed loan.listed=false; loss-confirmed loan.lossConfirmed=false
      INV-STAGE | body applicant.body=FIRM; fund-registered fund.registered=false; \
      others-share fund.others=74999999.99; not-largest fund.largest=20000000
      INV-FOLLOW | technology-sme firm.technologySme=false; age firm.age=6; staff firm.staff=301; \
      sales firm.revenue=30000000.01 rnd.amount=2000000; net-assets firm.netAssets=20000000.01; \
      rnd-share rnd.amount=1499999.99; lead-paid investment.lead=0
      OV-RD | body applicant.body=BANK; entity overseas.entity=false; site overseas.site=199; \
      equipment overseas.equipment=999999; staff overseas.staff=14; two-years overseas.months=25
      OV-BASE | kind cert.kind=KEY_LAB; recognised-in-year cert.year=2016; once award.times=1
      BUY-MKT | body applicant.body=FIRM; tendered purchase.tendered=false; contract purchase.price=0; \
      not-beneficiary purchase.ownBenefit=true
      BUY-EVENT | body applicant.body=FIRM; framework purchase.framework=false; plan purchase.planApproved=false; \
      not-beneficiary purchase.ownBenefit=true
      AW-SCI | first-unit prize.firstUnit=false; won-in-year prize.year=2016; one-unit award.timesForMatter=1
      EXP-TEC | agreement dispatch.agreed=false; assessment dispatch.score=59
      """)
  void each_condition_of_a_measure_refuses_alone_and_none_is_left_out(String measure, String refusals) {
    var known = rules.versionOn(measure, DAY).orElseThrow().conditionsAt(Stage.ELIGIBLE).stream()
        .map(RuleCondition::getCode).toList();
    var tried = new TreeSet<String>();
    Stream.concat(Stream.of(refusals.split("; ")), OF_MANY.entrySet().stream()
        .filter(one -> known.contains(one.getKey())).map(one -> one.getKey() + " " + one.getValue()))
        .forEach(refusal -> {
          var parts = refusal.split(" ", 2);
          refused(measure, parts[0], parts[1]);
          tried.add(parts[0]);
        });
    assertEquals(new TreeSet<>(known), tried);
    assertFalse(entitlements.of(measure, DAY, Facts.NONE, Before.NOTHING).isDue(), "nothing is known");
  }

  private void refused(String measure, String code, String changes) {
    var entitlement = entitlements.of(measure, DAY, ProjectFacts.of(measure, changes), Before.NOTHING);
    assertEquals(List.of(code), entitlement.verdict().against().stream().map(Outcome::code).toList(), changes);
    assertEquals("0.00", entitlement.amount().toString());
  }
}
