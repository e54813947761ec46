package kechuang.open.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import kechuang.testing.AnAccount;
import kechuang.testing.Codes;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import kechuang.testing.Visitor;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form on which firms register is no place to find out who has, nor which login names there are. */
@ArquillianTest
class GuessingRegistrationsIT {

  private static final String PAGE = "/open/register.xhtml";
  private static final int FREE = 20;
  private static final String REGISTERED = "该统一社会信用代码已注册";
  private static final String TAKEN = "已被使用，请换一个";
  private static final String WAIT = "秒后再试";

  /** All tests come from one address. */
  @BeforeEach
  @AfterEach
  void nobody_registered_lately() {
    Owner.run("delete from login_attempt where subject like 'registration:%'");
  }

  /** A form with nothing but this in it: everything else is wrong. */
  private static String ask(String field, String value) {
    var answer = new Visitor().submit(PAGE, "register", Map.of(field, value));
    assertEquals(200, answer.statusCode());
    return answer.body();
  }

  /** Until every further question has to wait, and so long that a slow machine does not wait it out. */
  private static void askOften() {
    for (int i = 0; i < FREE; i++) {
      ask("creditCode", Codes.firm("330603").text());
    }
    assertEquals(1, Owner.run("update login_attempt set failures = 40, blocked_until = clock_timestamp()"
        + " where subject like 'registration:%' and failures >= ?", FREE), "every question was counted");
    ask("creditCode", Codes.firm("330603").text());
  }

  @Test
  void a_form_that_stays_wrong_answers_no_long_list_of_credit_codes() {
    var firm = Scene.firm();
    assertTrue(ask("creditCode", firm.code()).contains(REGISTERED));
    askOften();
    for (var code : new String[] {firm.code(), Codes.firm("330603").text()}) {
      var refused = ask("creditCode", code);
      assertTrue(refused.contains(WAIT), code);
      assertFalse(refused.contains(REGISTERED), code);
    }
  }

  @Test
  void nor_of_login_names() {
    var login = AnAccount.applicant().login();
    assertTrue(ask("login", login).contains(TAKEN));
    askOften();
    for (var name : new String[] {login, login + "-nobody"}) {
      var refused = ask("login", name);
      assertTrue(refused.contains(WAIT), name);
      assertFalse(refused.contains(TAKEN), name);
    }
  }

  @Test
  void asking_in_the_background_for_one_field_counts_as_well() {
    var code = Scene.firm().code();
    assertTrue(askInTheBackground(code).contains(REGISTERED));
    askOften();
    assertFalse(askInTheBackground(code).contains(REGISTERED));
  }

  private static String askInTheBackground(String code) {
    var answer = new Visitor().submit(PAGE, "register", Map.of("creditCode", code), Map.of("Faces-Request", "partial/ajax",
        "jakarta.faces.partial.ajax", "true", "jakarta.faces.source", "form:register", "jakarta.faces.partial.execute",
        "form:register form:creditCode", "jakarta.faces.partial.render", "form:unit")).body();
    assertTrue(answer.contains("<partial-response"), answer);
    return answer;
  }

  @Test
  void whoever_mistypes_a_few_times_still_registers() {
    for (int i = 0; i < FREE - 1; i++) {
      assertFalse(ask("phone", "call me").contains(WAIT));
    }
  }
}
