package kechuang.review.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kechuang.application.boundary.ApplicationCase;
import kechuang.application.boundary.ApplicationCases;
import kechuang.application.entity.Application;
import kechuang.application.entity.ApplicationState;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.identity.boundary.FourEyes;
import kechuang.identity.boundary.Handlings;
import kechuang.ledger.boundary.Ledger;
import kechuang.money.Money;
import kechuang.organisation.boundary.Memberships;
import kechuang.scheme.boundary.KnownFacts;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Verdict;

/** What an officer needs to decide an application: what wants judgement, and what the money says. */
@Stateless
public class ReviewCases {

  /** As applications in hand are kept. @see Handlings */
  public static final String KIND = "application";

  private static final List<Fact> FACTS = Stream.of(Fact.values())
      .filter(fact -> fact.ruleName().startsWith("firm.") && fact != Fact.FIRM_FACTS_CONFIRMED && fact != Fact.FIRM_BARRED)
      .toList();

  @Inject
  private ApplicationCases cases;
  @Inject
  private Jurisdiction jurisdiction;
  @Inject
  private Memberships memberships;
  @Inject
  private FourEyes fourEyes;
  @Inject
  private Handlings handlings;
  @Inject
  private KnownFacts known;
  @Inject
  private Ledger ledger;
  @Inject
  private BusinessClock clock;

  /** The application with this number; another county's looks like none at all. */
  @RolesAllowed({"county-officer", "city-officer"})
  public ReviewCase see(String number) {
    var shown = cases.see(number);
    var hindrance = hindrance(shown);
    return new ReviewCase(shown, flags(shown), parts(shown), hindrance,
        hindrance != null ? null : handlings.othersName(KIND, number).orElse(null), recallable(shown.application()));
  }

  private List<Problem> flags(ApplicationCase shown) {
    var application = shown.application();
    var now = known.ofFirm(application.getOrganisationId(), clock.today());
    var room = shown.room();
    var amount = application.getAmount();
    return new Problems.Collector()
        .check(shown.firm().isConfirmed(), "facts", "review.flag.unconfirmed")
        .check(now.get(Fact.FIRM_BARRED).filter(Boolean.TRUE::equals).isEmpty(), "barred", "review.flag.barred")
        .check(now.only(FACTS).equals(then(application.getFacts()).only(FACTS)), "changed", "review.flag.changed")
        .check(shown.verdicts().stream().allMatch(Verdict::passed), "rules", "review.flag.some-rules")
        .check(!application.getRequested().isMoreThan(amount), "limited", "review.flag.limited",
            application.getRequested(), room.yearCap(), amount)
        .check(!amount.isMoreThan(room.getPoolLeft()), "pool", "review.flag.pool-short", room.getPoolLeft(), amount)
        .check(amount.isMoreThan(room.getPoolLeft()) || !room.poolInDecision().isMoreThan(room.getPoolLeft()), "crowded",
            "review.flag.crowded", room.poolInDecision(), room.getPoolLeft())
        .found();
  }

  private static Facts then(String facts) {
    return facts == null ? Facts.NONE : Facts.read(facts);
  }

  private List<ReviewCase.Part> parts(ApplicationCase shown) {
    var sharing = shown.round().costSharing(shown.application().getCountyCode());
    var amounts = sharing.between(Money.ZERO, shown.application().getAmount());
    return IntStream.range(0, amounts.size()).mapToObj(i -> new ReviewCase.Part(sharing.parties().get(i).getLevel(),
        amounts.get(i), ledger.budgetLeft(sharing.parties().get(i).getBudgetId()))).toList();
  }

  private String hindrance(ApplicationCase shown) {
    var application = shown.application();
    var mine = switch (application.getState()) {
      case SUBMITTED -> jurisdiction.looksFor(application.getCountyCode());
      case COUNTY_APPROVED -> jurisdiction.decidesFor(shown.round());
      default -> false;
    };
    if (!mine) {
      return isInReview(application.getState()) ? "review.hindrance.other-office" : "review.hindrance.not-in-review";
    }
    if (memberships.isOwn(application.getOrganisationId())) {
      return "organisation.membership.own";
    }
    return application.getState() != ApplicationState.COUNTY_APPROVED ? null
        : fourEyes.hindrance(application.getCountyDecidedBy(), application.getSubmittedOn()).orElse(null);
  }

  private boolean recallable(Application application) {
    return application.getState() == ApplicationState.COUNTY_APPROVED && application.getOpenedAt() == null
        && jurisdiction.looksFor(application.getCountyCode()) && !memberships.isOwn(application.getOrganisationId());
  }

  private static boolean isInReview(ApplicationState state) {
    return state == ApplicationState.SUBMITTED || state == ApplicationState.COUNTY_APPROVED;
  }
}
