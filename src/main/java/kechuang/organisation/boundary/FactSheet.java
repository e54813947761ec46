package kechuang.organisation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.identity.boundary.AccountName;
import kechuang.identity.boundary.AccountNames;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.organisation.entity.Evidence;
import kechuang.organisation.entity.FirmFact;
import kechuang.organisation.entity.Organisation;
import kechuang.organisation.entity.RelatedParty;
import kechuang.platform.boundary.Messages;

/**
 * What is known of a firm, fact by fact with its source, its day and who confirmed it; a register that says something
 * else is named beside. For use cases that checked who asks.
 */
@Stateless
public class FactSheet {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private ReferenceLists lists;
  @Inject
  private RegisterComparison registers;
  @Inject
  private AccountNames names;

  /** The facts of the firm, then who holds it or hangs together with it. */
  @PermitAll
  public List<FactRow> of(long firmId, Locale locale) {
    var firm = em.find(Organisation.class, firmId);
    var people = names.of(Stream.of(FirmFact.values()).map(fact -> firm.provenance(fact).account()).toList());
    var evidence = registers.evidence(firm).stream().collect(Collectors.groupingBy(Evidence::fact));
    var facts = Stream.of(FirmFact.values()).filter(fact -> firm.value(fact) != null)
        .map(fact -> row(firm, fact, evidence.getOrDefault(fact, List.of()), people, locale));
    return Stream.of(facts, related(firm, locale), holders(firm, locale)).flatMap(rows -> rows).toList();
  }

  private FactRow row(Organisation firm, FirmFact fact, List<Evidence> evidence, Map<Long, AccountName> people,
      Locale locale) {
    var from = firm.provenance(fact);
    var who = people.get(from.account());
    var differs = evidence.stream().filter(one -> !fact.agrees(firm.value(fact), one.value())).map(one ->
        Messages.text(locale, "organisation.fact-sheet.differs", one.source(), one.on(), words(fact, one.value(), locale)))
        .findFirst().orElse("");
    return new FactRow(Messages.text(locale, "organisation.fact." + fact), words(fact, firm.value(fact), locale),
        from.isBareWord() ? "" : from.source(), from.on(), who == null ? "" : who.written(locale), differs);
  }

  private String words(FirmFact fact, String value, Locale locale) {
    return switch (fact) {
      case COUNTY -> lists.county(value).map(county -> county.name(locale)).orElse(value);
      case INDUSTRY -> lists.industry(value).map(industry -> value + " " + industry.name(locale)).orElse(value);
      case REVENUE, ASSETS -> Messages.text(locale, "scheme.fact.money", Money.of(value));
      case STAFF -> Messages.text(locale, "organisation.fact-sheet.people", value);
      case TECHNOLOGY_SME -> Messages.text(locale, value.equals("true") ? "scheme.fact.yes" : "scheme.fact.no");
      default -> value;
    };
  }

  private Stream<FactRow> related(Organisation firm, Locale locale) {
    return em.createQuery("select r from RelatedParty r where r.oneId = :id or r.otherId = :id order by r.id",
        RelatedParty.class).setParameter("id", firm.getId()).getResultStream().map(link -> {
          var other = em.find(Organisation.class, link.getOneId() == firm.getId() ? link.getOtherId() : link.getOneId());
          return new FactRow(Messages.text(locale, "organisation.relation." + link.getKind()),
              withShare(other.getName(), link.getShare(), locale), link.getSource(), link.getKnownOn(), "", "");
        });
  }

  private Stream<FactRow> holders(Organisation firm, Locale locale) {
    var label = Messages.text(locale, "organisation.relation.SHARES");
    return registers.holders(firm).stream().map(holder -> new FactRow(label,
        withShare(holder.name(), holder.share(), locale), holder.source(), holder.on(), "", ""));
  }

  private static String withShare(String name, Rate share, Locale locale) {
    return share == null ? name : Messages.text(locale, "organisation.fact-sheet.holds", name, share);
  }
}
