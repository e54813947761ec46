package kechuang.registry.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import kechuang.registry.entity.ImportKind;
import kechuang.registry.entity.RegisterImport;
import kechuang.registry.entity.RegisterImportState;

/** Which list somebody looked into who found nothing there: a "no" rests on a list too. */
@Stateless
public class ConsultedLists {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** The list of this kind with the latest data; empty where none came in. */
  @PermitAll
  public Optional<RegisterImport> latest(ImportKind kind) {
    return em.createQuery("select m from RegisterImport m where m.kind = :kind and m.state = :done"
        + " order by m.sourceOn desc, m.id desc", RegisterImport.class).setParameter("kind", kind)
        .setParameter("done", RegisterImportState.DONE).setMaxResults(1).getResultStream().findFirst();
  }
}
