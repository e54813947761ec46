package kechuang.market.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import kechuang.market.entity.NeedOfferState;
import kechuang.organisation.boundary.Memberships;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;

/** The offers that the caller's provider made, and nobody else's. */
@Stateless
public class OfferList {

  private static final String COLUMNS = "f.id, n.number, n.title, f.price, f.days, f.state, f.made_on, n.open_until";
  private static final String TABLES = "need_offer f join need n on n.id = f.need_id";
  private static final Map<String, Sort> SORTS = Map.of("", new Sort("-f.id", "bigint"),
      "madeOn", new Sort("f.made_on", "date"), "price", new Sort("f.price", "numeric"));

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Memberships memberships;

  /** The newest first unless sorted otherwise. */
  @RolesAllowed("provider")
  public Rows<OfferRow> ask(String text, NeedOfferState state, RowRequest request) {
    var query = new RowQuery(COLUMNS, TABLES, "f.id", SORTS).where("f.provider_id = ?", memberships.ownOrganisationId())
        .containing(text, "n.number", "n.title");
    if (state != null) {
      query.where("f.state = ?", state.name());
    }
    return query.ask(em, request, row -> new OfferRow(row.number(0), row.text(1), row.text(2), row.money(3),
        (int) row.number(4), row.constant(5, NeedOfferState.class), row.day(6), row.day(7)));
  }
}
