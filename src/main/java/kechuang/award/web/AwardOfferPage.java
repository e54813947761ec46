package kechuang.award.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kechuang.application.boundary.ApplicationCase;
import kechuang.application.boundary.ApplicationCases;
import kechuang.application.boundary.Applications;
import kechuang.application.entity.ApplicationEventKind;
import kechuang.application.entity.ApplicationState;
import kechuang.award.boundary.Offers;
import kechuang.ledger.entity.CapReached;
import kechuang.money.AmountChanged;
import kechuang.money.Money;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.CalcLine;
import kechuang.platform.web.Display;
import kechuang.platform.web.Said;
import kechuang.platform.web.SeenRow;

/** Less is left than was asked for: the firm takes what there is, or declines. */
@Named
@ViewScoped
public class AwardOfferPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private ApplicationCases cases;
  @Inject
  private Offers offers;
  @Inject
  private Applications applications;
  @Inject
  private Operations operations;

  private String application;
  private long id;
  private long version;
  private Money seen;
  private String operation;
  private transient ApplicationCase shown;

  /** Shows the offer; without one, the application's own page opens and says what was to be said here. */
  public String open() {
    var it = getShown().application();
    if (it.getState() != ApplicationState.OFFERED) {
      FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
      return view();
    }
    id = it.getId();
    version = it.getVersion();
    seen = it.getAmount();
    operation = operations.newId();
    return null;
  }

  /** The operation that takes what is shown; the button carries it. */
  public String getOperation() {
    return operation;
  }

  /**
   * Takes the amount that was seen. If less is left by now, nothing is taken and the new offer is shown; a second click
   * on the old one is told the same and takes nothing either.
   */
  public String accept() {
    if (!operation.equals(SeenRow.seen())) {
      return tell(new AmountChanged(seen));
    }
    try {
      operations.oncePerForm("award.accept", operation, id + "/" + seen,
          () -> String.valueOf(offers.accept(id, version, seen)));
    } catch (AmountChanged | CapReached less) {
      var changed = offers.renew(id);
      shown = null;
      open();
      return tell(changed);
    }
    Said.onNextPage("award.offer.accepted");
    return "/award/voucher.xhtml?faces-redirect=true&application=" + application;
  }

  private static String tell(AmountChanged changed) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN,
        Messages.text(Display.locale(), changed), null));
    return null;
  }

  /** Leaves it; the application ends. */
  public String decline() {
    operations.oncePerForm("award.decline", operation, String.valueOf(id), () -> {
      // As a key, since others read it in their own language.
      applications.withdraw(id, version, "award.offer.declined.note");
      return "";
    });
    Said.onNextPage("award.offer.declined");
    return view();
  }

  private String view() {
    return "/application/view.xhtml?faces-redirect=true&number=" + application;
  }

  /** The limit that made it less, in words. */
  public String getReason() {
    return getShown().getEvents().stream().filter(event -> event.getEvent().equals(ApplicationEventKind.OFFER.name()))
        .findFirst().map(event -> Display.said(event.getNote())).orElse("");
  }

  /** From what was asked to what can be had. */
  public List<CalcLine> getCalculation() {
    var it = getShown();
    return List.of(
        CalcLine.of("", Display.text("application.calc.requested"), Display.money(it.application().getRequested())),
        CalcLine.of(Display.text("application.calc.at-most"), Display.text("application.calc.year-left"),
            Display.money(it.room().getYearLeft())),
        CalcLine.of(Display.text("application.calc.at-most"), Display.text("application.calc.pool-left"),
            Display.money(it.room().getPoolLeft())),
        CalcLine.total(Display.text("application.amount.OFFERED"), Display.money(it.application().getAmount())));
  }

  public ApplicationCase getShown() {
    if (shown == null) {
      shown = cases.see(application);
    }
    return shown;
  }

  public String getApplication() {
    return application;
  }

  public void setApplication(String application) {
    this.application = application;
  }
}
