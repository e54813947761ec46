package kechuang.scheme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kechuang.document.entity.Attachment;
import kechuang.fault.NotFound;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;
import kechuang.scheme.entity.PolicyDocument;
import kechuang.scheme.entity.PolicyStanding;
import kechuang.scheme.entity.PolicyState;

/** The policy register 政策文件库 as everyone reads it: what is published, and what was and is repealed by now. */
@Stateless
public class PolicyRegister {

  private static final String PUBLIC = "d.state in ('PUBLISHED', 'REPEAL_PROPOSED', 'REPEALED')";
  /** What holds comes first, the latest in front. */
  private static final Map<String, Sort> SORTS = Map.of("", new Sort("((case when d.state = 'REPEALED' then 1 else 0 end) * 100000"
      + " + (date '2200-01-01' - d.published_on))", "integer"));
  private static final Map<PolicyStanding, String> STANDINGS = Map.of(
      PolicyStanding.REPEALED, "d.state = 'REPEALED'",
      PolicyStanding.LAPSED, "d.state <> 'REPEALED' and d.effective_to < business_day()",
      PolicyStanding.COMING, "d.state <> 'REPEALED' and d.effective_from > business_day()",
      PolicyStanding.IN_FORCE, "d.state <> 'REPEALED' and coalesce(d.effective_to >= business_day(), true)"
          + " and coalesce(d.effective_from <= business_day(), true)");

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @PermitAll
  public Rows<PolicyRow> browse(PolicyFilter filter, RowRequest request) {
    return found(filter).ask(em, request, PolicyRow::of);
  }

  /** How many there are. */
  @PermitAll
  public long count(PolicyFilter filter) {
    return found(filter).count(em);
  }

  private static RowQuery found(PolicyFilter filter) {
    var query = new RowQuery(PolicyRow.COLUMNS, PolicyRow.TABLES, "d.id", SORTS).where(PUBLIC);
    search(query, filter.text());
    if (filter.subject() != null) {
      query.where("d.subject = ?", filter.subject().name());
    }
    if (filter.owner() != null) {
      query.where("d.owner = ?", filter.owner());
    }
    if (filter.standing() != null) {
      query.where(STANDINGS.get(filter.standing()));
    }
    return query;
  }

  /** Titles, numbers and publishers, and the titles of clauses. */
  static RowQuery search(RowQuery query, String text) {
    return query.containing(text, "d.title_zh", "d.title_en", "coalesce(d.document_number, '')", "coalesce(d.index_number, '')",
        "coalesce(d.publisher_zh, '')", "(select string_agg(c.title_zh || ' ' || c.title_en, ' ') from policy_clause c"
            + " where c.document_id = d.id)");
  }

  /** One document; a draft looks like none at all. */
  @PermitAll
  public PolicyDocument get(long id) {
    return find(id).orElseThrow(() -> new NotFound("policy document", id));
  }

  @PermitAll
  public Optional<PolicyDocument> find(long id) {
    return Optional.ofNullable(em.find(PolicyDocument.class, id)).filter(found -> found.getState().isPublic());
  }

  /** Every document that may be read, those of the city first. */
  @PermitAll
  public List<PolicyDocument> all() {
    return em.createQuery("select d from PolicyDocument d order by d.owner, d.effectiveFrom desc, d.id desc", PolicyDocument.class)
        .getResultStream().filter(one -> one.getState().isPublic()).toList();
  }

  /** What a document has repealed or replaced. */
  @PermitAll
  public List<PolicyDocument> replacedBy(PolicyDocument document) {
    return em.createQuery("select d from PolicyDocument d where d.replacedBy = :id order by d.id", PolicyDocument.class)
        .setParameter("id", document.getId()).getResultStream()
        .filter(one -> one.getState() == PolicyState.REPEALED).toList();
  }

  /** Its original as a file, for whoever may see the document. */
  @PermitAll
  public Optional<Attachment> original(PolicyDocument document) {
    return Optional.ofNullable(document.getOriginalId()).map(id -> em.find(Attachment.class, id));
  }
}
