package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import kechuang.testing.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a county's round comes before the public, by two of its programme managers. */
class RoundJourneyBrowserIT extends Browser {

  private final String name = "诸暨市创新券示例批次" + System.nanoTime() % 1_000_000;
  private final String english = name.replaceAll("\\D+", "Zhuji example round ");

  @BeforeEach
  void monday() {
    Stage.today("2017-03-06");
  }

  @Test
  void a_programme_managers_new_county_round_up_to_the_public_front_door() {
    var id = draftedAndProposed();
    putInForceByAnother();
    seenByThePublic(id);
  }

  private String draftedAndProposed() {
    logIn("zhuji-manager-a");
    open("scheme/rounds.xhtml");
    page.locator(".actions a.primary").click();
    var round = new SchemeRoundScreen(page).named(name, english).window("2017-03-06", "2017-12-15").pool("200000")
        .measure("创新券·检测分析、大型仪器、查新、评估").contact("0575-00000681", "材料不齐的一次告知。").noticeDays("4")
        .budget(Owner.number("select id from budget where code = '2017-330681-KJ-CXQ2'"));
    round.saveInVain();
    assertThat(round.problem("noticeDays")).containsText("公示不得少于 5 个工作日");
    round.noticeDays("5").save();
    assertThat(round.said()).hasText("草稿已保存。");
    assertThat(page.locator(".aside")).containsText("够用");
    assertAccessible();
    picture("scheme-round-draft");
    var id = round.id();
    open("open/guide.xhtml?round=" + id);
    assertThat(page.locator(".remark")).containsText("本批次尚未生效");
    open("scheme/round.xhtml?id=" + id);
    round.propose();
    assertThat(round.said()).containsText("已提交");
    assertThat(round.putInForceButton()).hasCount(0);
    picture("scheme-round-proposed");
    return id;
  }

  private void putInForceByAnother() {
    logIn("zhuji-manager-b");
    new InboxHomeScreen(page).begin("批次待生效", name);
    var round = new SchemeRoundScreen(page);
    picture("scheme-round-second-person");
    round.putInForce();
    assertThat(round.said()).hasText("批次已生效。");
    assertThat(page.locator(".timeline")).containsText("确认生效");
    round.extend("2017-12-20", "企业反映时间偏紧");
    assertThat(round.said()).containsText("2017 年 12 月 20 日");
    picture("scheme-round-in-force");
  }

  private void seenByThePublic(String id) {
    page.context().clearCookies();
    open("open/home.xhtml");
    picture("open-home");
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name)).first().click();
    assertThat(page.locator("h1")).containsText(name);
    assertThat(page.locator("#main")).containsText("0575-00000681");
    assertThat(page.locator("#main")).containsText("注册地在批次服务的区县");
    assertAccessible();
    picture("open-guide");
    assertEquals(200, page.request().get("open/form.pdf?round=" + id + "&form=redemption").status());
    assertEquals(404, page.request().get("open/form.pdf?round=" + id + "&form=none").status());
    narrow();
    inEnglish();
    open("open/guide.xhtml?round=" + id);
    assertThat(page.locator("h1")).containsText(english);
    assertThat(page.locator("#main")).containsText("Registered in Zhuji");
    picture("open-guide-en");
    open("open/home.xhtml");
    picture("open-home-en");
  }
}
