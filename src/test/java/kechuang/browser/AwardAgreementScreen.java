package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** award/agreement.xhtml: what is agreed on about an award in parts, and what came of it. */
final class AwardAgreementScreen extends Screen {

  AwardAgreementScreen(Page page) {
    super(page);
  }

  AwardAgreementScreen open(String award) {
    page.navigate("award/agreement.xhtml?number=" + award);
    return this;
  }

  private Locator in(String form, String id) {
    return page.locator("[id='" + form + ":" + id + "']");
  }

  private void day(String id, String day) {
    field(id + "_input").fill(day);
    field(id + "_input").blur();
  }

  /** The office writes down what is agreed on; each milestone has its usual name and a day. */
  AwardAgreementScreen agreed(String number, String from, String to, String goals, String... planned) {
    field("contract").fill(number);
    day("startsOn", from);
    day("endsOn", to);
    field("goals").fill(goals);
    for (int i = 0; i < planned.length; i++) {
      day("steps:" + i + ":planned", planned[i]);
    }
    return this;
  }

  void write() {
    field("write").click();
  }

  void sign() {
    twice(in("signing", "sign"));
  }

  /** Hands in all papers that are wanted while the agreement runs. */
  AwardAgreementScreen papers() {
    uploadEverywhere();
    return this;
  }

  /** The paper that comes last is the office's own. */
  AwardAgreementScreen opinion() {
    upload(page.locator("input[type=file]").last(), "市级意见.pdf");
    return this;
  }

  void report(String words) {
    in("reporting", "progress").fill(words);
    in("reporting", "report").click();
  }

  void pass(String opinion) {
    in("checking", "opinion").fill(opinion);
    in("checking", "pass").click();
  }

  /** With the audited cost in yuan. */
  void accept(String audited, String opinion) {
    in("checking", "opinion").fill(opinion);
    in("checking", "audited").fill(audited);
    twice(in("checking", "accept"));
  }

  void askForAnExtension(String until, String grounds) {
    page.locator("details:has([id='asking'])").locator("summary").click();
    in("asking", "grounds").fill(grounds);
    in("asking", "until_input").fill(until);
    in("asking", "until_input").blur();
    in("asking", "askExtension").click();
  }

  /** The office answers the newest question. */
  void grant(String answer) {
    page.locator("[id='asks:0:deciding:answer']").fill(answer);
    page.locator("[id='asks:0:deciding:grant']").click();
  }

  /** A row of the table of milestones. */
  Locator milestone(int position) {
    return page.locator("table.list tbody tr").nth(position - 1);
  }

  Locator figures() {
    return page.locator(".strip");
  }
}
