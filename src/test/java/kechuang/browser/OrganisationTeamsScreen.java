package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** organisation/teams.xhtml: the teams of a space. */
final class OrganisationTeamsScreen extends Screen {

  OrganisationTeamsScreen(Page page) {
    super(page);
  }

  OrganisationTeamsScreen open() {
    page.navigate("organisation/teams.xhtml");
    return this;
  }

  OrganisationTeamsScreen add(String name, String project, String since, String members) {
    field("name").fill(name);
    field("project").fill(project);
    field("hostedSince_input").fill(since);
    field("hostedSince_input").press("Tab");
    field("members").fill(members);
    field("save").click();
    return this;
  }

  /** The card of the team with this name. */
  Locator team(String name) {
    return page.locator("section.card", new Page.LocatorOptions().setHasText(name));
  }
}
