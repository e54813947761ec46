package kechuang.organisation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import kechuang.organisation.entity.CreditCode;
import kechuang.organisation.entity.Organisation;

/** Bodies whose services vouchers pay for. */
@Stateless
public class Providers {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Organisations organisations;

  /** Whether it is on the list of providers on this day. */
  @PermitAll
  public boolean registered(long organisationId, LocalDate day) {
    var found = em.find(Organisation.class, organisationId);
    return found != null && found.isListedOn(day);
  }

  /** The listed provider with this code, if it is one on this day. */
  @PermitAll
  public Optional<Organisation> registered(CreditCode code, LocalDate day) {
    return organisations.find(code).filter(found -> found.isListedOn(day));
  }
}
