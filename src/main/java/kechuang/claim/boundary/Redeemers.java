package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import kechuang.claim.entity.ServiceOrder;
import kechuang.organisation.boundary.Organisations;
import kechuang.scheme.entity.Redeemer;
import kechuang.scheme.entity.Round;

/** Who claims on an order and is paid: the provider or the firm, as its round says; for a team the space that hosts it. */
@Stateless
public class Redeemers {

  @EJB
  private Organisations organisations;

  /** The id of the organisation that redeems. */
  @PermitAll
  public long of(ServiceOrder order, Round round) {
    return round.getRedeemer() == Redeemer.PROVIDER ? order.getProviderId()
        : organisations.get(order.getOrganisationId()).getLegalPersonId();
  }
}
