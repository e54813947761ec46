package kechuang.identity.boundary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.identity.entity.Account;
import kechuang.identity.entity.Role;
import kechuang.platform.boundary.DemonstrationClock;
import kechuang.platform.boundary.Layout;
import kechuang.platform.boundary.Messages;

/** The frame's facts as accounts know them: name, office and roles. Counts come from a feature above. */
@RequestScoped
@Alternative
@Priority(1000)
public class AccountLayout implements Layout {

  @Inject
  private CurrentAccount current;
  @Inject
  private AccountNames names;
  @Inject
  private BusinessClock clock;
  @Inject
  private DemonstrationClock demonstration;

  private Optional<Person> person;

  @Override
  public Optional<Person> person() {
    if (person == null) {
      person = current.find().map(this::shown);
    }
    return person;
  }

  private Person shown(Account account) {
    return new Person(account.getLogin(), account.getName(), names.of(account.getId()).office(locale()),
        account.getRoles().stream().map(Role::code).collect(Collectors.toUnmodifiableSet()));
  }

  private static Locale locale() {
    var faces = FacesContext.getCurrentInstance();
    return faces == null || faces.getViewRoot() == null ? Messages.CHINESE : faces.getViewRoot().getLocale();
  }

  @Override
  public Optional<LocalDate> demonstrationDate() {
    // A clock that was moved is said even where nobody moves it any more.
    return demonstration.isThere() || clock.offsetDays() != 0 ? Optional.of(clock.today()) : Optional.empty();
  }

  @Override
  public Map<String, Integer> counts() {
    return Map.of();
  }
}
