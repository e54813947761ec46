package kechuang.registry.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kechuang.fault.Conflict;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.entity.CreditCode;
import kechuang.organisation.entity.Organisation;
import kechuang.registry.entity.CellReader;
import kechuang.registry.entity.RegisterChecks;
import kechuang.registry.entity.RegisterEntry;
import kechuang.registry.entity.RegisterEntry.Content;
import kechuang.registry.entity.RegisterEntryState;
import kechuang.registry.entity.RegisterKind;

/** What is typed into the form of a register, as the content of an entry; or everything that is wrong with it. */
@Stateless
public class RegisterContents {

  private static final CellReader CELLS = new CellReader(code -> null, code -> null, RegisterWords::code);

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Organisations organisations;

  /** Reads the cells as they were typed; what is empty says nothing. */
  @PermitAll
  public Map<String, String> read(RegisterKind kind, Map<String, String> typed, Problems.Collector problems) {
    var cells = new TreeMap<String, String>();
    for (var column : kind.columns()) {
      var cell = typed.get(column.key());
      if (cell != null && !cell.isBlank()) {
        var value = problems.read(column.key(), () -> CELLS.read(column, cell.strip()));
        if (value != null) {
          cells.put(column.key(), value);
        }
      }
    }
    var all = kind.complete(cells);
    if (problems.found().isEmpty()) {
      RegisterChecks.of(kind, all).found().forEach(problems::add);
    }
    return all;
  }

  /** The content of those cells, with the holder as the portal or the firm register knows it. */
  @PermitAll
  public Content of(RegisterKind kind, Map<String, String> cells) {
    var code = cells.get(kind.holderColumn());
    var known = organisations.find(new CreditCode(code));
    var listed = listed(code);
    var name = known.map(Organisation::getName).or(() -> listed.map(row -> (String) row[0]))
        .or(() -> Optional.ofNullable(cells.get("name"))).orElse(null);
    if (name == null) {
      throw new Problems(List.of(Problem.of("name", "registry.entry.unknown-firm")));
    }
    return new Content(code, name, known.map(Organisation::getCountyCode).or(() -> listed.map(row -> (String) row[1]))
        .orElse(null), cells);
  }

  @SuppressWarnings("unchecked")
  private Optional<Object[]> listed(String code) {
    List<Object[]> rows = em.createNativeQuery("select name, county_code from firm_entry where credit_code = ?1")
        .setParameter(1, code).getResultList();
    return rows.stream().findFirst();
  }

  /** Refuses a second entry that is known by the same. */
  @PermitAll
  public void mustBeNew(RegisterKind kind, Content content, Long except) {
    var found = em.createQuery("select e from RegisterEntry e where e.kind = :kind and e.creditCode = :code and e.key = :key",
        RegisterEntry.class).setParameter("kind", kind).setParameter("code", content.creditCode())
        .setParameter("key", kind.key(content.cells())).getResultStream().filter(one -> !one.getId().equals(except)).findFirst();
    if (found.isPresent()) {
      throw new Conflict("registry.entry.twice").about(kind.keys().get(0));
    }
    if (kind == RegisterKind.POOL && em.createQuery("select count(e) from RegisterEntry e where e.kind = :kind"
        + " and e.creditCode = :code and e.state = :in and e.id <> :except", Long.class).setParameter("kind", kind)
        .setParameter("code", content.creditCode()).setParameter("in", RegisterEntryState.CONFIRMED)
        .setParameter("except", except == null ? -1L : except).getSingleResult() > 0) {
      throw new RuleViolation("registry.row.in-pool").about("creditCode");
    }
  }
}
