package kechuang.claim.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import kechuang.claim.boundary.OrderChoices;
import kechuang.claim.boundary.OrderDesk;
import kechuang.claim.boundary.OrderQuote;
import kechuang.claim.boundary.OrderQuotes;
import kechuang.claim.boundary.Orders;
import kechuang.claim.boundary.PlaceOrder;
import kechuang.claim.boundary.ProviderRow;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.money.AmountChanged;
import kechuang.money.Money;
import kechuang.organisation.entity.ServiceKind;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.CalcLine;
import kechuang.platform.web.Display;
import kechuang.platform.web.FaultHandler;
import kechuang.platform.web.Said;

/** A firm orders a service on its voucher; what the voucher will carry stands beside the form while it is filled in. */
@Named
@ViewScoped
public class ClaimOrderPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "claim.order";
  private static final int MOST_SUGGESTIONS = 12;

  @Inject
  private OrderChoices choices;
  @Inject
  private OrderQuotes quotes;
  @Inject
  private Orders orders;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;

  private String voucher;
  private String operation;
  private String wanted;
  private String wantedService;
  private String provider;
  private String service;
  private String subject;
  private String contractNumber;
  private LocalDate contractDate;
  private Money contractNet;
  private Money contractGross;
  private String technologyContract;
  private String project;
  private OrderQuote quote;
  private ProviderRow chosen;
  private transient OrderDesk desk;

  /** Opens the form for the voucher named in the address. */
  public void open() {
    getDesk();
    operation = operations.newId();
    prefill();
  }

  /** Whoever comes from an accepted offer has chosen already; what the voucher does not pay is chosen anew. */
  private void prefill() {
    service = getDesk().supported().stream().map(ServiceKind::getCode).filter(code -> code.equals(wantedService))
        .findFirst().orElse(null);
    chosen = wanted == null ? null : choices.providers(wanted, null, MOST_SUGGESTIONS).stream()
        .filter(found -> found.creditCode().equals(wanted)).findFirst().orElse(null);
    provider = chosen == null ? null : chosen.name();
  }

  public OrderDesk getDesk() {
    if (desk == null) {
      desk = choices.desk(voucher);
    }
    return desk;
  }

  /** Why nothing can be ordered on this voucher; null if something can. */
  public String getObstacle() {
    var obstacle = getDesk().obstacle();
    return obstacle == null ? null : Messages.text(Display.locale(), obstacle);
  }

  /** The services that the round names as never paid. */
  public String getExcluded() {
    return String.join(Display.text("common.list-separator"),
        getDesk().excluded().stream().map(kind -> kind.name(Display.locale())).toList());
  }

  /** Names of listed providers that fit what was typed and offer the service chosen. */
  public List<String> suggest(String typed) {
    return choices.providers(typed, service, MOST_SUGGESTIONS).stream().map(ProviderRow::name).toList();
  }

  /** Works the order out anew with what is there so far, and says beside the fields what stands against it. */
  public void requote() {
    quote = null;
    try {
      chosen = choices.provider(provider).orElse(null);
    } catch (Problems unclear) {
      chosen = null;
      unclear.list().forEach(FaultHandler::note);
    }
    if (chosen == null || service == null || contractDate == null || contractNet == null || contractGross == null) {
      return;
    }
    try {
      quote = quotes.quote(command(orElse(subject), orElse(contractNumber)));
      quote.problems().forEach(FaultHandler::note);
    } catch (Problems incomplete) {
      incomplete.list().forEach(FaultHandler::note);
    }
  }

  /** The quote does not depend on words that are still to come. */
  private static String orElse(String text) {
    return text == null ? "…" : text;
  }

  /** Places the order at the amount that was seen. */
  public String place() {
    if (quote == null) {
      requote();
      if (quote != null) {
        Said.here("claim.order.check-first");
        return null;
      }
    }
    if (chosen == null) {
      chosen = choices.provider(provider)
          .orElseThrow(() -> new Problems(List.of(Problem.of("provider", "order.provider-unknown"))));
    }
    var command = command(subject, contractNumber);
    try {
      var id = operations.oncePerForm(DRAFT, operation, command.toString(), () -> {
        var order = orders.place(command);
        drafts.delete(DRAFT, voucher);
        return String.valueOf(order);
      });
      Said.onNextPage("claim.order.placed");
      return "/claim/orderview.xhtml?faces-redirect=true&id=" + id;
    } catch (AmountChanged changed) {
      requote();
      throw changed;
    }
  }

  private PlaceOrder command(String subject, String contractNumber) {
    return new PlaceOrder(voucher, chosen.creditCode(), service, subject, contractNumber,
        contractDate, contractNet, contractGross, technologyContract, project, quote == null ? null : quote.hold());
  }

  public List<CalcLine> getCalculation() {
    return Arithmetic.of(quote, getDesk().round().getTaxBasis());
  }

  public boolean isRequired() {
    return RequiredFields.when("form:place");
  }

  public OrderQuote getQuote() {
    return quote;
  }

  public ProviderRow getChosen() {
    return chosen;
  }

  public String getVoucher() {
    return voucher;
  }

  public void setVoucher(String voucher) {
    this.voucher = voucher;
  }

  /** The credit code of a provider that was chosen elsewhere. */
  public String getWanted() {
    return wanted;
  }

  public void setWanted(String wanted) {
    this.wanted = wanted;
  }

  /** The kind of service that was chosen elsewhere. */
  public String getWantedService() {
    return wantedService;
  }

  public void setWantedService(String wantedService) {
    this.wantedService = wantedService;
  }

  public String getProvider() {
    return provider;
  }

  public void setProvider(String provider) {
    this.provider = provider;
  }

  public String getService() {
    return service;
  }

  public void setService(String service) {
    this.service = service;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public String getContractNumber() {
    return contractNumber;
  }

  public void setContractNumber(String contractNumber) {
    this.contractNumber = contractNumber;
  }

  public LocalDate getContractDate() {
    return contractDate;
  }

  public void setContractDate(LocalDate contractDate) {
    this.contractDate = contractDate;
  }

  public Money getContractNet() {
    return contractNet;
  }

  public void setContractNet(Money contractNet) {
    this.contractNet = contractNet;
  }

  public Money getContractGross() {
    return contractGross;
  }

  public void setContractGross(Money contractGross) {
    this.contractGross = contractGross;
  }

  public String getTechnologyContract() {
    return technologyContract;
  }

  public void setTechnologyContract(String technologyContract) {
    this.technologyContract = technologyContract;
  }

  public String getProject() {
    return project;
  }

  public void setProject(String project) {
    this.project = project;
  }
}
