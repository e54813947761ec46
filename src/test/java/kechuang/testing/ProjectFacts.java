package kechuang.testing;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;

/** Facts by which measures for projects and results are just due, written with the names that rules use. */
public final class ProjectFacts {

  private static final String ANYBODY = "firm.creditCodeType=91 firm.county=330602 firm.barred=false policy.year=2017"
      + " award.times=0 award.timesForMatter=0 award.timesAtStep=0 other.funds=0";

  /** A measure a line: where a rule sets a limit, the fact stands on it. */
  private static final Map<String, String> DUE = """
      CO-INST applicant.body=INSTITUTE coinstitute.agreed=true coinstitute.score=60 coinstitute.budget=8000000 \
      award.times=4
      TEAM-PROV applicant.body=FIRM talent.recognised=true talent.members=5 talent.input=20000000 \
      talent.provincialFund=5000000
      GR-MAJOR applicant.body=FIRM project.ranked=true project.duplicate=false project.running=0 \
      project.accepted=false project.budget=10000000 project.self=8000000
      GR-RND applicant.body=FIRM project.ranked=true project.duplicate=false project.running=1 \
      project.accepted=false project.budget=4000000 project.self=3200000
      GR-PUB applicant.body=HOSPITAL project.ranked=true project.duplicate=false project.running=0 \
      project.score=70 project.budget=300000 project.self=200000
      GR-POST applicant.body=FIRM project.approved=true project.accepted=true project.goalsMet=true \
      other.cityProject=false project.audited=3000000
      TT-BUY applicant.body=FIRM contract.registered=true contract.kind=DEVELOPMENT contract.related=false \
      contract.paid=2000000 contract.local=true order.contractUsed=false
      TT-BROKER broker.registered=true contract.threeParty=true contract.registered=true broker.contractor=false \
      contract.amount=10000000
      TT-REG office.approved=true office.amount=100000000
      TT-INSTMATCH applicant.body=INSTITUTE coinstitute.score=80 contract.registered=true contract.localParty=true \
      contract.received=1000000
      IP-INV patent.kind=INVENTION patent.year=2017 patent.local=true patent.cost=6000
      IP-UM patent.kind=UTILITY patent.year=2017 patent.local=true patent.cost=800
      IP-PCT applicant.body=FIRM patent.kind=PCT patent.year=2017
      IP-KEEP patent.kind=INVENTION patent.valid=true patent.age=6
      IP-AWARD patent.local=true patent.prize=CN_GOLD prize.year=2017
      FIN-IPLOAN firm.technologySme=true loan.pledged=true loan.repaid=true loan.subsidised=false \
      loan.amount=5000000 loan.pledgeShare=1 loan.benchmark=0.0435 loan.days=360
      FIN-INS firm.highTech=false firm.technologySme=true insurance.inForce=true insurance.kind=PRODUCT \
      insurance.premium=100000 insurance.other=0 insurance.years=0
      FIN-RISK applicant.body=BANK loan.listed=true loan.lossConfirmed=true loan.loss=1000000
      INV-STAGE applicant.body=FUND fund.registered=true fund.size=100000000 fund.others=75000000 \
      fund.largest=40000000 investment.asked=20000000
      INV-FOLLOW firm.technologySme=true firm.age=5 firm.staff=300 firm.revenue=30000000 firm.netAssets=20000000 \
      rnd.amount=1500000 investment.lead=4000000 investment.asked=2000000
      OV-RD applicant.body=FIRM overseas.entity=true overseas.site=200 overseas.equipment=1000000 \
      overseas.staff=15 overseas.months=24 overseas.contract=10000000 overseas.invested=8000000
      OV-BASE cert.kind=OVERSEAS_RND cert.level=PROVINCIAL cert.year=2017
      BUY-MKT applicant.body=SERVICE purchase.tendered=true purchase.price=1000000 purchase.ownBenefit=false
      BUY-EVENT applicant.body=UNIVERSITY purchase.framework=true purchase.planApproved=true \
      purchase.ownBenefit=false purchase.events=12 purchase.unitPrice=80000
      AW-SCI prize.firstUnit=true prize.year=2017 prize.level=PROVINCIAL prize.amount=100000
      EXP-TEC dispatch.agreed=true dispatch.score=60 dispatch.people=3
      """.lines().collect(Collectors.toUnmodifiableMap(line -> line.substring(0, line.indexOf(' ')),
          line -> line.substring(line.indexOf(' ') + 1)));

  private ProjectFacts() {
  }

  /** Facts by which the measure is due, but for these: {@code project.ranked=false project.budget=4000000}. */
  public static Facts of(String measure, String changes) {
    return Stream.of(ANYBODY, DUE.get(measure), changes).flatMap(text -> Stream.of(text.split(" ")))
        .filter(said -> !said.isEmpty()).reduce(Facts.NONE, ProjectFacts::and, Facts::with);
  }

  private static Facts and(Facts facts, String said) {
    var parts = said.split("=");
    var fact = Fact.named(parts[0]).orElseThrow(() -> new IllegalArgumentException(said));
    return facts.with(fact, reader(fact).apply(parts[1]));
  }

  private static Function<String, Object> reader(Fact fact) {
    return switch (fact.type()) {
      case TEXT -> text -> text;
      case TRUTH -> Boolean::valueOf;
      case NUMBER -> Long::valueOf;
      case MONEY -> Money::of;
      case RATE -> Rate::of;
      case DAY -> LocalDate::parse;
      case TEXTS -> throw new IllegalArgumentException(fact.ruleName());
    };
  }
}
