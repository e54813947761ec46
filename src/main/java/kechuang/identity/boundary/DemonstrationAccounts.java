package kechuang.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kechuang.identity.entity.Account;
import kechuang.platform.boundary.Messages;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The demonstration's accounts for the login page. Where the portal runs for real there are none to show. */
@Stateless
public class DemonstrationAccounts {

  private static final String OPEN = "select a from Account a where a.demonstration = true and a.active = true order by a.id";
  private static final String PASSWORD = "select value from setting where key = 'demonstration.password'";

  @Inject
  @ConfigProperty(name = "kechuang.demonstration", defaultValue = "false")
  private boolean demonstration;
  @Inject
  private AccountNames names;
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** Login, name and what the person is, in the reader's language. */
  @PermitAll
  public List<Listed> list(Locale locale) {
    if (!demonstration) {
      return List.of();
    }
    var accounts = em.createQuery(OPEN, Account.class).setMaxResults(100).getResultList();
    var known = names.of(accounts.stream().map(Account::getId).toList());
    return accounts.stream().map(account -> new Listed(account.getLogin(), account.getName(),
        known.get(account.getId()).office(locale), roles(account, locale))).toList();
  }

  private static String roles(Account account, Locale locale) {
    return account.getRoles().stream().map(role -> Messages.text(locale, role.key()))
        .collect(Collectors.joining(Messages.text(locale, "common.list-separator")));
  }

  /** The one password of all of them; empty where the portal runs for real. */
  @PermitAll
  public Optional<String> password() {
    List<?> rows = demonstration ? em.createNativeQuery(PASSWORD).getResultList() : List.of();
    return rows.stream().findFirst().map(String.class::cast);
  }

  /** One line of the list. */
  public record Listed(String login, String name, String office, String roles) implements Serializable {
  }
}
