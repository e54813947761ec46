package kechuang.document.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.document.entity.Attachment;
import kechuang.document.entity.AttachmentContent;
import kechuang.document.entity.FileContent;
import kechuang.document.entity.FileKind;
import kechuang.document.entity.NewFile;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.Affiliation;
import kechuang.identity.boundary.CurrentAccount;
import kechuang.platform.boundary.Caller;

/**
 * Files that are handed in with cases. A file comes in through {@link Uploads}, belongs to nobody's case until the case is
 * submitted, and is seen only by those who may see the case.
 */
@Stateless
public class Attachments {

  /** Earlier files that are offered to be used again. */
  public static final int MOST_EARLIER = 20;
  /** Files of one case. */
  public static final int MOST_PER_OWNER = 30;
  /** Files that one account may upload within a day without submitting them. */
  public static final int MOST_LOOSE = 100;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Caller caller;
  @Inject
  private CurrentAccount current;
  @Inject
  private BusinessClock clock;
  @Inject
  @Any
  private Instance<AttachmentAccess> access;

  /** Keeps a file that {@link Uploads} found clean, bound to nothing yet; for such a case and of such a category as is asked. */
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer", "programme-manager"})
  public Attachment keep(NewFile file, FileContent content) {
    refuseUnknown(file.ownerKind(), file.category());
    refuseOtherKind(file, content.kind());
    refuseTooMany();
    var attachment = new Attachment(file, content, caller.accountId(), organisation(), clock.realTime());
    em.persist(attachment);
    em.flush();
    em.persist(new AttachmentContent(attachment.getId(), content));
    return attachment;
  }

  /** Keeps what a visitor handed in, which {@link Uploads} found clean, with the case it came with; in that case's act. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void keepVisitors(NewFile file, FileContent content, long ownerId) {
    refuseUnknown(file.ownerKind(), file.category());
    refuseOtherKind(file, content.kind());
    if (access.stream().noneMatch(one -> one.ownerKind().equals(file.ownerKind()) && one.isOpen())) {
      throw new NotFound("owner kind", ownerId);
    }
    var attachment = Attachment.ofVisitor(file, content, ownerId, clock.realTime());
    em.persist(attachment);
    em.flush();
    em.persist(new AttachmentContent(attachment.getId(), content));
  }

  /** A file is evidence for a kind of case that is there, of something that such cases ask for. */
  private void refuseUnknown(String ownerKind, String category) {
    var owner = access.stream().filter(one -> one.ownerKind().equals(ownerKind)).findFirst();
    var known = owner.map(AttachmentAccess::categories).orElse(List.of());
    new Problems.Collector().check(owner.isPresent(), "ownerKind", "document.owner-kind.unknown")
        .check(owner.isEmpty() || category != null && known.contains(category), "category", "document.category.unknown",
            String.join(", ", known)).refuseIfAny();
  }

  /** Refuses by its name a file of a kind that such cases do not take, before anything of it is read. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void mustTake(NewFile file) {
    FileKind.named(file.name().text()).ifPresent(kind -> refuseOtherKind(file, kind));
  }

  private void refuseOtherKind(NewFile file, FileKind kind) {
    if (access.stream().anyMatch(one -> one.ownerKind().equals(file.ownerKind())) && access.stream().filter(one -> one.ownerKind().equals(file.ownerKind())).noneMatch(one -> one.kinds().contains(kind))) {
      throw new RuleViolation("document.file.kind", file.name().text());
    }
  }

  private void refuseTooMany() {
    var since = clock.realTime().minus(Duration.ofDays(1));
    var loose = em.createQuery("select count(a) from Attachment a where a.uploadedBy = :account and a.ownerId is null"
        + " and a.uploadedAt > :since", Long.class).setParameter("account", caller.accountId())
        .setParameter("since", since).getSingleResult();
    if (loose >= MOST_LOOSE) {
      throw new RuleViolation("document.upload.too-many", MOST_LOOSE);
    }
  }

  /**
   * Files of this category that the caller's organisation handed in with such cases before, the latest first and each
   * content once: what was uploaded once need not be looked for again.
   */
  @RolesAllowed({"applicant", "provider"})
  public List<Attachment> earlier(String ownerKind, String category) {
    return em.createQuery("select a from Attachment a where a.organisationId = :own and a.ownerKind = :kind"
        + " and a.category = :category and a.ownerId is not null and not exists (select b from Attachment b"
        + " where b.organisationId = a.organisationId and b.ownerKind = a.ownerKind and b.category = a.category"
        + " and b.sha256 = a.sha256 and b.ownerId is not null and b.id > a.id) order by a.id desc", Attachment.class)
        .setParameter("own", organisation()).setParameter("kind", ownerKind)
        .setParameter("category", category).setMaxResults(MOST_EARLIER).getResultList();
  }

  /**
   * The same file once more, bound to nothing yet. The case it was handed in with keeps its own; somebody else's file looks
   * like none at all.
   */
  @RolesAllowed({"applicant", "provider"})
  public Attachment again(long id) {
    refuseTooMany();
    var earlier = em.find(Attachment.class, id);
    if (earlier == null || earlier.getOrganisationId() == null || !earlier.getOrganisationId().equals(organisation())) {
      throw new NotFound("attachment", id);
    }
    var again = earlier.again(caller.accountId(), clock.realTime());
    em.persist(again);
    em.flush();
    em.createNativeQuery("insert into attachment_content (attachment_id, content) select ?1, content from attachment_content"
        + " where attachment_id = ?2").setParameter(1, again.getId()).setParameter(2, id).executeUpdate();
    return again;
  }

  /**
   * The files belong to this case from now on; part of the case's submission. A file that is not the caller's, was meant
   * for another kind of case or belongs to one already looks like none at all.
   */
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer", "programme-manager"})
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void bind(Collection<Long> ids, String ownerKind, long ownerId) {
    var wanted = ids.stream().distinct().toList();
    if (wanted.size() + of(ownerKind, ownerId).size() > MOST_PER_OWNER) {
      throw new RuleViolation("document.owner.too-many", MOST_PER_OWNER).about("attachments");
    }
    var own = organisation();
    for (long id : wanted) {
      // Two cases that are handed in at once do not share a file: the second waits and finds it bound.
      var attachment = em.find(Attachment.class, id, LockModeType.PESSIMISTIC_WRITE);
      if (attachment == null || attachment.isBound() || !attachment.getOwnerKind().equals(ownerKind)
          || !isUploaders(attachment, own)) {
        throw new NotFound("attachment", id);
      }
      attachment.bind(ownerId);
    }
  }

  /** The files of a case, in the order they came. For use cases that checked who asks. */
  @PermitAll
  public List<Attachment> of(String ownerKind, long ownerId) {
    return em.createQuery("select a from Attachment a where a.ownerKind = :kind and a.ownerId = :owner order by a.id",
        Attachment.class).setParameter("kind", ownerKind).setParameter("owner", ownerId).getResultList();
  }

  /** Files that the caller uploaded and has not submitted; others are left out. */
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer"})
  public List<Attachment> loose(Collection<Long> ids) {
    var own = ids.isEmpty() ? null : organisation();
    return ids.stream().distinct().map(id -> em.find(Attachment.class, id))
        .filter(found -> found != null && !found.isBound() && isUploaders(found, own)).toList();
  }

  /** What a file is, for those who may see it; anybody else is told there is none. */
  @RolesAllowed({"applicant", "provider", "programme-manager", "county-officer", "city-officer", "finance-reviewer",
      "payment-maker", "payment-checker", "auditor"})
  public Attachment get(long id) {
    var attachment = em.find(Attachment.class, id);
    if (attachment == null || !maySee(attachment)) {
      throw new NotFound("attachment", id);
    }
    return attachment;
  }

  /** The bytes, for those who may see the file. */
  @RolesAllowed({"applicant", "provider", "programme-manager", "county-officer", "city-officer", "finance-reviewer",
      "payment-maker", "payment-checker", "auditor"})
  public byte[] content(long id) {
    return em.find(AttachmentContent.class, get(id).getId()).bytes();
  }

  /** A file that its case has made public; any other looks like none at all. */
  @PermitAll
  public Attachment published(long id) {
    var attachment = em.find(Attachment.class, id);
    if (attachment == null || !attachment.isBound() || access.stream()
        .filter(one -> one.ownerKind().equals(attachment.getOwnerKind()))
        .noneMatch(one -> one.isPublic(attachment.getOwnerId(), id))) {
      throw new NotFound("attachment", id);
    }
    return attachment;
  }

  /** The bytes of a public file. */
  @PermitAll
  public byte[] publishedContent(long id) {
    return em.find(AttachmentContent.class, published(id).getId()).bytes();
  }

  private boolean maySee(Attachment attachment) {
    if (!attachment.isBound()) {
      return isUploaders(attachment, organisation());
    }
    return access.stream().filter(one -> one.ownerKind().equals(attachment.getOwnerKind()))
        .anyMatch(one -> one.maySee(attachment.getOwnerId()));
  }

  /** The firm or provider the caller acts for; null for officers. */
  private Long organisation() {
    return current.organisation().map(Affiliation.Organisation::id).orElse(null);
  }

  private boolean isUploaders(Attachment attachment, Long own) {
    return attachment.getOrganisationId() == null
        ? Long.valueOf(caller.accountId()).equals(attachment.getUploadedBy())
        : attachment.getOrganisationId().equals(own);
  }
}
