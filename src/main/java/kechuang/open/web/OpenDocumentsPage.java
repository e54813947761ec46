package kechuang.open.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.County;
import kechuang.platform.boundary.RowKey;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;
import kechuang.scheme.boundary.PolicyFilter;
import kechuang.scheme.boundary.PolicyRegister;
import kechuang.scheme.boundary.PolicyRow;
import kechuang.scheme.entity.PolicyStanding;
import kechuang.scheme.entity.PolicySubject;

/** The policy documents of the city and its counties, to be searched by anyone. Plain links: every state of it has an address. */
@Named
@RequestScoped
public class OpenDocumentsPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SIZE = 20;

  @Inject
  private transient PolicyRegister register;
  @Inject
  private transient ReferenceLists lists;

  private String text;
  private String subject;
  private String standing;
  private String owner;
  private String after;
  private Long last;
  private transient Rows<PolicyRow> found;

  private Rows<PolicyRow> found() {
    if (found == null) {
      var key = after == null || last == null || !after.matches("-?[0-9]{1,9}") ? null : new RowKey(after, last);
      found = register.browse(filter(), new RowRequest(null, true, key, 0, SIZE));
    }
    return found;
  }

  private PolicyFilter filter() {
    return new PolicyFilter(text, among(PolicySubject.values(), subject), among(PolicyStanding.values(), standing),
        lists.county(owner).map(County::getCode).orElse(null));
  }

  private static <E extends Enum<E>> E among(E[] values, String name) {
    return Arrays.stream(values).filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }

  public List<PolicyRow> getRows() {
    return found().list();
  }

  /** How many there are in all. */
  public long getTotal() {
    return register.count(filter());
  }

  /** Where the next page begins; null on the last. */
  public RowKey getNext() {
    return found().next();
  }

  public List<PolicySubject> getSubjects() {
    return List.of(PolicySubject.values());
  }

  public List<PolicyStanding> getStandings() {
    return List.of(PolicyStanding.values());
  }

  /** The city first. */
  public List<County> getOwners() {
    return Stream.concat(lists.county(County.CITY).stream(), lists.counties().stream()).toList();
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public String getStanding() {
    return standing;
  }

  public void setStanding(String standing) {
    this.standing = standing;
  }

  public String getOwner() {
    return owner;
  }

  public void setOwner(String owner) {
    this.owner = owner;
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
