package kechuang.registry.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kechuang.document.boundary.Attachments;
import kechuang.fault.NotFound;
import kechuang.identity.boundary.AccountNames;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.entity.CreditCode;
import kechuang.organisation.entity.Organisation;
import kechuang.platform.boundary.Bilingual;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;
import kechuang.registry.entity.RegisterEntry;
import kechuang.registry.entity.RegisterEntryEventKind;
import kechuang.registry.entity.RegisterEntryState;
import kechuang.registry.entity.RegisterKind;
import kechuang.registry.entity.SixHaves;

/**
 * The registers for those who look into them: the city's people and the auditor see all, a county's what is of its firms, a
 * firm what is about itself. Statistical R&D is in no list: it stands on the page of the entry alone.
 */
@Stateless
public class Registers {

  private static final String TABLES = "register_entry e"
      + " left join organisation o on o.credit_code = e.credit_code and o.admission <> 'REJECTED'"
      + " left join county c on c.code = coalesce(o.county_code, e.county_code)";
  private static final String COUNTY = "coalesce(o.county_code, e.county_code)";
  /** The county of the holder, or of another party that the portal knows. */
  private static final String OF_COUNTY = COUNTY + " = ? or e.parties <> '' and exists (select from organisation p"
      + " where p.credit_code = any (string_to_array(e.parties, ' ')) and p.county_code = ?)";
  private static final Map<String, Sort> SORTS = Map.of("", new Sort("-e.id", "bigint"), "name", new Sort("e.name", "text"),
      "year", new Sort("coalesce(e.year, 0)", "integer"), "from", new Sort("coalesce(e.from_on, '0001-01-01')", "date"));

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Attachments attachments;
  @EJB
  private AccountNames names;
  @EJB
  private Caller caller;
  @EJB
  private SixHavesTerms sixTerms;
  @Inject
  private Jurisdiction jurisdiction;
  @Inject
  private Memberships memberships;
  @Inject
  private Organisations organisations;

  /** How many entries a register has in each state, as far as the caller sees them. */
  public record Total(RegisterKind kind, long confirmed, long waiting, long over) implements Serializable {
  }

  /**
   * How many entries in force there are of a county, a level or a year.
   *
   * @param name of the county; null for levels and years
   * @param value code of the county or the level, or the year
   */
  public record Tally(String by, String value, Bilingual name, long count) implements Serializable {
  }

  /** All registers, in the order in which the bureau names them. */
  @RolesAllowed({"programme-manager", "county-officer", "city-officer", "auditor"})
  public List<Total> totals() {
    var found = new HashMap<RegisterKind, Total>();
    for (var kind : RegisterKind.values()) {
      found.put(kind, scoped(RegisterFilter.all(kind)).figures(em, "count(*) filter (where e.state = 'CONFIRMED'),"
          + " count(*) filter (where e.state = 'DECLARED'), count(*) filter (where e.state in ('EXITED', 'REFUSED'))",
          row -> new Total(kind, row.number(0), row.number(1), row.number(2))));
    }
    return Stream.of(RegisterKind.values()).map(found::get).toList();
  }

  /** The entries of a register that the caller sees, the newest first. */
  @RolesAllowed({"programme-manager", "county-officer", "city-officer", "auditor"})
  public Rows<RegisterRow> ask(RegisterFilter filter, RowRequest request) {
    return scoped(filter).ask(em, request, RegisterRow::of);
  }

  private RowQuery scoped(RegisterFilter filter) {
    var query = filtered(filter);
    jurisdiction.county().ifPresent(county -> query.where(OF_COUNTY, county, county));
    return query;
  }

  private static RowQuery filtered(RegisterFilter filter) {
    var query = new RowQuery(RegisterRow.COLUMNS, TABLES, "e.id", SORTS).where("e.kind = ?", filter.kind().name())
        .containing(filter.text(), "e.name", "e.credit_code", "e.entry_key");
    if (filter.state() != null) {
      query.where("e.state = ?", filter.state().name());
    }
    if (filter.countyCode() != null) {
      query.where(COUNTY + " = ?", filter.countyCode());
    }
    if (filter.level() != null) {
      query.where("cast(e.cells as jsonb)->>'level' = ?", filter.level());
    }
    return filter.year() == null ? query : query.where("e.year = ?", filter.year());
  }

  /** The entries in force by county, by level and by year, the years from the last on. */
  @RolesAllowed({"programme-manager", "county-officer", "city-officer", "auditor"})
  public List<Tally> tallies(RegisterKind kind) {
    var all = Stream.of(tally("county", kind, COUNTY, "count(*) desc, 1"), kind.isByLevel() ? tally("level", kind,
        "cast(e.cells as jsonb)->>'level'", "count(*) desc, 1") : Stream.<Tally>empty(),
        tally("year", kind, "cast(e.year as text)", "1 desc"));
    return all.flatMap(some -> some).toList();
  }

  @SuppressWarnings("unchecked")
  private Stream<Tally> tally(String by, RegisterKind kind, String expression, String order) {
    var county = jurisdiction.county();
    var query = em.createNativeQuery("select " + expression + ", min(c.name_zh), min(c.name_en), count(*) from " + TABLES
        + " where e.kind = ?1 and e.state = 'CONFIRMED' and " + expression + " is not null"
        + (county.isEmpty() ? "" : " and (" + OF_COUNTY.replace("?", "?2") + ")") + " group by 1 order by " + order)
        .setParameter(1, kind.name());
    county.ifPresent(code -> query.setParameter(2, code));
    List<Object[]> rows = query.getResultList();
    return rows.stream().map(Row::of).map(row -> new Tally(by, row.text(0), by.equals("county") ? row.name(1) : null,
        row.number(3)));
  }

  /** One entry with everything its page shows; what the caller may not see looks like none at all. */
  @RolesAllowed({"programme-manager", "county-officer", "city-officer", "auditor", "applicant"})
  public RegisterCase see(long id) {
    var entry = seen(id);
    var holder = holder(entry.getCreditCode());
    return new RegisterCase(entry, holder, attachments.of(RegisterFiles.OWNER_KIND, id), names.behind(entry.getEvents()),
        allowed(entry, holder), entry.getKind() == RegisterKind.SIX_HAVES ? sixTerms.of(entry) : null);
  }

  private Set<RegisterEntryEventKind> allowed(RegisterEntry entry, Optional<Organisation> holder) {
    var allowed = entry.allowed(caller::is);
    if (ownCode().filter(entry::isFiledBy).isEmpty()) {
      allowed.remove(RegisterEntryEventKind.REVISE);
    }
    if (!isOfOwnCounty(entry) || entry.getCodes().stream().flatMap(code -> holder(code).stream()).anyMatch(one ->
        memberships.isOwn(one.getId()))) {
      allowed.removeAll(Set.of(RegisterEntryEventKind.CONFIRM, RegisterEntryEventKind.REFUSE));
    }
    if (holder.filter(one -> memberships.isOwn(one.getId())).isPresent()) {
      allowed.retainAll(Set.of(RegisterEntryEventKind.REVISE));
    }
    return allowed;
  }

  /** For this feature's own use cases, who check further what the caller may do. */
  @PermitAll
  public RegisterEntry seen(long id) {
    var entry = em.find(RegisterEntry.class, id);
    if (entry == null || !maySee(entry)) {
      throw new NotFound("register entry", id);
    }
    return entry;
  }

  private boolean maySee(RegisterEntry entry) {
    if (caller.is("programme-manager") || caller.is("county-officer") || caller.is("city-officer") || caller.is("auditor")) {
      var only = jurisdiction.county();
      return only.isEmpty() || counties(entry).anyMatch(only.get()::equals);
    }
    return ownCode().filter(entry.getCodes()::contains).isPresent();
  }

  /** Where the holder is, as the portal knows it now or as it was known then; null where nobody knows. */
  private String county(RegisterEntry entry) {
    return holder(entry.getCreditCode()).map(Organisation::getCountyCode).orElse(entry.getCountyCode());
  }

  /** Whether the caller's county is the one that confirms it. */
  @PermitAll
  public boolean isOfOwnCounty(RegisterEntry entry) {
    return jurisdiction.county().filter(own -> own.equals(county(entry))).isPresent();
  }

  /** Where the holder and the other parties are. */
  private Stream<String> counties(RegisterEntry entry) {
    return Stream.concat(Stream.ofNullable(county(entry)), entry.getCodes().stream().skip(1).flatMap(code ->
        holder(code).stream()).map(Organisation::getCountyCode).filter(code -> code != null));
  }

  @PermitAll
  public Optional<Organisation> holder(String creditCode) {
    return organisations.find(new CreditCode(creditCode));
  }

  private Optional<String> ownCode() {
    var own = memberships.own();
    return own.isEmpty() ? Optional.empty() : Optional.ofNullable(organisations.get(own.getAsLong()).getCreditCode());
  }

  /** What the registers say about the caller's own firm: as its holder, or as another party; without what it filed about others. */
  @RolesAllowed("applicant")
  public List<RegisterEntry> own() {
    return ownCode().map(code -> em.createQuery("select e from RegisterEntry e where e.id in :ids order by e.kind, e.year desc,"
        + " e.id desc", RegisterEntry.class).setParameter("ids", ids(code)).getResultStream()
        .filter(entry -> entry.getCreditCode().equals(code) || !entry.isFiledBy(code)).toList()).orElse(List.of());
  }

  /** What the caller's own organisation filed about firms as a partner, the newest first; a firm files nothing about others. */
  @RolesAllowed("applicant")
  public Rows<RegisterRow> filed(String text, RowRequest request) {
    return new RowQuery(RegisterRow.COLUMNS, TABLES, "e.id", SORTS).where("e.kind in ('LOAN', 'INSURANCE') and e.parties <> ''"
        + " and string_to_array(e.parties, ' ') @> array[cast(? as text)]", ownCode().orElse("-")).containing(text, "e.name", "e.credit_code", "e.entry_key").ask(em, request, RegisterRow::of);
  }

  @SuppressWarnings("unchecked")
  private List<Long> ids(String code) {
    List<Number> found = em.createNativeQuery("select id from register_entry where credit_code = ?1"
        + " or parties <> '' and string_to_array(parties, ' ') @> array[cast(?1 as text)]").setParameter(1, code).getResultList();
    return found.isEmpty() ? List.of(-1L) : found.stream().map(Number::longValue).toList();
  }
}
