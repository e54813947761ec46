package kechuang.open.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kechuang.market.boundary.BoardFilter;
import kechuang.market.boundary.NeedBoard;
import kechuang.market.boundary.PublicNeed;
import kechuang.market.entity.NeedKind;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.County;
import kechuang.organisation.entity.ServiceKind;
import kechuang.platform.boundary.RowKey;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;

/** What firms ask for, for everybody: open needs by kind, service, place and words; wished policies with their answers. */
@Named
@RequestScoped
public class OpenNeedsPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SIZE = 20;

  @Inject
  private transient NeedBoard board;
  @Inject
  private transient ReferenceLists lists;

  private String kind;
  private String service;
  private String county;
  private String text;
  private String after;
  private Long last;
  private transient Rows<PublicNeed> found;

  private Rows<PublicNeed> found() {
    if (found == null) {
      var fits = after != null && last != null && after.matches("-?[0-9]{1,18}");
      found = board.browse(filter(), new RowRequest(null, true, fits ? new RowKey(after, last) : null, 0, SIZE));
    }
    return found;
  }

  private BoardFilter filter() {
    return new BoardFilter(kind(), lists.serviceKind(service).map(ServiceKind::getCode).orElse(null),
        lists.county(county).map(County::getCode).orElse(null), text);
  }

  private NeedKind kind() {
    return Stream.of(NeedKind.values()).filter(one -> one.name().equals(kind)).findFirst().orElse(null);
  }

  public List<PublicNeed> getRows() {
    return found().list();
  }

  /** How many there are in all. */
  public long getTotal() {
    return board.count(filter());
  }

  /** How many wished policies have a public answer. */
  public long getAnswered() {
    return board.count(new BoardFilter(NeedKind.POLICY, null, null, null));
  }

  /** Whether answered wishes are shown in the place of open needs. */
  public boolean isWishes() {
    return kind() == NeedKind.POLICY;
  }

  /** Where the next page begins; null on the last. */
  public RowKey getNext() {
    return found().next();
  }

  public List<NeedKind> getKinds() {
    return List.of(NeedKind.values());
  }

  public List<ServiceKind> getServices() {
    return lists.serviceKinds();
  }

  public List<County> getCounties() {
    return lists.counties();
  }

  public Locale getLocale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getService() {
    return service;
  }

  public void setService(String service) {
    this.service = service;
  }

  public String getCounty() {
    return county;
  }

  public void setCounty(String county) {
    this.county = county;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }

  /** The id of the last one before this page. */
  public Long getLast() {
    return last;
  }

  public void setLast(Long last) {
    this.last = last;
  }
}
