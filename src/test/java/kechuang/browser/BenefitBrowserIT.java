package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import kechuang.testing.AwardSteps;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import org.junit.jupiter.api.Test;

/**
 * A firm newly on the list of high-tech firms takes its reward in two clicks: managers agree on the list, the firm opens what
 * waits for it at home, and says yes.
 */
class BenefitBrowserIT extends Browser {

  private static final String FIRM = "绍兴越城示例新材料有限公司";

  private static String award() {
    return Owner.text("select number from award where organisation_id = (select id from organisation where credit_code ="
        + " '91330602MA00000A99') order by id desc limit 1");
  }

  /** Matchings of the city that came to their end. */
  private static long runs() {
    return Owner.number("select count(*) from matching_run where owner = '330600' and state = 'DONE'");
  }

  private void offered() {
    Stage.today("2017-03-06");
    // Lines of its own: what other tests gave of the usual ones is not there any more.
    AwardSteps.funded(Scene.YUECHENG, "9000000.00");
    logIn("city-manager-a");
    var matching = new SchemeMatchingScreen(page).open();
    var before = runs();
    matching.workOut();
    page.waitForCondition(() -> runs() > before);
    matching.open();
    // 20 万 for each firm that is entitled: this one, and those that other tests recognised.
    assertThat(matching.measure("国家高新技术企业首次认定奖励")).containsText(Owner.text("select to_char(sum(amount) / 10000, 'FM999990.0')"
        + " from matching_result where measure_code = 'HT-NEW' and result = 'PASS' and run_id = (select max(id) from matching_run"
        + " where owner = '330600')"));
    assertThat(matching.start()).hasText("重新测算");
    var list = new AwardListScreen(page).make("HT-NEW");
    assertThat(list.line(FIRM)).containsText("200,000.00");
    picture("award-list-new");
    assertAccessible();
    list.propose();
    var address = page.url();
    logIn("city-manager-b");
    page.navigate(address);
    picture("award-list");
    assertAccessible();
    list.agreeToList();
    assertThat(list.said()).hasText("名单已确认，企业已收到通知。");
  }

  @Test
  void a_high_tech_firm_newly_on_the_list_takes_its_reward_in_two_clicks() {
    offered();
    logIn("yuecheng-materials");
    // The first click.
    new InboxHomeScreen(page).begin("扶持待领取", award());
    var benefit = new AwardBenefitScreen(page);
    assertThat(page.locator("h1")).hasText("国家高新技术企业首次认定奖励");
    assertThat(benefit.arithmetic()).containsText("200,000.00");
    picture("award-benefit");
    assertAccessible();
    // The second.
    benefit.accept();
    assertThat(benefit.said()).hasText("已确认领取，接下来公示。");
    assertEquals("COMMITTED", Owner.text("select state from award where number = ?", award()));
    picture("award-benefit-taken");
    page.navigate("award/benefits.xhtml");
    assertThat(page.locator("main")).containsText("待公示");
    picture("award-benefits");
    assertAccessible();
    inEnglish();
    narrow();
    benefit.open(award());
    assertThat(page.locator("main")).containsText("To be published");
    picture("award-benefit-en");
    assertAccessible();
  }
}
