package kechuang.award.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kechuang.award.boundary.VoucherSelection;
import kechuang.award.boundary.VoucherRegister;
import kechuang.award.boundary.Vouchers;
import kechuang.award.entity.Voucher;
import kechuang.award.entity.VoucherState;
import kechuang.identity.api.EventAnswers;
import kechuang.ledger.entity.Counter;
import kechuang.organisation.api.Parties;
import kechuang.organisation.api.Party;
import kechuang.platform.api.EventAnswer;
import kechuang.platform.api.Filters;
import kechuang.platform.api.Page;
import kechuang.platform.api.PageRequest;

/** Vouchers and their balances. */
@Path("/vouchers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class VouchersResource {

  @EJB
  private Vouchers vouchers;
  @EJB
  private VoucherRegister register;
  @Inject
  private Parties parties;
  @Inject
  private EventAnswers events;

  @GET
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer", "payment-maker", "payment-checker",
      "programme-manager", "finance-reviewer", "auditor"})
  public Page<VoucherAnswer> list(@QueryParam("state") String state, @QueryParam("round") String round,
      @QueryParam("application") String application, @QueryParam("limit") String limit,
      @QueryParam("after") String after) {
    var request = PageRequest.of(limit, after);
    var found = register.page(new VoucherSelection(Filters.oneOf(VoucherState.class, "state", state),
        Filters.id("round", round), Filters.id("application", application)), request.afterId(), request.rowsToRead());
    var balances = register.balances(found);
    var firms = parties.of(found.stream().map(Voucher::getOrganisationId).toList());
    return Page.of(request, found, Voucher::getId, voucher -> answer(voucher, balances.get(voucher.getId()),
        firms.get(voucher.getOrganisationId()), null));
  }

  @GET
  @Path("{number}")
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer", "payment-maker", "payment-checker",
      "programme-manager", "finance-reviewer", "auditor"})
  public VoucherAnswer get(@PathParam("number") String number) {
    var voucher = vouchers.visible(number);
    return answer(voucher, vouchers.counter(voucher), parties.of(voucher.getOrganisationId()),
        events.of(voucher.getEvents()));
  }

  private static VoucherAnswer answer(Voucher voucher, Counter balance, Party firm, List<EventAnswer> events) {
    return new VoucherAnswer(voucher.getId(), voucher.getNumber(), voucher.getState().name(), voucher.getVersion(),
        voucher.getApplicationId(), voucher.getRoundId(), firm, voucher.getFace(), balance.committed(), balance.paid(),
        balance.left(), voucher.getIssuedOn(), voucher.getExpiresOn(), voucher.getRedeemBy(), events);
  }
}
