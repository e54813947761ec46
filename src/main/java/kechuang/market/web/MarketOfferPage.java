package kechuang.market.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kechuang.fault.Conflict;
import kechuang.market.boundary.NeedOffers;
import kechuang.market.boundary.OfferCase;
import kechuang.market.entity.NeedOffer;
import kechuang.market.entity.OfferTerms;
import kechuang.money.Money;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.Said;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;

/** A provider reads a need and offers; once the firm has accepted, both read how to reach each other. */
@Named
@ViewScoped
public class MarketOfferPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "market.offer";

  @Inject
  private NeedOffers offers;
  @Inject
  private NeedNames names;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;

  private String need;
  private Long version;
  private boolean takesOffers;
  private String operation;
  private String words;
  private Money price;
  private Integer days;
  private transient OfferCase shown;

  /** Loads the need and fills the living offer in; the version is that of what is looked at. */
  public void open() {
    operation = operations.newId();
    look();
    if (version != null) {
      words = getShown().offer().getWords();
      price = getShown().offer().getPrice();
      days = getShown().offer().getDays();
    }
  }

  private void look() {
    shown = null;
    NeedOffer offer = getShown().offer();
    version = offer != null && offer.isWaiting() ? offer.getVersion() : null;
    takesOffers = getShown().open();
  }

  public OfferCase getShown() {
    if (shown == null) {
      shown = offers.get(need);
    }
    return shown;
  }

  /** Whether an offer of its own waited for the firm when the page was opened; a second click is answered like the first. */
  public boolean isLiving() {
    return version != null;
  }

  /** Whether it could offer then, or say otherwise what it offers. */
  public boolean isOpen() {
    return takesOffers;
  }

  public String send() {
    var terms = new OfferTerms(words, price, days);
    return done(version == null ? "sent" : "changed", terms.toString(), () -> offers.offer(need, version, terms));
  }

  public String withdraw() {
    return done("withdrawn", "", () -> offers.withdraw(need, version));
  }

  private String done(String how, String content, Runnable act) {
    try {
      operations.oncePerForm(DRAFT, operation, need + how + content, () -> {
        act.run();
        drafts.delete(DRAFT, need);
        return how;
      });
    } catch (Conflict changed) {
      look();
      throw changed;
    }
    Said.onNextPage("market.offer." + how, need);
    return "/market/offer.xhtml?faces-redirect=true&need=" + need;
  }

  /** The firm, as far as it wants to be known. */
  public String getFirmName() {
    return getShown().firmName() != null ? getShown().firmName()
        : Display.text("need.a-firm", names.place(getShown().need().getCountyCode()));
  }

  public String getAbout() {
    return names.about(getShown().need());
  }

  /** Where it is wanted; of a wish, whom it asks. */
  public String getRegion() {
    return names.region(getShown().need());
  }

  public List<TimelineItem> getTimeline() {
    return Timeline.of("need-offer", getShown().history().events(), getShown().history().people());
  }

  public String getNeed() {
    return need;
  }

  public void setNeed(String need) {
    this.need = need;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public Money getPrice() {
    return price;
  }

  public void setPrice(Money price) {
    this.price = price;
  }

  public Integer getDays() {
    return days;
  }

  public void setDays(Integer days) {
    this.days = days;
  }
}
