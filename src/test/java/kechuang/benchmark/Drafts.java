package kechuang.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kechuang.launcher.PostgresServer;

/**
 * Submittable drafts, each of a firm of its own, made before anything is timed. They are handed out in slices, so that
 * no two measurements touch the same one.
 */
public final class Drafts {

  /** Of the first firms' accounts, which can log in, and of the demonstration's. */
  public static final String PASSWORD = "kechuang-2017-demo";

  private final PostgresServer postgres;
  private int next = 1;

  private Drafts(PostgresServer postgres) {
    this.postgres = postgres;
  }

  /** A run of drafts, numbered from {@code first}. */
  public record Slice(int first, int count) {
  }

  /** Makes so many, as the owner. */
  public static Drafts prepare(PostgresServer postgres, int count) throws SQLException {
    try (var owner = postgres.connect("kc_owner"); var statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute(script("codes") + script("drafts").replace("${count}", String.valueOf(count)));
      owner.commit();
      owner.setAutoCommit(true);
    }
    try (var superuser = postgres.connect("superuser"); var statement = superuser.createStatement()) {
      statement.execute("vacuum analyze");
      statement.execute("checkpoint");
    }
    return new Drafts(postgres);
  }

  /** One of the scripts that make what is measured. */
  static String script(String name) {
    try (var in = Drafts.class.getResourceAsStream("/benchmark/" + name + ".sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next ones. */
  public Slice take(int count) {
    var slice = new Slice(next, count);
    next += count;
    return slice;
  }

  static long account(int n) {
    return 200_000_000L + n;
  }

  /** The id of a firm's application. */
  public static long application(int n) {
    return 400_000_000L + n;
  }

  /** A token of its account. */
  public static String token(int n) {
    return "kc_" + "0".repeat(43 - String.valueOf(n).length()) + n;
  }

  /** The public numbers of a firm's application and voucher. */
  public Numbers numbers(int n) throws SQLException {
    return new Numbers(rows("select number from application where id = " + application(n)).get(0),
        rows("select number from voucher where application_id = " + application(n)).get(0));
  }

  /** What is printed on paper. */
  public record Numbers(String application, String voucher) {
  }

  /** How many drafts of a slice have become vouchers that the ledger knows of. */
  public int issued(Slice slice) throws SQLException {
    return Integer.parseInt(rows("select count(*) from voucher v join ceiling c on c.kind = 'VOUCHER' and c.subject_id = v.id"
        + " where v.application_id between " + application(slice.first()) + " and "
        + application(slice.first() + slice.count() - 1)).get(0));
  }

  /** What the books say against themselves; empty when all is well. */
  public List<String> complaints() throws SQLException {
    var complaints = new ArrayList<String>();
    complaints.addAll(rows("select 'ledger_difference: ' || d::text from ledger_difference d"));
    complaints.addAll(rows("select 'ledger_unbalanced: ' || u::text from ledger_unbalanced u"));
    complaints.addAll(rows("select 'pool and vouchers differ: ' || c.committed || ' and ' || sum(v.face) from ceiling c"
        + " join voucher v on v.round_id = c.subject_id where c.kind = 'FACE_POOL' group by c.id"
        + " having c.committed <> sum(v.face) or sum(v.face) > c.cap"));
    return complaints;
  }

  private List<String> rows(String sql) throws SQLException {
    var found = new ArrayList<String>();
    try (var owner = postgres.connect("kc_owner"); var statement = owner.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
