package kechuang.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kechuang.identity.boundary.Passwords;
import kechuang.identity.boundary.Tokens;
import kechuang.testing.AccessTable;
import kechuang.testing.AccessTable.Row;
import kechuang.testing.AnAccount;
import kechuang.testing.Bodies;
import kechuang.testing.Owner;
import kechuang.testing.Partner;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Person;
import kechuang.testing.Steps;
import kechuang.testing.Visitor;
import kechuang.testing.World;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/**
 * Every address, asked by every role for what is its own and for what is another's, against the table that people
 * reviewed. Acts carry a version that nobody has, so that whoever may act is told {@code stale} and nothing happens.
 */
@ArquillianTest
class AccessMatrixIT {

  private World own;
  private World other;
  private Person somebody;

  /** One column: who asks, as a person at a browser, as a program, and with name and password where that is taken. */
  private record Caller(Person person, Visitor browser, Partner program, Visitor password) {
  }

  @Test
  void everyone_gets_what_the_table_says_and_nothing_else() {
    Scene.today("2017-03-10");
    own = World.ofCity();
    other = World.ofCounty("330602");
    somebody = Scene.outside("auditor");
    var table = AccessTable.read();
    var callers = callers(table.roles());
    var wrong = new ArrayList<String>();
    for (var row : table.rows()) {
      var found = new LinkedHashMap<String, String>();
      table.roles().forEach(role -> found.put(role, cell(row, callers.get(role))));
      if (!found.equals(row.cells())) {
        wrong.add(difference(row, found));
      }
    }
    assertEquals(List.of(), wrong, () -> "what differs from the table, and the lines as they are:\n"
        + String.join("\n", wrong) + "\n");
  }

  private static String difference(Row row, Map<String, String> found) {
    var cells = new ArrayList<String>();
    row.cells().forEach((role, expected) -> {
      if (!expected.equals(found.get(role))) {
        cells.add(role + " expected " + expected + " got " + found.get(role));
      }
    });
    return "# " + cells + "\n" + new Row(row.name(), row.ask(), found).line();
  }

  private Map<String, Caller> callers(List<String> roles) {
    var callers = new LinkedHashMap<String, Caller>();
    var hash = Steps.the(Passwords.class).hash(AnAccount.PASSWORD).text();
    roles.forEach(role -> callers.put(role, role.equals("nobody") ? new Caller(null, new Visitor(), Partner.nobody(),
        new Visitor())
        : caller(own.person(role), hash)));
    return callers;
  }

  private static Caller caller(Person person, String hash) {
    Owner.run("update account set password_hash = ? where id = ?", hash, person.id());
    var browser = new Visitor();
    var login = Owner.text("select login from account where id = ?", person.id());
    assertEquals(302, browser.logIn(login, AnAccount.PASSWORD).statusCode(), "login of " + person);
    return new Caller(person, browser, Partner.of(person), new Visitor().withPassword(login, AnAccount.PASSWORD));
  }

  private String cell(Row row, Caller caller) {
    var mine = status(row, caller, own);
    var others = row.isAboutSomething() ? status(row, caller, other) : mine;
    return mine == others ? String.valueOf(mine) : mine + "/" + others;
  }

  private int status(Row row, Caller caller, World world) {
    var address = world.named(row.address());
    if (address.contains("{token}")) {
      address = address.replace("{token}", String.valueOf(token(world == own ? caller.person() : somebody)));
    }
    if (row.body().equals("password")) {
      return caller.password().send(row.method(), address, null, null).statusCode();
    }
    return address.startsWith("/api/") ? asProgram(row, caller.program(), address.substring("/api/v1".length()), world)
        : caller.browser().send(row.method(), address, null, null).statusCode();
  }

  /** A token of this person that can be revoked without harm; nobody has none. */
  private long token(Person person) {
    return (person == null ? somebody : person).as().call(() -> Steps.the(Tokens.class).issue("matrix", Tokens.USUAL).id());
  }

  private int asProgram(Row row, Partner program, String path, World world) {
    var body = Bodies.named(row.body(), world);
    if (row.body().equals("file")) {
      return Partner.send(program.request(path).header("Content-Type", "multipart/form-data; boundary=x")
          .POST(BodyPublishers.ofString("--x--\r\n"))).status();
    }
    return body != null ? program.post(path, body).status()
        : Partner.send(program.request(path).method(row.method(), BodyPublishers.noBody())).status();
  }
}
