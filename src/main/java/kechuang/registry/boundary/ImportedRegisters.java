package kechuang.registry.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kechuang.money.Rate;
import kechuang.organisation.boundary.FactRegister;
import kechuang.organisation.boundary.OrganisationAppeared;
import kechuang.organisation.entity.CreditCode;
import kechuang.organisation.entity.Evidence;
import kechuang.organisation.entity.FirmFact;
import kechuang.platform.boundary.Row;

/** What the lists that came in say about firms. */
@ApplicationScoped
public class ImportedRegisters implements FactRegister {

  private static final String ENTRY = """
      select e.name, e.county_code, e.industry_code, cast(e.founded as text), cast(e.staff as text),
             cast(e.revenue as text), cast(e.assets as text), e.source, e.source_on, m.confirmed_by, e.import_id
        from firm_entry e join register_import m on m.id = e.import_id where e.credit_code = ?1""";
  private static final List<FirmFact> COLUMNS = List.of(FirmFact.NAME, FirmFact.COUNTY, FirmFact.INDUSTRY,
      FirmFact.FOUNDED, FirmFact.STAFF, FirmFact.REVENUE, FirmFact.ASSETS);
  private static final String RECOGNISED = """
      select r.name, r.source, r.source_on, m.confirmed_by, r.import_id
        from register_entry r join register_import m on m.id = r.import_id
       where r.credit_code = ?1 and r.kind = 'TITLE' and r.state = 'CONFIRMED'
         and cast(r.cells as jsonb)->>'list' = 'TECHNOLOGY_SME'
         and ?2 between r.from_on and coalesce(r.until_on, ?2) order by r.source_on desc, r.id desc limit 1""";
  private static final String HOLDERS = """
      select s.holder_name, s.holder_code, s.share, s.source, s.source_on from shareholder s
       where s.firm_code = ?1 and not exists (select from organisation o where o.credit_code = s.holder_code)
       order by s.share desc nulls last, s.id""";
  private static final String WAITING = """
      select distinct import_id from shareholder
       where holder_code = ?1 or firm_code = ?1 and holder_code is not null order by 1""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Lists lists;

  /** Names are compared without width and blanks. */
  @Override
  public Optional<String> confirms(CreditCode code, String name) {
    return entry(code.text()).filter(row -> FirmFact.NAME.agrees(name, row.text(0)))
        .map(row -> row.text(7) + "（" + row.day(8) + "）");
  }

  @Override
  public List<Evidence> evidence(String creditCode, LocalDate day) {
    var found = new ArrayList<Evidence>();
    entry(creditCode).ifPresent(row -> {
      for (int i = 0; i < COLUMNS.size(); i++) {
        if (row.text(i) != null) {
          found.add(new Evidence(COLUMNS.get(i), row.text(0), row.text(i), row.text(7), row.day(8), row.number(9),
              row.number(10)));
        }
      }
    });
    rows(RECOGNISED, creditCode, day).map(row -> new Evidence(FirmFact.TECHNOLOGY_SME, row.text(0), "true", row.text(1),
        row.day(2), row.number(3), row.number(4))).forEach(found::add);
    return found;
  }

  @Override
  public List<Holder> holders(String creditCode) {
    return rows(HOLDERS, creditCode).map(row -> new Holder(row.text(0), row.text(1),
        row.text(2) == null ? null : Rate.of(row.text(2)), row.text(3), row.day(4))).toList();
  }

  /** Shareholders that nobody knew are organisations from now on, or the firm that they hold is. */
  public void relate(@Observes OrganisationAppeared appeared) {
    em.createNativeQuery(WAITING).setParameter(1, appeared.creditCode()).getResultList()
        .forEach(id -> lists.relate(((Number) id).longValue()));
  }

  private Optional<Row> entry(String creditCode) {
    return rows(ENTRY, creditCode).findFirst();
  }

  @SuppressWarnings("unchecked")
  private Stream<Row> rows(String query, Object... values) {
    var asked = em.createNativeQuery(query);
    for (int i = 0; i < values.length; i++) {
      asked.setParameter(i + 1, values[i]);
    }
    List<Object[]> rows = asked.getResultList();
    return rows.stream().map(Row::of);
  }
}
