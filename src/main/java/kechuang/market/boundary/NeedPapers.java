package kechuang.market.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import kechuang.document.boundary.AttachmentAccess;
import kechuang.document.boundary.Attachments;
import kechuang.document.entity.Attachment;
import kechuang.market.entity.Need;
import kechuang.market.entity.NeedPaper;
import kechuang.market.entity.NeedState;

/**
 * The files of needs. Who reads a need for its firm or an office sees them all; a provider sees the one that belongs to a
 * need that it may offer on, or has offered on. The public sees none: a file may say more than its firm knows.
 */
@ApplicationScoped
public class NeedPapers implements AttachmentAccess {

  public static final String OWNER_KIND = "need";
  public static final String CATEGORY = "DESCRIPTION";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Attachments attachments;
  @Inject
  private NeedAccess access;

  @Override
  public String ownerKind() {
    return OWNER_KIND;
  }

  @Override
  public List<String> categories() {
    return List.of(CATEGORY);
  }

  @Override
  public boolean maySee(long id) {
    var paper = em.find(NeedPaper.class, id);
    var need = paper == null ? null : em.find(Need.class, paper.getNeedId());
    return need != null && (access.reads(need) || !paper.isReplaced() && access.offersOn(need));
  }

  /** The file that belongs to a need now. */
  Optional<Attachment> of(Need need) {
    return current(need).flatMap(paper -> attachments.of(OWNER_KIND, paper.getId()).stream().findFirst());
  }

  private Optional<NeedPaper> current(Need need) {
    return em.createQuery("select p from NeedPaper p where p.needId = :need and p.replaced = false", NeedPaper.class)
        .setParameter("need", need.getId()).getResultStream().findFirst();
  }

  /**
   * A need comes with this file from now on.
   *
   * @param file uploaded and bound to nothing yet; null for none
   * @param keep whether the one that it has stays, where no other is given
   */
  void take(Need need, Long file, boolean keep) {
    if (file == null && keep || !need.getState().isEditable() && need.getState() != NeedState.SUBMITTED) {
      return;
    }
    current(need).ifPresent(NeedPaper::replace);
    em.flush();
    if (file != null) {
      var paper = new NeedPaper(need.getId());
      em.persist(paper);
      attachments.bind(List.of(file), OWNER_KIND, paper.getId());
    }
  }
}
