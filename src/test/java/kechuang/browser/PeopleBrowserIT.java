package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.regex.Pattern;
import kechuang.testing.Codes;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import org.junit.jupiter.api.Test;

/** Who acts for a firm: the first who registers, whom the county admits, whom the administrator lets in and sends away. */
class PeopleBrowserIT extends Browser {

  private static final String SECRET = "right-horse-7-staple";
  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes();

  private final String code = Codes.firm(Scene.KEQIAO).text();
  private final String name = "柯桥示例准入" + code.substring(10) + "有限公司";
  private final String login = "people-" + code.toLowerCase(Locale.ROOT);
  private final String other = "other-" + Scene.unique();
  private final String round = "2017 年度科技创新券 " + Scene.unique();

  @Test
  void a_firms_way_from_its_registration_with_proof_over_a_member_and_a_return_to_its_voucher() {
    Stage.today("2017-03-06");
    Stage.round(round);
    registers();
    handsIn();
    isAdmitted();
    var password = addsMember();
    memberTakesAnotherPassword(password);
    memberIsRemoved();
    var application = applies();
    isSentBack(application);
    mends(application);
    isIssued(application);
  }

  private void registers() {
    new OpenRegisterScreen(page).open().code(code).firm(name, Scene.KEQIAO).person(login, SECRET).register();
    assertThat(page.locator(".offer")).containsText("还差一步");
    page.locator(".offer .btn").click();
  }

  private void handsIn() {
    var admission = new OrganisationAdmissionScreen(page).open();
    assertThat(admission.steps().locator(".now")).containsText("上传证明");
    admission.handIn();
    assertThat(page.locator("[id='form:LICENCE-files']")).containsText("请上传营业执照");
    admission.licence("营业执照.pdf", PDF).authority("授权书.pdf", PDF);
    assertThat(page.locator("[id='form:AUTHORITY-files']")).containsText("授权书.pdf");
    assertAccessible();
    picture("organisation-admission");
    narrow();
    assertAccessible();
    picture("organisation-admission");
    wide();
    admission.handIn();
    assertThat(admission.said()).containsText("等待柯桥区科技局审核");
    assertThat(admission.steps().locator(".now")).containsText("区县审核");
    assertAccessible();
    picture("organisation-admission-pending");
  }

  private void isAdmitted() {
    logIn("keqiao-officer-a");
    assertThat(page.locator("#main")).containsText("注册审核");
    var firm = new OrganisationConfirmScreen(page).open(Stage.organisationOf(login));
    assertThat(page.locator("#main")).containsText("授权书.pdf");
    firm.admit();
    assertThat(firm.decision()).containsText("请写明依据或理由");
    assertAccessible();
    picture("organisation-confirm-admission");
    firm.basis("营业执照副本、授权书原件扫描件").admit();
    assertThat(firm.said()).containsText("已准予" + name + "注册");
    firm.note("市场监管登记信息、上年统计年报").confirm();
    assertThat(firm.said()).containsText("信息已核对");
  }

  private String addsMember() {
    logIn(login);
    var members = new OrganisationMembersScreen(page).open().add("示例同事", other);
    assertThat(members.made()).hasText(Pattern.compile("(\\w{4}-){3}\\w{4}"));
    assertThat(members.people()).hasCount(2);
    assertAccessible();
    picture("organisation-members");
    narrow();
    assertAccessible();
    picture("organisation-members");
    wide();
    return members.made().innerText();
  }

  private void memberTakesAnotherPassword(String password) {
    logIn(other, password);
    assertThat(page.locator("h1")).hasText("账户与安全");
    assertThat(page.locator(".remark")).containsText("请先修改密码");
    open("application/list.xhtml");
    assertThat(page.locator("h1")).hasText("账户与安全");
    assertAccessible();
    picture("identity-account-once");
    page.locator("[id='password:oldPassword']").fill(password);
    page.locator("[id='password:newPassword']").fill("own-horse-8-staple");
    page.locator("[id='password:repeated']").fill("own-horse-8-staple");
    page.locator("[id='password:change']").click();
    page.waitForURL("**/inbox/home.xhtml*");
    open("application/list.xhtml");
    assertThat(page.locator("h1")).hasText("我的申请");
  }

  /** A removed member's open session ends at the next click. */
  private void memberIsRemoved() {
    var colleague = anotherWindow();
    new OpenLoginScreen(colleague).open().enter(other, "own-horse-8-staple");
    colleague.navigate("application/list.xhtml");
    assertThat(colleague.locator("h1")).hasText("我的申请");
    logIn(login);
    var members = new OrganisationMembersScreen(page).open().press("移除示例同事");
    assertThat(members.said()).containsText("已移除");
    assertThat(members.people()).hasCount(1);
    colleague.locator("nav a[href*='organisation/profile.xhtml']").first().click();
    colleague.waitForURL("**/open/login.xhtml*");
    colleague.locator("[id='form:login']").fill(other);
    colleague.locator("[id='form:password']").fill("own-horse-8-staple");
    colleague.locator("[id='form:enter']").click();
    assertThat(colleague.locator("#messages")).containsText("登录名或密码不正确");
    members.press("移除示例经办");
    assertThat(members.said()).containsText("至少保留一名管理员");
    colleague.context().close();
  }

  private String applies() {
    var form = new ApplicationNewScreen(page).open().begin(round);
    var number = form.number();
    form.requested("100000").purpose("检测").commit().submit();
    assertThat(form.said()).containsText("申请已提交");
    return number;
  }

  /** One notice for all of it: what is wrong with the use, and the note. */
  private void isSentBack(String application) {
    logIn("keqiao-officer-a");
    var review = new ReviewApplicationScreen(page).open(application).mark(1, "请写明检测项目");
    review.note("用途说明太简单，请补充检测项目。").sendBack();
    assertThat(review.said()).containsText(name);
  }

  private void mends(String application) {
    logIn(login);
    new InboxMessagesScreen(page).open().follow("申请退回补正");
    page.waitForURL("**/application/view.xhtml*");
    assertAccessible();
    picture("application-view-returned");
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("去补正")).click();
    page.waitForURL("**/application/edit.xhtml*");
    assertThat(page.locator(".asked")).containsText("请补正以下 1 项");
    var form = new ApplicationEditScreen(page);
    assertThat(page.locator(".field .mark")).hasText("请补正： 请写明检测项目");
    assertThat(form.amount()).hasValue("100,000.00");
    assertAccessible();
    form.purpose("面料色牢度检测；低盐染色工艺委托开发").submit();
    assertThat(form.said()).containsText("申请已提交");
  }

  private void isIssued(String application) {
    logIn("keqiao-officer-a");
    var review = new ReviewApplicationScreen(page).open(application);
    // What was, and what is: the officer reads the change, not the whole form again.
    assertThat(page.locator("#main")).containsText("面料色牢度检测；低盐染色工艺委托开发");
    assertAccessible();
    picture("review-application-again");
    review.note("已补正").approve();
    Stage.today("2017-03-10");
    logIn("city-officer-a");
    new ReviewApplicationScreen(page).open(application).approve();
    logIn(login);
    var voucher = new AwardVoucherScreen(page).ofApplication(application);
    assertThat(voucher.card()).containsText("100,000.00");
  }

  @Test
  void another_account_waits_with_its_proof_for_the_county() {
    logIn(Stage.declared().firm());
    var profile = new OrganisationProfileScreen(page).open().account("3310 1234 5678 9012", "示例银行柯桥支行", "102337000012");
    profile.replace();
    assertThat(page.locator("[id='money:accountProof-files']")).containsText("请上传账户证明");
    profile.proof("开户许可证.pdf").replace();
    assertThat(profile.said()).containsText("新账户已提交");
    assertThat(page.locator("#main")).containsText("等待确认的新账户");
    assertAccessible();
    picture("organisation-profile-account");
    var id = Owner.number("select max(organisation_id) from bank_account where state = 'PROPOSED'");
    logIn("keqiao-officer-a");
    var firm = new OrganisationConfirmScreen(page).open(id);
    assertThat(page.locator("#main")).containsText("开户许可证.pdf");
    assertAccessible();
    picture("organisation-confirm-account");
    page.locator("[id='form:confirmAccount']").click();
    assertThat(firm.said()).containsText("新账户已启用");
    page.locator("a[href*='people.xhtml']").click();
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("重置密码")).first().click();
    page.locator("[id='form:document']").selectOption("ID_CARD");
    page.locator("[id='form:checkNote']").fill("本人到窗口，照片与本人相符");
    assertAccessible();
    picture("organisation-people");
    page.locator("[id='form:reset']").click();
    page.locator(".ui-confirmdialog-yes").click();
    assertThat(page.locator("#made")).hasText(Pattern.compile("(\\w{4}-){3}\\w{4}"));
  }

  @Test
  void somebody_of_a_registered_firm_asks_to_be_let_in() {
    open("open/register.xhtml");
    page.locator("a[href*='join.xhtml']").click();
    page.locator("[id='form:creditCode']").fill(Codes.firm("330604").text());
    page.locator("[id='form:ask']").click();
    assertThat(page.locator("[id='form:creditCode-problem']")).containsText("还没有注册");
    assertThat(page.locator("[id='form:name-problem']")).not().isEmpty();
    assertAccessible();
    picture("open-join");
    inEnglish();
    narrow();
    open("open/join.xhtml?code=" + Owner.text("select credit_code from organisation where id = ?",
        Stage.organisationOf("keqiao-textile")));
    page.locator("[id='form:name']").fill("示例经办乙");
    page.locator("[id='form:login']").fill(other);
    page.locator("[id='form:password']").fill(SECRET);
    page.locator("[id='form:ask']").click();
    assertThat(page.locator("#main")).containsText("Your request was sent");
    picture("open-join-asked");
    wide();
    logIn("keqiao-textile");
    var members = new OrganisationMembersScreen(page).open();
    assertThat(page.locator("[id='list']")).containsText("示例经办乙");
    assertAccessible();
    picture("organisation-members-asked");
    page.locator("button[title*='示例经办乙']").first().click();
    assertThat(members.said()).containsText(Pattern.compile("已谢绝|Declined"));
  }
}
