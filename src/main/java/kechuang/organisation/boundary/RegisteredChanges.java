package kechuang.organisation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import kechuang.document.boundary.Attachments;
import kechuang.document.entity.Attachment;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.lifecycle.Act;
import kechuang.organisation.entity.Contact;
import kechuang.organisation.entity.Declaration;
import kechuang.organisation.entity.Organisation;
import kechuang.organisation.entity.OrganisationEventKind;
import kechuang.organisation.entity.RegisteredChange;

/** What changed of names and registered addresses, each with its proof. */
@Stateless
public class RegisteredChanges {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Attachments attachments;
  @EJB
  private Organisations organisations;

  /** One change, with the files that prove it. */
  public record Proved(RegisteredChange change, List<Attachment> proofs) {
  }

  /** Another name or address needs a proof; before the registration is admitted its papers are that. */
  @PermitAll
  public void check(Organisation firm, Declaration declaration, Contact contact, Collection<Long> proofs,
      Problems.Collector problems) {
    problems.check(!proofs.isEmpty() || !isChange(firm, declaration, contact), "changeProof",
        "organisation.change.proof-missing");
  }

  /** Keeps old and new before the firm takes the new; without a difference nothing happens and no file is bound. */
  @RolesAllowed("applicant")
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void keep(Organisation firm, Declaration declaration, Contact contact, Collection<Long> proofs, Act act) {
    if (!isChange(firm, declaration, contact)) {
      return;
    }
    var change = new RegisteredChange(firm, declaration, contact, act);
    em.persist(change);
    em.flush();
    attachments.bind(proofs, ChangeProofs.OWNER_KIND, change.getId());
    firm.happen(OrganisationEventKind.CHANGE_REGISTERED, act);
  }

  private static boolean isChange(Organisation firm, Declaration declaration, Contact contact) {
    return firm.isAdmitted() && RegisteredChange.is(firm, declaration, contact);
  }

  /** What no officer has compared with its proof yet, the oldest first. */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "auditor"})
  public List<Proved> unseen(long organisationId) {
    organisations.seen(organisationId);
    return open(organisationId).stream()
        .map(change -> new Proved(change, attachments.of(ChangeProofs.OWNER_KIND, change.getId()))).toList();
  }

  /** The officer who confirms the facts has compared them too. */
  @RolesAllowed("county-officer")
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void see(long organisationId, Act act) {
    open(organisationId).forEach(change -> change.see(act));
  }

  private List<RegisteredChange> open(long organisationId) {
    return em.createQuery("select c from RegisteredChange c where c.organisationId = :organisation"
        + " and c.seenOn is null order by c.id", RegisteredChange.class).setParameter("organisation", organisationId)
        .getResultList();
  }

  /** One of them. No check whose it is: for use cases that checked. */
  @PermitAll
  public RegisteredChange get(long id) {
    var change = em.find(RegisteredChange.class, id);
    if (change == null) {
      throw new NotFound("registered change", id);
    }
    return change;
  }
}
