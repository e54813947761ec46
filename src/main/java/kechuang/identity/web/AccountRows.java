package kechuang.identity.web;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kechuang.identity.boundary.AccountFilter;
import kechuang.identity.boundary.AccountName;
import kechuang.identity.boundary.AccountNames;
import kechuang.identity.boundary.Accounts;
import kechuang.identity.entity.Account;
import kechuang.identity.entity.Role;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The list of accounts, one page at a time. */
public class AccountRows extends LazyDataModel<AccountRows.Row> {

  private static final long serialVersionUID = 1L;

  private final Accounts accounts;
  private final AccountNames names;
  private AccountFilter filter = AccountFilter.ALL;

  AccountRows(Accounts accounts, AccountNames names) {
    this.accounts = accounts;
    this.names = names;
  }

  void show(AccountFilter wanted) {
    filter = wanted;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return accounts.count(filter);
  }

  @Override
  public List<Row> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
    var page = accounts.list(filter, first, size);
    var known = names.of(page.stream().map(Account::getId).toList());
    return page.stream().map(account -> Row.of(account, known.get(account.getId()))).toList();
  }

  @Override
  public String getRowKey(Row row) {
    return String.valueOf(row.id);
  }

  @Override
  public Row getRowData(String key) {
    var account = accounts.get(Long.parseLong(key));
    return Row.of(account, names.of(account.getId()));
  }

  /** An account with where it belongs; never logged in is null. */
  public record Row(long id, String login, String name, Set<Role> roles, AccountName place, Instant lastLoginAt,
      boolean active) implements Serializable {

    static Row of(Account account, AccountName place) {
      return new Row(account.getId(), account.getLogin(), account.getName(), account.getRoles(), place,
          account.getLastLoginAt(), account.isActive());
    }
  }
}
