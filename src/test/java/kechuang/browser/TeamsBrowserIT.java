package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A space names a team, its county admits it, and the space applies for it. */
class TeamsBrowserIT extends Browser {

  private static final String NAME = "示例水质传感团队";

  @Test
  void a_space_names_a_team_the_county_admits_it_and_the_space_applies_for_it() {
    logIn("xinchang-space");
    var teams = new OrganisationTeamsScreen(page).open();
    teams.add(NAME, "便携式水质传感器", "2017-02-01", "成员甲，负责人\n成员乙，电路\n成员丙，标定");
    assertThat(teams.team(NAME)).containsText("成员丙");
    teams.team(NAME).getByText("提交审核").click();
    assertThat(page.getByText("已提交，请等待区县科技局审核。")).isVisible();
    assertThat(teams.team(NAME)).containsText("注册待审");
    picture("organisation-teams");
    assertAccessible();
    narrow();
    picture("organisation-teams");
    wide();

    logIn("xinchang-manager-a");
    open("organisation/spaces.xhtml");
    assertThat(page.locator("tbody tr").first()).containsText("新昌示例众创空间");
    picture("organisation-spaces");
    assertAccessible();

    logIn("xinchang-officer-a");
    open("organisation/spaces.xhtml");
    page.getByText(NAME).click();
    page.locator("[id='form:note']").fill("入驻协议、成员名单");
    picture("organisation-team");
    assertAccessible();
    page.locator("[id='form:admit']").click();
    assertThat(page.getByText("已准予“" + NAME + "”。")).isVisible();

    logIn("xinchang-space");
    open("application/new.xhtml");
    page.locator("a.btn", new Page.LocatorOptions().setHasText(NAME)).click();
    assertThat(page.locator("a.btn[aria-current='true']")).hasText(NAME);
    assertThat(page.getByText("每家单位每年不超过 50,000").first()).isVisible();
    picture("application-new-for-a-team");
    assertAccessible();
  }
}
