package kechuang.claim.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.claim.boundary.HostRewardCase;
import kechuang.claim.boundary.HostRewardLists;
import kechuang.claim.boundary.HostRewardYear;
import kechuang.claim.boundary.HostRewards;
import kechuang.claim.boundary.SettledOrder;
import kechuang.claim.entity.HostRewardEventKind;
import kechuang.claim.entity.HostRewardLine;
import kechuang.fault.StaleData;
import kechuang.money.Money;
import kechuang.platform.boundary.Csv;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.CalcLine;
import kechuang.platform.web.Display;
import kechuang.platform.web.Said;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;

/** A year's provider rewards with their arithmetic, order by order, and the list that two managers agree on. */
@Named
@ViewScoped
public class ClaimRewardsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private HostRewards rewards;
  @Inject
  private HostRewardLists lists;
  @Inject
  private Operations operations;

  private Integer year;
  private long version;
  private String operation;
  private String note;
  private final Map<Long, String> excluded = new HashMap<>();
  private transient HostRewardYear shown;

  /** The present year unless another is asked for; remembers the version of the list that is looked at. */
  public void open() {
    shown = null;
    var years = rewards.years();
    if (year == null || !years.contains(year)) {
      year = years.get(0);
    }
    version = getShown().list() == null ? 0 : getShown().list().getVersion();
    operation = operations.newId();
  }

  public HostRewardYear getShown() {
    if (shown == null) {
      shown = lists.of(year);
    }
    return shown;
  }

  public String propose() {
    return act("proposed", () -> lists.propose(year, excluded, Display.locale()));
  }

  public String confirm() {
    return act("confirmed", () -> lists.confirm(getShown().list().getId(), version));
  }

  public String setAside() {
    return act("set-aside", () -> lists.setAside(getShown().list().getId(), version, note));
  }

  private String act(String done, Runnable act) {
    try {
      operations.oncePerForm("claim.rewards", operation, year + "/" + done + "/" + note + "/" + excluded, () -> {
        act.run();
        return done;
      });
    } catch (StaleData changed) {
      open();
      throw changed;
    }
    Said.onNextPage("claim.rewards." + done + ".said", String.valueOf(year));
    return "/claim/rewards.xhtml?faces-redirect=true&year=" + year;
  }

  /** The arithmetic of one provider, order by order. */
  public List<CalcLine> calculation(HostRewardCase one) {
    var cut = one.computed().isMoreThan(one.term().getCap());
    return Stream.concat(one.orders().stream().map(ClaimRewardsPage::line), Stream.of(
        CalcLine.of("=", Display.text("claim.rewards.settled"), one.settled().grouped()),
        CalcLine.of("×", Display.text("claim.rewards.rate"), one.term().getRate().toString()),
        new CalcLine("=", Display.text("claim.rewards.computed"), one.computed().grouped(), !cut, false),
        new CalcLine("≤", Display.text("claim.rewards.cap"), one.term().getCap().grouped(), cut, false),
        CalcLine.total(Display.text("claim.rewards.amount"), one.amount().grouped()))).toList();
  }

  private static CalcLine line(SettledOrder order) {
    var label = order.number() + " · " + order.firm();
    return order.related() ? CalcLine.of("", Display.text("claim.rewards.related", label, order.fee()), Money.ZERO.grouped())
        : CalcLine.of("+", label, order.fee().grouped());
  }

  /** What the frozen list says of a provider; null if there is none or it is not on it. */
  public HostRewardLine line(HostRewardCase one) {
    return getShown().list() == null ? null : getShown().list().getLines().stream()
        .filter(line -> line.getProviderId() == one.providerId()).findFirst().orElse(null);
  }

  /** What all of them come to: as frozen, or as it would be now. */
  public Money getTotal() {
    return getShown().list() != null ? getShown().list().total()
        : Money.sum(getShown().cases().stream().map(HostRewardCase::amount).toList());
  }

  public boolean may(String kind) {
    return getShown().may().contains(HostRewardEventKind.valueOf(kind));
  }

  /** The list as a table. */
  public void export() throws IOException {
    var bytes = lists.export(year, Display.locale()).getBytes(StandardCharsets.UTF_8);
    var faces = FacesContext.getCurrentInstance();
    var web = faces.getExternalContext();
    web.responseReset();
    web.setResponseContentType(Csv.MEDIA_TYPE);
    web.setResponseHeader("Content-Disposition", "attachment; filename=\"provider-rewards-" + year + ".csv\"");
    web.setResponseHeader("Cache-Control", "private, no-store");
    web.setResponseHeader("X-Content-Type-Options", "nosniff");
    web.getResponseOutputStream().write(bytes);
    faces.responseComplete();
  }

  public List<TimelineItem> getTimeline() {
    return getShown().list() == null ? List.of()
        : Timeline.of("host-reward", getShown().list().getEvents(), getShown().people());
  }

  public List<SelectItem> getYears() {
    return rewards.years().stream().map(one -> new SelectItem(one, String.valueOf(one))).collect(Collectors.toList());
  }

  public Integer getYear() {
    return year;
  }

  public void setYear(Integer year) {
    this.year = year;
  }

  /** Why providers get nothing, by their ids. */
  public Map<Long, String> getExcluded() {
    return excluded;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
