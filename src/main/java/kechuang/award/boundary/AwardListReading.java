package kechuang.award.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kechuang.award.entity.Award;
import kechuang.award.entity.AwardList;
import kechuang.award.entity.AwardListState;
import kechuang.award.entity.AwardState;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.County;
import kechuang.organisation.entity.Organisation;
import kechuang.platform.boundary.Bilingual;
import kechuang.platform.boundary.Row;
import kechuang.scheme.boundary.BenefitCase;

/** How lists of benefits without application are read; for use cases that checked whose they are. */
@Stateless
public class AwardListReading {

  private static final String ALL = """
      select l.id, l.measure_code, m.name_zh, m.name_en, l.proposed_on, l.state, count(a.id), coalesce(sum(a.amount), 0),
             count(a.id) filter (where a.state in ('COMMITTED', 'PUBLISHED', 'GRANTED', 'SETTLED')),
             count(a.id) filter (where a.state = 'UNANSWERED')
        from award_list l join measure m on m.code = l.measure_code left join award a on a.list_id = l.id
       where l.owner = ?1 group by l.id, m.code order by l.id desc limit 200""";
  private static final String LEFT_OUT = "select x.organisation_id, o.name, x.amount, x.reason, x.detail"
      + " from award_list_left_out x join organisation o on o.id = x.organisation_id where x.award_list_id = ?1 order by o.name";
  /** What an organisation took, was offered or did not want is not offered again. */
  private static final String KNOWN = "select organisation_id, matter, state from award where measure_code = ?1"
      + " and state not in ('SET_ASIDE', 'REVOKED')"
      + " and organisation_id = any(cast(string_to_array(?2, ',') as bigint[])) order by id";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Organisations organisations;
  @Inject
  private ReferenceLists lists;

  @PermitAll
  @SuppressWarnings("unchecked")
  public List<AwardListRow> all(String owner) {
    List<Object[]> rows = em.createNativeQuery(ALL).setParameter(1, owner).getResultList();
    return rows.stream().map(Row::of).map(row -> new AwardListRow(row.number(0), row.text(1), row.name(2), row.day(4),
        row.constant(5, AwardListState.class), row.number(6), row.money(7), row.number(8), row.number(9))).toList();
  }

  /** The list of a measure that waits for a second manager of the office. */
  @PermitAll
  public Optional<AwardList> waiting(String measure, String owner) {
    return em.createQuery("select l from AwardList l where l.measureCode = :measure and l.owner = :owner"
        + " and l.state = :proposed", AwardList.class).setParameter("measure", measure).setParameter("owner", owner)
        .setParameter("proposed", AwardListState.PROPOSED).getResultStream().findFirst();
  }

  /** Why nothing is offered for a matter any more, by "organisation matter". */
  @PermitAll
  @SuppressWarnings("unchecked")
  public Map<String, String> known(String measure, Collection<Long> some) {
    List<Object[]> rows = em.createNativeQuery(KNOWN).setParameter(1, measure)
        .setParameter(2, some.stream().map(String::valueOf).collect(Collectors.joining(","))).getResultList();
    return rows.stream().map(Row::of).collect(Collectors.toMap(row -> row.number(0) + " " + row.text(1),
        row -> row.constant(2, AwardState.class) == AwardState.DECLINED ? "award.left-out.declined"
            : "award.left-out.already", (first, later) -> later));
  }

  @PermitAll
  public List<AwardLine> lines(List<BenefitCase> given) {
    var counties = counties();
    return given.stream().map(found -> new AwardLine(null, found.organisation().getId(), found.organisation().getName(),
        found.organisation().getCreditCode(), counties.get(found.organisation().getCountyCode()), found.matter(),
        found.calculation(), null)).toList();
  }

  @PermitAll
  public List<AwardLine> linesOf(AwardList list) {
    var awards = em.createQuery("select a from Award a where a.listId = :list order by a.id", Award.class)
        .setParameter("list", list.getId()).getResultList();
    var firms = organisations.get(awards.stream().map(Award::getOrganisationId).distinct().toList()).stream()
        .collect(Collectors.toMap(Organisation::getId, one -> one));
    var counties = counties();
    return awards.stream().map(award -> {
      var firm = firms.get(award.getOrganisationId());
      return new AwardLine(award.getNumber(), firm.getId(), firm.getName(), firm.getCreditCode(),
          counties.get(award.getCountyCode()), award.getMatter(), award.worked(), award.getState());
    }).toList();
  }

  private Map<String, Bilingual> counties() {
    return lists.counties().stream().collect(Collectors.toMap(County::getCode,
        county -> new Bilingual(county.getNameZh(), county.getNameEn())));
  }

  @PermitAll
  @SuppressWarnings("unchecked")
  public List<LeftOut> leftOut(AwardList list) {
    List<Object[]> rows = em.createNativeQuery(LEFT_OUT).setParameter(1, list.getId()).getResultList();
    return rows.stream().map(Row::of).map(row ->
        new LeftOut(row.number(0), row.text(1), row.money(2), row.text(3), row.text(4))).toList();
  }
}
