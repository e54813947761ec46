package kechuang.registry.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.document.boundary.Uploads;
import kechuang.document.entity.Attachment;
import kechuang.document.entity.FileKind;
import kechuang.document.entity.FileName;
import kechuang.document.entity.NewFile;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.AccountNames;
import kechuang.json.Json;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;
import kechuang.registry.entity.RegisterImport;

/**
 * Lists that a programme manager brings in from elsewhere: looked at first, then confirmed as a whole, and taken back as
 * a whole. A county's manager does so for the county's firms and sees the county's imports, the city's for all.
 */
@Stateless
public class Imports {

  private static final String FIRST = "select number, coalesce(outcome, 'FRESH'), cast(cells as text)"
      + " from register_import_row where import_id = ?1 order by number limit 10";
  private static final String COLUMNS = "m.id, m.kind, m.source, f.file_name, m.state, m.fresh, m.changed, m.same,"
      + " m.wrong, coalesce(a.name, ''), e.at";
  private static final String TABLES = "register_import m join attachment f on f.id = m.attachment_id"
      + " join lateral (select x.actor, x.at from register_import_event x where x.import_id = m.id"
      + " order by x.id desc limit 1) e on true left join account a on a.id = e.actor";
  private static final String PROBLEM_COLUMNS = "p.number, p.place, p.content, p.message, p.arguments";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Uploads uploads;
  @EJB
  private Confirmations confirmations;
  @EJB
  private AccountNames names;
  @EJB
  private Caller caller;
  @EJB
  private Acts acts;
  @EJB
  private BusinessClock clock;
  @Inject
  private Jurisdiction jurisdiction;

  /**
   * Takes a file in; {@link ImportReading} reads it then.
   *
   * @return the id of the import
   */
  @RolesAllowed("programme-manager")
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public long begin(ImportOrder order, FileName name, InputStream bytes) {
    order.check(clock.today());
    if (FileKind.named(name.text()).filter(kind -> kind == FileKind.XLSX || kind == FileKind.CSV).isEmpty()) {
      throw new RuleViolation("registry.file.kind");
    }
    var file = new NewFile(ImportFiles.OWNER_KIND, ImportFiles.CATEGORY, name);
    return uploads.take(file, bytes, content -> confirmations.keep(order, file, content));
  }

  /** One import with everything its page shows; another county's looks like none at all. */
  @RolesAllowed("programme-manager")
  public ImportCase see(long id) {
    var run = covered(id);
    return new ImportCase(run, em.find(Attachment.class, run.getAttachmentId()), first(run),
        names.behind(run.getEvents()), run.allowed(caller::is));
  }

  private RegisterImport covered(long id) {
    var run = em.find(RegisterImport.class, id);
    if (run == null || jurisdiction.county().isPresent() && !jurisdiction.covers(run.getCountyCode())) {
      throw new NotFound("import", id);
    }
    return run;
  }

  @SuppressWarnings("unchecked")
  private List<ImportCase.PreviewRow> first(RegisterImport run) {
    List<Object[]> rows = em.createNativeQuery(FIRST).setParameter(1, run.getId()).getResultList();
    return rows.stream().map(row -> new ImportCase.PreviewRow(((Number) row[0]).longValue(), (String) row[1],
        cells(run, (String) row[2]))).toList();
  }

  private static List<String> cells(RegisterImport run, String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      JsonObject cells = reader.readObject();
      return run.getKind().columns().stream().map(column -> cells.getString(column.key(), "")).toList();
    }
  }

  /** The imports that the caller sees, the newest first. */
  @RolesAllowed("programme-manager")
  public Rows<ImportRow> ask(RowRequest request) {
    var query = new RowQuery(COLUMNS, TABLES, "m.id", Map.of("", new Sort("-m.id", "bigint")));
    jurisdiction.county().ifPresent(county -> query.where("m.county_code = ?", county));
    return query.ask(em, request, ImportRow::of);
  }

  /** What is wrong with the file, cell by cell. */
  @RolesAllowed("programme-manager")
  public Rows<RowProblem> problems(long id, RowRequest request) {
    covered(id);
    return new RowQuery(PROBLEM_COLUMNS, "register_import_problem p", "p.id", Map.of("", new Sort("p.number", "integer")))
        .where("p.import_id = ?", id).ask(em, request, RowProblem::of);
  }

  /** The list counts from now on, all of it. */
  @RolesAllowed("programme-manager")
  public void confirm(long id, long version) {
    confirmations.confirm(seen(id, version));
  }

  /** The list is taken back, all of it; refused row by row where something has changed the same since. */
  @RolesAllowed("programme-manager")
  public void undo(long id, long version) {
    confirmations.undo(seen(id, version));
  }

  /** Nobody wants it; nothing had counted yet. */
  @RolesAllowed("programme-manager")
  public void discard(long id, long version) {
    seen(id, version).discard(acts.now());
  }

  /** Two who act on one import come one after the other, and the second finds it changed. */
  private RegisterImport seen(long id, long version) {
    var run = covered(id);
    em.refresh(run, LockModeType.PESSIMISTIC_WRITE);
    run.expect(version);
    return run;
  }
}
