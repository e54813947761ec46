package kechuang.ledger.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kechuang.ledger.boundary.BudgetRow;
import kechuang.ledger.boundary.Budgets;
import kechuang.platform.api.Filters;
import kechuang.platform.api.Page;
import kechuang.platform.api.PageRequest;

/** The budgets as they stand. */
@Path("/budgets")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class BudgetsResource {

  @EJB
  private Budgets budgets;

  @GET
  @RolesAllowed({"county-officer", "city-officer", "finance-reviewer", "approver", "payment-maker", "payment-checker",
      "payment-releaser", "auditor"})
  public Page<BudgetAnswer> list(@QueryParam("year") String year, @QueryParam("limit") String limit,
      @QueryParam("after") String after) {
    var request = PageRequest.of(limit, after);
    return Page.of(request, budgets.page(Filters.year("year", year), request.afterId(), request.rowsToRead()),
        BudgetRow::id, BudgetAnswer::of);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({"county-officer", "city-officer", "finance-reviewer", "approver", "payment-maker", "payment-checker",
      "payment-releaser", "auditor"})
  public BudgetAnswer get(@PathParam("id") long id) {
    return BudgetAnswer.of(budgets.visible(id));
  }
}
