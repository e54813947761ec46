package kechuang.claim.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kechuang.award.boundary.Vouchers;
import kechuang.award.entity.Voucher;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.claim.entity.ContractTerms;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;
import kechuang.organisation.boundary.Organisations;
import kechuang.provider.boundary.Providers;
import kechuang.organisation.boundary.Relations;
import kechuang.organisation.entity.CreditCode;
import kechuang.organisation.entity.Organisation;
import kechuang.registry.boundary.CityProjects;
import kechuang.registry.boundary.ConsultedLists;
import kechuang.registry.entity.CityProject;
import kechuang.registry.entity.ImportKind;
import kechuang.scheme.boundary.DuplicateKeys;
import kechuang.scheme.boundary.FactTexts;
import kechuang.scheme.boundary.KnownFacts;
import kechuang.scheme.boundary.Rules;
import kechuang.scheme.entity.Applicant;
import kechuang.scheme.entity.DuplicateHolder;
import kechuang.scheme.entity.DuplicateKind;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Origin;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.Stage;
import kechuang.scheme.entity.TaxBasis;
import kechuang.scheme.entity.Verdict;

/** What an order would come to and what stands against it: the same answer before signing and when it is placed. */
@Stateless
public class OrderQuotes {

  /** Contracts this close together may be parts of one (decision 16). */
  static final int SPLITTING_DAYS = 90;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Vouchers vouchers;
  @EJB
  private Organisations organisations;
  @EJB
  private Providers providers;
  @EJB
  private Relations relations;
  @EJB
  private CityProjects projects;
  @EJB
  private ConsultedLists consulted;
  @EJB
  private DuplicateKeys duplicates;
  @EJB
  private KnownFacts known;
  @EJB
  private Rules rules;
  @EJB
  private FactTexts texts;
  @EJB
  private BusinessClock clock;

  /** The quote for an order on an own voucher; nothing is written. */
  @RolesAllowed("applicant")
  public OrderQuote quote(PlaceOrder order) {
    return plan(order).quote();
  }

  /** Everything an order is made of; refuses only what cannot be asked at all. */
  @RolesAllowed("applicant")
  public Plan plan(PlaceOrder order) {
    refuseIncomplete(order);
    var today = clock.today();
    var voucher = vouchers.own(order.voucher());
    var round = em.find(Round.class, voucher.getRoundId());
    var provider = provider(order.provider());
    var terms = order.terms();
    var firm = organisations.get(voucher.getOrganisationId());
    var measure = measureFor(order.service(), round, firm);
    var splitting = provider.map(found -> splittingSum(voucher, found, order.service(), terms)).orElse(Money.ZERO);
    var person = organisations.legalPerson(firm);
    var used = provider.flatMap(found -> used(found, person, terms));
    var project = funding(person, terms);
    var funded = project.map(OrderQuotes::problem);
    var facts = facts(voucher, firm, round, provider, order.service(), terms, splitting, today)
        .with(Fact.ORDER_CONTRACT_USED, used.isPresent()).with(Fact.ORDER_PROJECT_FUNDED, project.isPresent(),
            project.map(found -> new Origin(found.getSource(), found.getSourceOn())).or(() -> listed(ImportKind.PROJECTS))
                .orElse(null));
    var verdict = rules.evaluate(measure.orElseGet(() -> round.getMeasures().stream().sorted().findFirst().orElseThrow()),
        Stage.ORDERABLE, today, facts);
    var named = new HashMap<String, Problem>();
    used.ifPresent(problem -> named.put("contractNumber", problem));
    funded.ifPresent(problem -> named.put("project", problem));
    var before = provider.filter(found -> !round.getScale().isFlat())
        .map(found -> splitBefore(voucher, round, found, order.service(), terms)).orElse(Money.ZERO);
    var quote = quote(voucher, round, terms, splitting, before, verdict,
        problems(voucher, measure, provider, verdict, named, expired(provider, order.service(), today)));
    return new Plan(voucher, round, provider.orElse(null), terms, quote);
  }

  /** An order worked out in full. */
  public record Plan(Voucher voucher, Round round, Organisation provider, ContractTerms terms, OrderQuote quote) {
  }

  private static void refuseIncomplete(PlaceOrder order) {
    var problems = new Problems.Collector()
        .check(PlaceOrder.filled(order.voucher()), "voucher", "common.missing")
        .check(PlaceOrder.filled(order.provider()), "provider", "common.missing")
        .check(PlaceOrder.filled(order.service()), "service", "common.missing")
        .check(PlaceOrder.filled(order.subject()), "subject", "common.missing")
        .check(order.subject() == null || order.subject().length() <= 200, "subject", "common.too-long", 200)
        .check(PlaceOrder.filled(order.contractNumber()), "contractNumber", "common.missing")
        .check(order.contractNumber() == null || order.contractNumber().length() <= 60, "contractNumber",
            "common.too-long", 60)
        .check(order.contractDate() != null, "contractDate", "common.missing")
        .check(order.contractNet() != null && !order.contractNet().isZero(), "contractNet", "common.missing")
        .check(order.contractGross() != null && !order.contractGross().isZero(), "contractGross", "common.missing")
        .check(order.contractNet() == null || order.contractGross() == null
            || !order.contractNet().isMoreThan(order.contractGross()), "contractNet", "order.net-above-gross");
    problems.read("technologyContract", order::registration);
    problems.refuseIfAny();
  }

  private Optional<Organisation> provider(String creditCode) {
    try {
      return organisations.find(new CreditCode(creditCode)).filter(found -> !found.isFirm());
    } catch (RuleViolation malformed) {
      throw new Problems(List.of(new Problem("provider", malformed.key(), List.of(malformed.arguments()))));
    }
  }

  /** The measure of the round that pays this service; a service that none pays is not supported. */
  private Optional<String> measureFor(String service, Round round, Organisation firm) {
    return em.createNativeQuery("select s.measure_code from measure_service s join measure m on m.code = s.measure_code"
        + " where s.service_kind = ?1 and m.applicant = ?2 order by 1").setParameter(1, service)
        .setParameter(2, Applicant.of(firm).name()).getResultStream().map(Object::toString)
        .filter(code -> round.getMeasures().contains(code)).findFirst();
  }

  /** Since when the contract supports something else, by its number or by its registration. */
  private Optional<Problem> used(Organisation provider, Organisation firm, ContractTerms terms) {
    return ContractKeys.of(provider, firm, terms).stream()
        .flatMap(key -> duplicates.usedByOthers(DuplicateKind.CONTRACT, key.key(), DuplicateHolder.ORDER, 0)
            .map(since -> Problem.of(key.field(), "scheme.duplicate.CONTRACT", since, key.number())).stream()).findFirst();
  }

  /** Which project of the year before paid for the same work. */
  private Optional<CityProject> funding(Organisation firm, ContractTerms terms) {
    return projects.funding(firm.getCreditCode(), terms.getProjectNumber(), terms.getSubject(), terms.getDate().getYear());
  }

  /** The list that says nothing of it. */
  private Optional<Origin> listed(ImportKind kind) {
    return consulted.latest(kind).map(list -> new Origin(list.getSource(), list.getSourceOn()));
  }

  private static Problem problem(CityProject found) {
    return Problem.of("project", "order.project-funded", found.getYear(), found.getNumber(), found.getTitle());
  }

  /** Whether the certificate that the service needs has run out. */
  private boolean expired(Optional<Organisation> provider, String service, LocalDate today) {
    return provider.filter(found -> providers.expired(found.getId(), service, today)).isPresent();
  }

  private Facts facts(Voucher voucher, Organisation firm, Round round, Optional<Organisation> provider, String service,
      ContractTerms terms, Money splitting, LocalDate today) {
    return known.ofFirm(firm.getId(), today).with(known.ofRound(round)).with(Fact.TODAY, today)
        .with(Fact.VOUCHER_ACTIVE, !voucher.isPast(today))
        .with(Fact.VOUCHER_ISSUED, voucher.getIssuedOn())
        .with(Fact.VOUCHER_EXPIRES, voucher.getExpiresOn())
        .with(Fact.PROVIDER_REGISTERED, provider.map(found -> providers.registered(found.getId(), today)).orElse(false))
        .with(Fact.ORDER_RELATED_PARTY, provider.map(found -> relations.related(firm.getLegalPersonId(), found.getId()))
            .orElse(false), provider.flatMap(found -> relations.between(firm.getLegalPersonId(), found.getId()).stream().findFirst())
            .map(link -> new Origin(link.getSource(), link.getKnownOn())).or(() -> listed(ImportKind.SHAREHOLDERS))
            .orElse(null))
        .with(Fact.ORDER_SERVICE, service)
        .with(Fact.ORDER_CONTRACT_DATE, terms.getDate())
        .with(Fact.ORDER_CONTRACT_NET, terms.getNet())
        .with(Fact.ORDER_GROUP_SUM, terms.getGross().plus(splitting))
        .with(Fact.ORDER_TECHNOLOGY_CONTRACT, terms.getTechnologyContract() != null);
  }

  /** @param named what names the contract or the project, as the words of a rule cannot, by the field of the condition */
  private List<Problem> problems(Voucher voucher, Optional<String> measure, Optional<Organisation> provider,
      Verdict verdict, Map<String, Problem> named, boolean expired) {
    var problems = new Problems.Collector();
    try {
      voucher.mustTakeOrders(clock.today());
    } catch (RuleViolation refused) {
      problems.add(new Problem("voucher", refused.key(), List.of(refused.arguments())));
    }
    problems.check(provider.isPresent(), "provider", "order.provider-unknown");
    texts.problems(verdict).forEach(problem -> problems.add(named.getOrDefault(problem.field(), problem)));
    problems.check(measure.isPresent() || !verdict.passed(), "service", "order.service-not-supported");
    problems.check(!expired, "service", "order.qualification-expired");
    return problems.found();
  }

  private OrderQuote quote(Voucher voucher, Round round, ContractTerms terms, Money splitting, Money before,
      Verdict verdict, List<Problem> problems) {
    var base = terms.amount(round.getTaxBasis());
    var supported = round.getScale().added(before, base);
    var available = voucher.isPast(clock.today()) ? Money.ZERO : vouchers.counter(voucher).left();
    var all = new Problems.Collector();
    problems.forEach(all::add);
    all.check(!supported.isZero(), "contractNet", "order.nothing-supported", round.getScale());
    all.check(!available.isZero() || !problems.isEmpty(), "voucher", "voucher.empty");
    return new OrderQuote(base, round.getScale(), before, supported, available, supported.min(available),
        splitting.isZero() ? null : splitting.plus(terms.getGross()), verdict, all.found());
  }

  /** Live contracts of the same two sides, of the same service or subject, within ninety days: with tax, in yuan. */
  private Money splittingSum(Voucher voucher, Organisation provider, String service, ContractTerms terms) {
    return sum("contract_gross", "", voucher, provider, service, terms);
  }

  /** Of them those on vouchers of the same round, on its tax basis: the parts of one contract share its tiers. */
  private Money splitBefore(Voucher voucher, Round round, Organisation provider, String service, ContractTerms terms) {
    return sum(round.getTaxBasis() == TaxBasis.NET ? "contract_net" : "contract_gross",
        " and voucher_id in (select v.id from voucher v where v.round_id = " + round.getId() + ")", voucher, provider,
        service, terms);
  }

  private Money sum(String column, String more, Voucher voucher, Organisation provider, String service,
      ContractTerms terms) {
    return new Money((BigDecimal) em.createNativeQuery("select coalesce(sum(" + column + "), 0) from service_order"
        + " where organisation_id = ?1 and provider_id = ?2 and (service_kind = ?3 or normalised_subject = ?4)"
        + " and state in ('PLACED', 'CONFIRMED', 'CLOSED') and contract_date between ?5 and ?6" + more)
        .setParameter(1, voucher.getOrganisationId()).setParameter(2, provider.getId()).setParameter(3, service)
        .setParameter(4, terms.getNormalisedSubject()).setParameter(5, terms.getDate().minusDays(SPLITTING_DAYS))
        .setParameter(6, terms.getDate().plusDays(SPLITTING_DAYS)).getSingleResult());
  }
}
