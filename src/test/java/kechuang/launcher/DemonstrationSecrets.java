package kechuang.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import kechuang.identity.boundary.Passwords;
import kechuang.organisation.entity.AccountNumber;
import kechuang.organisation.entity.NumberCipher;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * The part of the demonstration that cannot stand in a script: the hash of the demonstration's one password, and the
 * bank accounts, whose numbers leave this class encrypted with the data folder's own key.
 */
final class DemonstrationSecrets implements JavaMigration {

  /** Shown to everybody who may try the demonstration; it opens nothing else. */
  static final String PASSWORD = "kechuang-2017-demo";

  private static final String BANK = "示例银行绍兴分行";
  private static final String LINE_NUMBER = "999337000017";

  private final NumberCipher cipher;

  DemonstrationSecrets(String secretKey) {
    cipher = new NumberCipher(secretKey);
  }

  @Override
  public void migrate(Context context) throws SQLException {
    var connection = context.getConnection();
    try (var statement = connection.createStatement()) {
      statement.execute("select set_config('app.actor', 'demonstration', true)");
    }
    setPassword(connection);
    addBankAccounts(connection);
  }

  private static void setPassword(Connection connection) throws SQLException {
    try (var accounts = connection.prepareStatement("update account set password_hash = ? where demonstration");
        var setting = connection.prepareStatement("insert into setting values ('demonstration.password', ?)")) {
      accounts.setString(1, new Passwords().hash(PASSWORD).text());
      accounts.executeUpdate();
      setting.setString(1, PASSWORD);
      setting.executeUpdate();
    }
  }

  /** Every organisation that may be paid, which is every one that somebody can log in for, and every provider. */
  private void addBankAccounts(Connection connection) throws SQLException {
    try (var query = connection.createStatement(); var payees = query.executeQuery("""
            select o.id, o.name from organisation o
             where o.kind = 'PROVIDER' or exists (select from organisation_member m where m.organisation_id = o.id)
             order by o.id""");
        var insert = connection.prepareStatement("""
            insert into bank_account (id, organisation_id, holder, number_cipher, number_tail, bank, line_number, created_at)
            values (nextval('bank_account_id'), ?, ?, ?, ?, ?, ?, timestamptz '2017-01-05 10:00:00+08')""")) {
      for (int n = 1; payees.next(); n++) {
        var number = new AccountNumber("9999000020170%04d".formatted(n * 37));
        insert.setLong(1, payees.getLong(1));
        insert.setString(2, payees.getString(2));
        insert.setString(3, cipher.encrypt(number, payees.getLong(1)));
        insert.setString(4, number.tail());
        insert.setString(5, BANK);
        insert.setString(6, LINE_NUMBER);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("20261122.1230");
  }

  @Override
  public String getDescription() {
    return "demonstration secrets";
  }

  @Override
  public Integer getChecksum() {
    return List.of(PASSWORD, BANK, LINE_NUMBER).hashCode();
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
