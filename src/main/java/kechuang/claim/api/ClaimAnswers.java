package kechuang.claim.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.List;
import kechuang.claim.boundary.ClaimRegister;
import kechuang.claim.boundary.Claims;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.Invoice;
import kechuang.document.boundary.Attachments;
import kechuang.document.entity.Attachment;
import kechuang.identity.api.EventAnswers;
import kechuang.organisation.api.Parties;
import kechuang.organisation.api.Party;
import kechuang.platform.api.EventAnswer;
import kechuang.platform.api.Json;
import kechuang.platform.api.Page;
import kechuang.platform.api.PageRequest;

/** Claims as answers. */
@ApplicationScoped
class ClaimAnswers {

  @EJB
  private ClaimRegister register;
  @EJB
  private Attachments attachments;
  @Inject
  private Parties parties;
  @Inject
  private EventAnswers events;

  /** One of them with everything about it. */
  ClaimAnswer whole(Claim claim) {
    return answer(claim, parties.of(claim.getRedeemerId()), new Details(
        claim.getInvoices().stream().map(ClaimAnswers::invoice).toList(), Json.parsed(claim.getTrace()),
        attachments.of(Claims.OWNER_KIND, claim.getId()).stream().map(Attachment::getId).toList(),
        events.of(claim.getEvents()), register.allowed(claim).stream().map(Enum::name).toList()));
  }

  Page<ClaimAnswer> page(PageRequest request, List<Claim> found) {
    var redeemers = parties.of(found.stream().map(Claim::getRedeemerId).toList());
    return Page.of(request, found, Claim::getId,
        claim -> answer(claim, redeemers.get(claim.getRedeemerId()), Details.NONE));
  }

  private static ClaimAnswer answer(Claim claim, Party redeemer, Details details) {
    return new ClaimAnswer(claim.getId(), claim.getNumber(), claim.getState().name(), claim.getVersion(),
        claim.getServiceOrderId(), redeemer, claim.getCountyCode(), claim.getPaidAmount(), claim.getDeducted(),
        claim.getBase(), claim.getAmount(), claim.isLast(), claim.getResultSummary(), claim.getSubmittedOn(),
        claim.getDueOn(), claim.getNoticeId(), details.invoices(), details.trace(), details.attachments(),
        details.events(), details.allowed());
  }

  private static ClaimAnswer.Invoice invoice(Invoice invoice) {
    return new ClaimAnswer.Invoice(invoice.getCode(), invoice.getNumber(), invoice.getIssuedOn(), invoice.getNet(),
        invoice.getGross());
  }

  /** What a list leaves out. */
  private record Details(List<ClaimAnswer.Invoice> invoices, JsonValue trace, List<Long> attachments,
      List<EventAnswer> events, List<String> allowed) {

    static final Details NONE = new Details(null, null, null, null, null);
  }
}
