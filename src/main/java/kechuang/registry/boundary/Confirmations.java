package kechuang.registry.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.TreeSet;
import kechuang.document.boundary.Attachments;
import kechuang.document.entity.FileContent;
import kechuang.document.entity.NewFile;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.boundary.RegisterComparison;
import kechuang.organisation.entity.Organisation;
import kechuang.platform.boundary.Acts;
import kechuang.registry.entity.ImportKind;
import kechuang.registry.entity.RegisterImport;

/** What an import does beyond its lists: firms whose facts a list confirms, and what becomes of that when it goes again. */
@Stateless
public class Confirmations {

  private static final int MOST_TOLD = 50;
  private static final String TOUCHED = """
      select o.id from organisation o where o.kind = 'FIRM' and o.facts_state <> 'CONFIRMED' and o.credit_code in
        (select credit_code from firm_entry where import_id = ?1
         union select credit_code from register_entry where import_id = ?1 and kind = 'TITLE') order by o.id""";
  private static final String RESTING = "select distinct organisation_id from organisation_fact where import_id = ?1"
      + " order by 1";
  private static final String ROW = "select min(number) from register_import_row where import_id = ?1"
      + " and coalesce(cells->>'_holder', cells->>'creditCode') = ?2";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Attachments attachments;
  @EJB
  private Lists lists;
  @EJB
  private Organisations organisations;
  @EJB
  private RegisterPlaces places;
  @EJB
  private RegisterComparison comparison;
  @EJB
  private Acts acts;
  @Inject
  private Jurisdiction jurisdiction;

  /** Keeps a file that was found clean, as a new import. */
  @RolesAllowed("programme-manager")
  public long keep(ImportOrder order, NewFile file, FileContent content) {
    var kept = attachments.keep(file, content);
    var run = new RegisterImport(order.kind(), order.source(), order.sourceOn(), jurisdiction.county().orElse(null),
        kept.getId(), acts.now());
    em.persist(run);
    em.flush();
    attachments.bind(List.of(kept.getId()), ImportFiles.OWNER_KIND, run.getId());
    return run.getId();
  }

  /** Its rows count, and what they confirm of firms is confirmed. */
  @RolesAllowed("programme-manager")
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void confirm(RegisterImport run) {
    lists.alone();
    var act = acts.now();
    run.confirm(lists.judge(run.getId(), run.getKind()), act);
    em.flush();
    run.getKind().register().ifPresent(register -> places.mustFit(register, run.getFresh()));
    lists.write(run.getId(), run.getKind(), act);
    if (run.getKind() == ImportKind.FIRMS || run.getKind() == ImportKind.RECOGNITIONS) {
      firms(TOUCHED, run.getId()).forEach(comparison::compare);
    }
  }

  /** Its rows are gone, and what only they confirmed is the firms' bare word again. */
  @RolesAllowed("programme-manager")
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void undo(RegisterImport run) {
    lists.alone();
    var changed = lists.changedSince(run.getId(), run.getKind());
    var firms = firms(RESTING, run.getId());
    firms.stream().filter(Organisation::isConfirmedByOfficer).forEach(firm -> changed.add(rowOf(run, firm)));
    refuse(changed);
    firms.forEach(firm -> comparison.takeBack(firm, run.getId()));
    em.flush();
    var act = acts.now();
    lists.takeOut(run.getId(), run.getKind(), act);
    firms.forEach(comparison::compare);
    run.undo(act);
  }

  /** Row by row; of very many the first. */
  private static void refuse(TreeSet<Integer> rows) {
    var problems = new Problems.Collector();
    rows.stream().limit(MOST_TOLD).forEach(row -> problems.add(Problem.of("", "registry.undo.row", row)));
    problems.check(rows.size() <= MOST_TOLD, "", "registry.undo.more", rows.size()).refuseIfAny();
  }

  private int rowOf(RegisterImport run, Organisation firm) {
    return ((Number) em.createNativeQuery(ROW).setParameter(1, run.getId()).setParameter(2, firm.getCreditCode())
        .getSingleResult()).intValue();
  }

  @SuppressWarnings("unchecked")
  private List<Organisation> firms(String query, long importId) {
    List<Number> ids = em.createNativeQuery(query).setParameter(1, importId).getResultList();
    return ids.stream().map(id -> organisations.get(id.longValue())).toList();
  }
}
