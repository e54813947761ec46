package kechuang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kechuang.claim.boundary.ClaimCommand;
import kechuang.money.Money;
import kechuang.review.boundary.Decision.Kind;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene.Organisation;

/**
 * Brings a case through the boundary to where a test at the screen begins, on the business day that is set: a firm and
 * a provider of their own in a round of 柯桥, an offer, or an order of 36,000 and a claim of 18,000 on it.
 */
@Path("/testing/cases")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class CasesResource {

  /** How far a claim has come: each stage but RETURNED is on the way to the next. */
  public enum At {
    /** The order is confirmed; there is no claim yet. */
    CONFIRMED,
    SUBMITTED, RETURNED, CHECKED,
    /** Approved, with the minutes of the meeting. */
    APPROVED,
    /** Published, and drawn for a look on the spot. */
    DRAWN,
    /** The notice is over, its last day was yesterday, and nobody looks on the spot. */
    DUE
  }

  /** Who is in it, by login and name, and what there is of it; null or 0 what has not come yet. */
  public record Case(String firm, String firmName, String provider, String providerName, long round, String application,
      String voucher, long order, long claim, String number) {
  }

  /** An application for 60,000, handed in. */
  @POST
  @Path("application")
  public Case application() {
    return application(Scene.round().make(), Scene.firm());
  }

  /** The same in a round that had 50,000 left, which were offered. */
  @POST
  @Path("offer")
  public Case offer() {
    var round = Scene.round().pool("50000.00").make();
    var it = application(round, Scene.firm());
    var id = Owner.number("select id from application where number = ?", it.application());
    Steps.decide(Scene.ofCounty(round.county(), "county-officer"), id, Kind.APPROVE, null);
    Steps.decide(Steps.decider(round), id, Kind.APPROVE, null);
    return it;
  }

  private static Case application(Round round, Organisation firm) {
    var id = Steps.draft(firm, round, "60000.00");
    Steps.submit(firm, id);
    return new Case(login(firm), firm.name(), null, null, round.id(),
        Owner.text("select number from application where id = ?", id), null, 0, 0, null);
  }

  /** A firm of 柯桥 that has said its facts and waits for somebody to look at them. */
  @POST
  @Path("declared")
  public Case declared() {
    var firm = Scene.firm(Scene.KEQIAO, "DECLARED");
    return new Case(login(firm), firm.name(), null, null, 0, null, null, 0, 0, null);
  }

  /** A claim at this stage; its provider redeems unless the firm does. */
  @POST
  @Path("claim/{at}")
  public Case claim(@PathParam("at") At at, @QueryParam("firm-redeems") boolean firmRedeems) {
    var terms = firmRedeems ? Scene.round().firmRedeems() : Scene.round();
    var round = (at == At.DUE ? terms.withoutSpotChecks() : terms).make();
    var firm = Scene.firm();
    var provider = Scene.provider();
    var voucher = Steps.voucher(firm, round, "60000.00");
    var day = Owner.text("select issued_on from voucher where number = ?", voucher);
    var order = Steps.confirmedOrder(firm, provider, Steps.testing(voucher, provider, day, "36000.00"));
    var claim = at == At.CONFIRMED ? 0 : claim(firmRedeems ? firm : provider, firmRedeems, order, day);
    bring(round, claim, at);
    return new Case(login(firm), firm.name(), login(provider), provider.name(), round.id(),
        Owner.text("select a.number from application a join voucher v on v.application_id = a.id where v.number = ?",
            voucher), voucher, order, claim,
        claim == 0 ? null : Owner.text("select number from claim where id = ?", claim));
  }

  private static long claim(Organisation redeemer, boolean firmRedeems, long order, String day) {
    var invoice = Steps.invoice(day, "36000.00");
    var command = firmRedeems ? Steps.byFirm(redeemer, invoice, "36000.00", true)
        : Steps.byProvider(redeemer, invoice, "18000.00", "18000.00", true);
    return Steps.claim(redeemer, order,
        new ClaimCommand(command.statement(), command.attachments(), Money.of("18000.00")));
  }

  private static void bring(Round round, long claim, At at) {
    if (at == At.RETURNED || at == At.CHECKED) {
      Steps.decideClaim(Scene.ofCounty(round.county(), "county-officer"), claim,
          at == At.RETURNED ? Kind.RETURN : Kind.APPROVE);
    } else if (at.compareTo(At.APPROVED) >= 0) {
      Steps.approve(round, claim);
      Steps.minuted(round);
    }
    if (at.compareTo(At.DRAWN) >= 0) {
      var notice = Steps.publish(round);
      if (at == At.DUE) {
        Scene.today(Owner.text("select ends_on + 1 from notice where id = ?", notice));
        Steps.closeNotices();
      }
    }
  }

  private static String login(Organisation organisation) {
    return Owner.text("select login from account where id = ?", organisation.person().id());
  }
}
