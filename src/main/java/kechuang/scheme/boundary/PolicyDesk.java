package kechuang.scheme.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kechuang.document.boundary.Attachments;
import kechuang.document.entity.FileContent;
import kechuang.document.entity.NewFile;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.AccountNames;
import kechuang.identity.boundary.FourEyes;
import kechuang.identity.boundary.History;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.entity.County;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;
import kechuang.scheme.entity.ClauseDraft;
import kechuang.scheme.entity.PolicyClause;
import kechuang.scheme.entity.PolicyDocument;
import kechuang.scheme.entity.PolicyDraft;
import kechuang.scheme.entity.PolicyEventKind;
import kechuang.scheme.entity.PolicyState;
import kechuang.scheme.entity.RepealOrder;

/**
 * Policy documents in the hands of the programme managers of the city or of a county, each for their own. One drafts and
 * proposes a document, another publishes it; two repeal it. Others' drafts look like none at all.
 */
@Stateless
public class PolicyDesk {

  private static final String ALONE = "select 1 from pg_advisory_xact_lock(hashtext('policy.repeal'))";
  /** What waits for somebody first, then the latest. */
  private static final Map<String, Sort> SORTS = Map.of("", new Sort("((case d.state when 'PROPOSED' then 0 when 'REPEAL_PROPOSED'"
      + " then 0 when 'DRAFT' then 1 when 'PUBLISHED' then 2 else 3 end) * 100000000 - d.id)", "bigint"));

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Jurisdiction jurisdiction;
  @EJB
  private FourEyes fourEyes;
  @EJB
  private PolicyLinks links;
  @EJB
  private Attachments attachments;
  @EJB
  private AccountNames names;
  @EJB
  private Acts acts;
  @EJB
  private Caller caller;

  /** Whose documents the caller keeps: the city's or one county's. */
  @RolesAllowed("programme-manager")
  public String owner() {
    return jurisdiction.county().orElse(County.CITY);
  }

  /**
   * The caller's office's documents and what others have published.
   *
   * @param text part of a title or a number; null for all
   * @param state null for all; discarded drafts are never listed
   */
  @RolesAllowed("programme-manager")
  public Rows<PolicyRow> ask(String text, PolicyState state, RowRequest request) {
    var query = new RowQuery(PolicyRow.COLUMNS, PolicyRow.TABLES, "d.id", SORTS).where("d.state <> 'DISCARDED'")
        .where("d.owner = ? or d.state in ('PUBLISHED', 'REPEAL_PROPOSED', 'REPEALED')", owner());
    if (state != null) {
      query.where("d.state = ?", state.name());
    }
    return PolicyRegister.search(query, text).ask(em, request, PolicyRow::of);
  }

  /** The office's documents that nobody else sees yet. */
  @RolesAllowed("programme-manager")
  public List<PolicyDocument> unpublished() {
    return em.createQuery("select d from PolicyDocument d where d.owner = :owner and d.state in :states order by d.id desc",
        PolicyDocument.class).setParameter("owner", owner())
        .setParameter("states", List.of(PolicyState.DRAFT, PolicyState.PROPOSED)).getResultList();
  }

  /** A document that is public, or of the caller's own office. */
  @RolesAllowed("programme-manager")
  public PolicyDocument seen(long id) {
    var document = em.find(PolicyDocument.class, id);
    if (document == null || !document.getState().isPublic() && !document.getOwner().equals(owner())) {
      throw new NotFound("policy document", id);
    }
    return document;
  }

  @RolesAllowed("programme-manager")
  public boolean isOwn(PolicyDocument document) {
    return document.getOwner().equals(owner());
  }

  /** What the caller may do with it now; the second step is not for who took the first. */
  @RolesAllowed("programme-manager")
  public Set<PolicyEventKind> allowed(long id) {
    var document = seen(id);
    if (!isOwn(document)) {
      return Set.of();
    }
    var events = document.allowed(caller::is);
    if (!fourEyes.isAnother(document.getProposedBy())) {
      events.remove(PolicyEventKind.PUBLISH);
    }
    if (!fourEyes.isAnother(document.getRepealProposedBy())) {
      events.remove(PolicyEventKind.REPEAL);
    }
    return events;
  }

  /** Begins a draft; answers its id. */
  @RolesAllowed("programme-manager")
  public long draft(PolicyDraft draft) {
    mustBeRight(draft);
    var document = new PolicyDocument(owner(), draft, acts.now());
    em.persist(document);
    return document.getId();
  }

  /**
   * Says anew what a draft is to be, and which versions of rules rest on which of its clauses.
   *
   * @param resting clauses by versions, null for none; versions that are not named stay as they are
   */
  @RolesAllowed("programme-manager")
  public void write(long id, long version, PolicyDraft draft, Map<Long, Long> resting) {
    var document = own(id, version);
    mustBeRight(draft);
    var gone = clauses(document);
    draft.clauses().stream().map(ClauseDraft::id).filter(Objects::nonNull).forEach(gone::remove);
    links.release(gone);
    document.rewrite(draft, acts.now());
    var wanted = new HashMap<>(resting);
    wanted.values().removeIf(gone::contains);
    links.rest(document, wanted);
  }

  private static void mustBeRight(PolicyDraft draft) {
    var problems = new Problems.Collector();
    draft.problems().forEach(problems::add);
    problems.refuseIfAny();
  }

  private static Set<Long> clauses(PolicyDocument document) {
    return document.getClauses().stream().map(PolicyClause::getId).collect(Collectors.toCollection(HashSet::new));
  }

  /** A file that was found clean is the original of a draft from now on. */
  @RolesAllowed("programme-manager")
  public void attach(long id, long version, NewFile file, FileContent content) {
    var document = own(id, version);
    var kept = attachments.keep(file, content);
    attachments.bind(List.of(kept.getId()), file.ownerKind(), id);
    document.attach(kept.getId(), kept.getFileName(), acts.now());
  }

  /** Nothing comes of a draft; what it had taken is free again. */
  @RolesAllowed("programme-manager")
  public void discard(long id, long version) {
    var document = own(id, version);
    document.discard(acts.now());
    links.release(clauses(document));
  }

  /** A second manager is to publish it. */
  @RolesAllowed("programme-manager")
  public void propose(long id, long version) {
    own(id, version).propose(acts.now());
  }

  /** Back to the draft, for a reason. */
  @RolesAllowed("programme-manager")
  public void sendBack(long id, long version, String reason) {
    own(id, version).sendBack(acts.now(reason));
  }

  /** Everyone reads it from now on. */
  @RolesAllowed("programme-manager")
  public void publish(long id, long version) {
    var document = own(id, version);
    fourEyes.mustBeAnother(document.getProposedBy());
    document.publish(acts.now());
  }

  /** What may replace a document: what is published and not repealed, of its own office or of the city. */
  @RolesAllowed("programme-manager")
  public List<PolicyDocument> successors(long id) {
    var document = seen(id);
    return em.createQuery("select d from PolicyDocument d where d.id <> :id and d.owner in :owners and d.state in :states"
        + " order by d.id desc", PolicyDocument.class).setParameter("id", id)
        .setParameter("owners", List.of(document.getOwner(), County.CITY))
        .setParameter("states", List.of(PolicyState.PUBLISHED, PolicyState.REPEAL_PROPOSED)).getResultList();
  }

  /** A second manager is to repeal it. */
  @RolesAllowed("programme-manager")
  public void proposeRepeal(long id, long version, RepealOrder order, String reason) {
    var document = own(id, version);
    mustHold(document, order.replacedBy());
    document.proposeRepeal(order, acts.now(reason));
  }

  /** It is not repealed after all. */
  @RolesAllowed("programme-manager")
  public void keep(long id, long version, String reason) {
    own(id, version).keep(acts.now(reason));
  }

  /** It holds no more: of two documents that were to replace each other, the second one finds the first repealed. */
  @RolesAllowed("programme-manager")
  public void repeal(long id, long version) {
    em.createNativeQuery(ALONE).getResultList();
    var document = own(id, version);
    fourEyes.mustBeAnother(document.getRepealProposedBy());
    mustHold(document, document.getReplacedBy());
    document.repeal(acts.now());
  }

  /** What takes a document's place is another one that is itself in force. */
  private void mustHold(PolicyDocument document, Long replacement) {
    if (replacement != null && successors(document.getId()).stream().noneMatch(one -> one.getId().equals(replacement))) {
      throw new RuleViolation("policy.replacement-not-published").about("replacedBy");
    }
  }

  @RolesAllowed("programme-manager")
  public History history(long id) {
    return names.history(seen(id).getEvents());
  }

  /** Two who act on one document come one after the other, and the second finds it changed. */
  private PolicyDocument own(long id, long version) {
    var document = seen(id);
    if (!isOwn(document)) {
      throw new NotFound("policy document", id);
    }
    em.refresh(document, LockModeType.PESSIMISTIC_WRITE);
    document.expect(version);
    return document;
  }
}
