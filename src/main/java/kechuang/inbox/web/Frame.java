package kechuang.inbox.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.identity.boundary.AccountNames;
import kechuang.identity.boundary.CurrentAccount;
import kechuang.identity.entity.Account;
import kechuang.identity.entity.Role;
import kechuang.inbox.boundary.Tasks;
import kechuang.platform.boundary.Layout;
import kechuang.platform.web.Display;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the frame of every page shows: who is here, for whom, what waits. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@RequestScoped
public class Frame implements Layout {

  @Inject
  private CurrentAccount current;
  @Inject
  private AccountNames names;
  @Inject
  private Tasks tasks;
  @Inject
  private BusinessClock clock;
  @Inject
  @ConfigProperty(name = "kechuang.demonstration", defaultValue = "false")
  private boolean demonstration;

  private Map<String, Integer> counts;

  @Override
  public Optional<Person> person() {
    return current.find().map(this::person);
  }

  private Person person(Account account) {
    var office = names.of(account.getId()).office(Display.locale());
    Set<String> roles = account.getRoles().stream().map(Role::code).collect(Collectors.toUnmodifiableSet());
    return new Person(account.getLogin(), account.getName(), office, roles);
  }

  @Override
  public Optional<LocalDate> demonstrationDate() {
    return demonstration ? Optional.of(clock.today()) : Optional.empty();
  }

  @Override
  public Map<String, Integer> counts() {
    if (counts == null) {
      counts = current.find().isPresent() ? tasks.counts() : Map.of();
    }
    return counts;
  }
}
