package kechuang.identity.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kechuang.identity.boundary.Absences;
import kechuang.identity.boundary.AccountName;
import kechuang.identity.boundary.AccountNames;
import kechuang.identity.boundary.Colleagues;
import kechuang.identity.entity.Absence;
import kechuang.identity.entity.Account;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.Said;
import kechuang.platform.web.SeenRow;

/** Who of the office is away and who stands in; an officer announces it, the administrator for one who cannot. */
@Named
@ViewScoped
public class IdentityAbsencesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private Absences absences;
  @Inject
  private Colleagues colleagues;
  @Inject
  private AccountNames names;
  @Inject
  private Caller caller;
  @Inject
  private Operations operations;

  private Long person;
  private Long deputy;
  private LocalDate fromDay;
  private LocalDate untilDay;
  private String operation;
  private transient List<Absence> coming;
  private transient Map<Long, AccountName> people;

  /** Announces what the form says. */
  public void announce() {
    operations.oncePerForm("identity.absences", operation, person + "/" + deputy + "/" + fromDay + "/" + untilDay,
        () -> String.valueOf(isForOthers() ? absences.announceFor(person, deputy, fromDay, untilDay)
            : absences.announce(deputy, fromDay, untilDay)));
    Said.here("identity.absences.announced", fromDay, untilDay);
    person = null;
    deputy = null;
    fromDay = null;
    untilDay = null;
    startAnew();
  }

  /** Ends the absence whose button was pressed. */
  public void end() {
    var id = SeenRow.seen();
    operations.oncePerForm("identity.absences.end", id, id, () -> {
      absences.end(Long.parseLong(id));
      return id;
    });
    Said.here("identity.absences.ended");
    startAnew();
  }

  /** Another person is chosen, and with that other deputies. */
  public void choose() {
    deputy = null;
  }

  private void startAnew() {
    operation = null;
    coming = null;
  }

  /** The operation of the next announcement; the button carries it. */
  public String getOperation() {
    if (operation == null) {
      operation = operations.newId();
    }
    return operation;
  }

  /** Those of the office, or of all offices for the administrator, the next first. */
  public List<Absence> getComing() {
    if (coming == null) {
      coming = absences.coming();
      people = names.of(coming.stream().flatMap(one -> Stream.of(one.getAccountId(), one.getDeputyId())).toList());
    }
    return coming;
  }

  /** A person with the office: 示例一（越城区）. */
  public String name(long account) {
    getComing();
    var found = people.get(account);
    return found == null ? "" : isForOthers() ? found.written(Display.locale()) : found.name();
  }

  /** Only one's own, or anyone's for the administrator. */
  public boolean mayEnd(Absence one) {
    return isForOthers() || one.getAccountId() == caller.accountId();
  }

  public boolean isForOthers() {
    return caller.is("administrator");
  }

  /** Whom the administrator may announce as away. */
  public List<SelectItem> getPersons() {
    if (!isForOthers()) {
      return List.of();
    }
    var all = colleagues.officers();
    var written = names.of(all.stream().map(Account::getId).toList());
    return all.stream().map(one -> new SelectItem(one.getId(), written.get(one.getId()).written(Display.locale()))).toList();
  }

  public List<SelectItem> getDeputies() {
    var possible = !isForOthers() ? colleagues.list() : person == null ? List.<Account>of()
        : colleagues.of(person);
    return possible.stream().map(one -> new SelectItem(one.getId(), one.getName())).toList();
  }

  public Long getPerson() {
    return person;
  }

  public void setPerson(Long person) {
    this.person = person;
  }

  public Long getDeputy() {
    return deputy;
  }

  public void setDeputy(Long deputy) {
    this.deputy = deputy;
  }

  public LocalDate getFromDay() {
    return fromDay;
  }

  public void setFromDay(LocalDate fromDay) {
    this.fromDay = fromDay;
  }

  public LocalDate getUntilDay() {
    return untilDay;
  }

  public void setUntilDay(LocalDate untilDay) {
    this.untilDay = untilDay;
  }
}
