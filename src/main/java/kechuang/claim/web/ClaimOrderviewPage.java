package kechuang.claim.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import kechuang.claim.boundary.DayCount;
import kechuang.claim.boundary.DayCounts;
import kechuang.claim.boundary.OrderCase;
import kechuang.claim.boundary.OrderCases;
import kechuang.claim.boundary.Orders;
import kechuang.claim.boundary.RatingCase;
import kechuang.claim.boundary.Ratings;
import kechuang.claim.entity.ServiceOrderEventKind;
import kechuang.claim.entity.Stars;
import kechuang.fault.StaleData;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.Said;
import kechuang.platform.web.Step;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;

/** One order for both of its sides and the offices: where it stands, what it holds, what may be done with it. */
@Named
@ViewScoped
public class ClaimOrderviewPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "claim.orderview";
  private static final String RATING = "claim.orderview.rating";

  @Inject
  private OrderCases cases;
  @Inject
  private Orders orders;
  @Inject
  private Ratings ratings;
  @Inject
  private DayCounts dayCounts;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;

  private long id;
  private String number;
  private long version;
  private String operation;
  /** What could be done when the page was opened: a second click is answered like the first. */
  private EnumSet<ServiceOrderEventKind> may = EnumSet.noneOf(ServiceOrderEventKind.class);
  private String note;
  private Integer quality;
  private Integer punctuality;
  private Integer price;
  private String words;
  private String answer;
  private long ratingVersion;
  private transient OrderCase shown;
  private transient RatingCase rated;
  private transient DayCount days;

  /** Loads the order and remembers the version that the reader looks at. */
  public void open() {
    if (number != null) {
      id = cases.idOf(number);
    }
    shown = null;
    version = getShown().order().getVersion();
    may = EnumSet.noneOf(ServiceOrderEventKind.class);
    may.addAll(getShown().may());
    operation = operations.newId();
    openRating();
  }

  /** What the firm said before stands in the form. */
  private void openRating() {
    rated = null;
    var before = getRated().rating();
    ratingVersion = before == null ? 0 : before.getVersion();
    quality = before == null ? null : before.getQuality();
    punctuality = before == null ? null : before.getPunctuality();
    price = before == null ? null : before.getPrice();
    words = before == null ? null : before.getWords();
  }

  public RatingCase getRated() {
    if (rated == null) {
      rated = ratings.of(id);
    }
    return rated;
  }

  /** The firm says what it thinks of the service. */
  public String rate() {
    return say("claim.orderview.rated", List.of(star(quality), star(punctuality), star(price)) + "/" + words,
        () -> ratings.rate(id, ratingVersion, new Stars(star(quality), star(punctuality), star(price)), words));
  }

  /** The provider answers it. */
  public String answer() {
    return say("claim.orderview.rating-answered", answer, () -> ratings.answer(id, ratingVersion, answer));
  }

  private static int star(Integer chosen) {
    return chosen == null ? 0 : chosen;
  }

  private String say(String done, String content, Runnable act) {
    try {
      operations.oncePerForm("claim.orderview.rating", operation, id + "/" + content, () -> {
        act.run();
        drafts.delete(RATING, String.valueOf(id));
        return done;
      });
      Said.onNextPage(done);
      return "/claim/orderview.xhtml?faces-redirect=true&id=" + id;
    } catch (StaleData changed) {
      open();
      throw changed;
    }
  }

  /** From five stars down to one. */
  public List<SelectItem> getStars() {
    return IntStream.rangeClosed(1, Stars.MOST).map(place -> Stars.MOST + 1 - place)
        .mapToObj(star -> new SelectItem(star, Display.text("claim.rating.star." + star))).toList();
  }

  public OrderCase getShown() {
    if (shown == null) {
      shown = cases.get(id);
    }
    return shown;
  }

  public String confirm() {
    return act(() -> orders.confirm(id, version), "claim.orderview.confirmed");
  }

  public String refuse() {
    return act(() -> orders.refuse(id, version, note), "claim.orderview.refused");
  }

  public String cancel() {
    return act(() -> orders.cancel(id, version, note), "claim.orderview.cancelled");
  }

  private String act(Runnable act, String done) {
    try {
      operations.oncePerForm("claim.orderview", operation, id + "/" + done + "/" + note, () -> {
        act.run();
        drafts.delete(DRAFT, String.valueOf(id));
        return done;
      });
      Said.onNextPage(done, getShown().order().getHold());
      return "/claim/orderview.xhtml?faces-redirect=true&id=" + id;
    } catch (StaleData changed) {
      open();
      throw changed;
    }
  }

  public boolean isConfirmable() {
    return may(ServiceOrderEventKind.CONFIRM);
  }

  public boolean isCancellable() {
    return may(ServiceOrderEventKind.CANCEL);
  }

  private boolean may(ServiceOrderEventKind kind) {
    return may.contains(kind);
  }

  public List<Step> getSteps() {
    return new OrderWay(getShown(), days()).steps();
  }

  public List<TimelineItem> getTimeline() {
    return Timeline.of("order", getShown().order().getEvents(), getShown().people());
  }

  public String term(LocalDate due) {
    return Term.of(days(), due);
  }

  private DayCount days() {
    if (days == null) {
      days = dayCounts.now();
    }
    return days;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  /** Orders are named by number where people read them out, by id elsewhere. */
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

  public Integer getQuality() {
    return quality;
  }

  public void setQuality(Integer quality) {
    this.quality = quality;
  }

  public Integer getPunctuality() {
    return punctuality;
  }

  public void setPunctuality(Integer punctuality) {
    this.punctuality = punctuality;
  }

  public Integer getPrice() {
    return price;
  }

  public void setPrice(Integer price) {
    this.price = price;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }
}
