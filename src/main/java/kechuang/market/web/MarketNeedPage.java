package kechuang.market.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kechuang.award.boundary.Vouchers;
import kechuang.award.entity.Voucher;
import kechuang.award.entity.VoucherState;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.Conflict;
import kechuang.market.boundary.NeedCase;
import kechuang.market.boundary.NeedCases;
import kechuang.market.boundary.NeedDesk;
import kechuang.market.boundary.NeedOffers;
import kechuang.market.boundary.Needs;
import kechuang.market.boundary.ShownOffer;
import kechuang.market.entity.NeedEventKind;
import kechuang.money.Money;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.Said;
import kechuang.platform.web.Step;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;

/** One need: its firm reads the offers and answers them; its county looks at it; the office that a wish asks answers. */
@Named
@ViewScoped
public class MarketNeedPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "market.need";

  @Inject
  private NeedCases cases;
  @Inject
  private Needs needs;
  @Inject
  private NeedDesk desk;
  @Inject
  private NeedOffers offers;
  @Inject
  private NeedNames names;
  @Inject
  private Vouchers vouchers;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;
  @Inject
  private Caller caller;
  @Inject
  private BusinessClock clock;

  private String number;
  private long version;
  private String operation;
  private String note;
  private String settledWith;
  private String order;
  private boolean published;
  private final Map<Long, String> reasons = new HashMap<>();
  private final Map<Long, Seen> seen = new HashMap<>();
  private final Set<NeedEventKind> allowed = EnumSet.noneOf(NeedEventKind.class);
  private transient NeedCase shown;

  /** An offer as it was read when the page was opened. */
  private record Seen(long version, Money price, boolean waiting) implements Serializable {
  }

  /** Loads it and remembers what is looked at, offers and all. */
  public void open() {
    shown = null;
    operation = operations.newId();
    version = getShown().need().getVersion();
    seen.clear();
    getShown().offers().forEach(one -> seen.put(one.offer().getId(),
        new Seen(one.offer().getVersion(), one.offer().getPrice(), one.offer().isWaiting())));
    allowed.clear();
    allowed.addAll(getShown().allowed());
    settledWith = getAccepted() == null ? null : getAccepted().provider().getName();
  }

  public NeedCase getShown() {
    if (shown == null) {
      shown = cases.get(number);
    }
    return shown;
  }

  public String release() {
    return decided("release", () -> desk.release(number, version));
  }

  public String sendBack() {
    return decided("send-back", () -> desk.sendBack(number, version, note));
  }

  public String refuse() {
    return decided("refuse", () -> desk.refuse(number, version, note));
  }

  public String answer() {
    return decided("answer", () -> desk.answer(number, version, note, published));
  }

  public String publish() {
    return decided("publish", () -> desk.publish(number, version));
  }

  public String unpublish() {
    return decided("unpublish", () -> desk.unpublish(number, version));
  }

  public String withdraw() {
    return decided("withdraw", () -> needs.withdraw(number, version, note));
  }

  public String reopen() {
    return decided("reopen", () -> needs.reopen(number, version, note));
  }

  public String settle() {
    return decided("settle", () -> needs.settle(number, version, settledWith, order));
  }

  /** Takes an offer at the price that was read. */
  public String accept(long offer) {
    var read = seen.get(offer);
    return decided("accept", () -> offers.accept(number, offer, read.version(), read.price()));
  }

  public String decline(long offer) {
    return decided("decline", () -> offers.decline(number, offer, seen.get(offer).version(), reasons.get(offer)));
  }

  /** Does it once; where something changed meanwhile the page shows that, and asks again. */
  private String decided(String how, Runnable act) {
    try {
      operations.oncePerForm(DRAFT, operation, String.join("/", number, how, note, settledWith, order,
          reasons.toString()), () -> {
            act.run();
            drafts.delete(DRAFT, number);
            return how;
          });
    } catch (Conflict changed) {
      open();
      throw changed;
    }
    Said.onNextPage("market.need.said." + how, number);
    return "/market/need.xhtml?faces-redirect=true&number=" + number;
  }

  /** What the reader could do when the page was opened; a second click is answered like the first. */
  public boolean may(String event) {
    return allowed.contains(NeedEventKind.valueOf(event));
  }

  /** Whether this offer waited for the reader's answer when the page was opened. */
  public boolean isAnswerable(long offer) {
    return may("MATCH") && seen.containsKey(offer) && seen.get(offer).waiting();
  }

  /** Whether the reader decides something as an office. */
  public boolean isDeciding() {
    return may("RELEASE") || may("ANSWER") || may("PUBLISH") || may("UNPUBLISH") || may("REFUSE");
  }

  public boolean isFirm() {
    return caller.is("applicant");
  }

  /** The offer that was accepted; null while there is none, and for offices. */
  public ShownOffer getAccepted() {
    return getShown().offers().stream().filter(one -> one.offer().isAccepted()).findFirst().orElse(null);
  }

  /** The firm's vouchers that take orders today. */
  public List<Voucher> getVouchers() {
    var today = clock.today();
    return vouchers.ownList().stream().filter(one -> one.getState() == VoucherState.ACTIVE && !one.isPast(today)).toList();
  }

  /** Orders that it may have been settled with. */
  public List<SelectItem> getOrders() {
    return needs.orders().stream().map(one -> new SelectItem(one.getNumber(),
        one.getNumber() + " " + one.getContract().getSubject())).toList();
  }

  public List<Step> getSteps() {
    return NeedWay.of(getShown().need());
  }

  public List<TimelineItem> getTimeline() {
    return Timeline.of("need", getShown().history().events(), getShown().history().people());
  }

  public String getAbout() {
    return names.about(getShown().need());
  }

  /** Where it is wanted; of a wish, whom it asks. */
  public String getRegion() {
    return names.region(getShown().need());
  }

  /** What everybody reads in the place of the firm's name. */
  public String getPublicName() {
    var need = getShown().need();
    return need.isNameShown() ? getShown().firm().getName()
        : Display.text("need.a-firm", names.place(need.getCountyCode()));
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public String getSettledWith() {
    return settledWith;
  }

  public void setSettledWith(String settledWith) {
    this.settledWith = settledWith;
  }

  public String getOrder() {
    return order;
  }

  public void setOrder(String order) {
    this.order = order;
  }

  public boolean isPublished() {
    return published;
  }

  public void setPublished(boolean published) {
    this.published = published;
  }

  /** Why an offer is declined, by the offer. */
  public Map<Long, String> getReasons() {
    return reasons;
  }
}
