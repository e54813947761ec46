package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import kechuang.testing.Owner;
import kechuang.testing.PolicySteps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a document of the city comes before the public, by two programme managers, and what everyone reads in the register. */
class PolicyRegisterBrowserIT extends Browser {

  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes();

  private final String number = String.valueOf(System.nanoTime() % 1_000_000);
  private final String title = "绍兴市示例政策文件" + number;
  private final String english = "Example policy document " + number;

  @BeforeEach
  void monday() {
    Stage.today("2017-03-06");
  }

  @Test
  void from_a_managers_draft_to_the_public_and_to_its_repeal() {
    PolicySteps.freeVersion();
    var id = draftedAndProposed();
    publishedByAnother(id);
    readByThePublic(id);
    repealedByTwo(id);
  }

  private String draftedAndProposed() {
    logIn("city-manager-a");
    open("scheme/documents.xhtml");
    assertThat(page.locator("#main")).containsText("绍兴市科技创新政策（示范文本）");
    assertAccessible();
    picture("scheme-documents");
    page.locator(".actions a.primary").click();
    var draft = new SchemeDocumentScreen(page).titled(title, english).publisher("示例局").subject("INNOVATION")
        .writtenOn("2017-02-13").from("2017-03-01").clause(0, "第二项", "Second", "第二项支持的内容。").moreClauses()
        .clause(1, "第一项", "First", "第一项支持的内容。");
    assertThat(draft.clauseNumber(1)).hasValue("第二条");
    draft.raise(1).clauseNumber(1).fill("第二条");
    draft.saveInVain();
    assertThat(draft.said()).containsText("条款号“第二条”出现了两次");
    draft.clauseNumber(0).fill("第一条");
    draft.save().restLast("第一条 · 第一项").save();
    assertThat(draft.said()).hasText("草稿已保存。");
    draft.original("示例文件.pdf", PDF);
    assertThat(draft.originalCard()).containsText("示例文件.pdf");
    assertAccessible();
    picture("scheme-document-draft");
    var id = draft.id();
    assertEquals(404, page.request().get("open/document.xhtml?id=" + id).status());
    draft.propose();
    assertThat(draft.said()).containsText("等待本单位另一位计划管理员发布");
    assertThat(draft.publishButton()).hasCount(0);
    picture("scheme-document-proposed");
    return id;
  }

  private void publishedByAnother(String id) {
    logIn("city-manager-b");
    new InboxHomeScreen(page).begin("政策文件待发布", title);
    var document = new SchemeDocumentScreen(page);
    picture("scheme-document-second-person");
    document.publish();
    assertThat(document.said()).hasText("文件已发布。");
    assertThat(page.locator(".timeline")).containsText("上传原文");
    assertAccessible();
    open("scheme/tree.xhtml");
    assertThat(page.locator(".tree").filter(new FilterOptions().setHasText(title)))
        .containsText("2 条，1 项政策");
    page.locator(".tree details summary").nth(0).click();
    assertAccessible();
    picture("scheme-tree");
    assertEquals(id, Owner.text("select id from policy_document where title_zh = ?", title));
  }

  private void readByThePublic(String id) {
    page.context().clearCookies();
    open("open/policies.xhtml");
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("政策文件库")).click();
    page.locator("#text").fill(title);
    page.locator(".filters button").click();
    assertThat(page.locator(".policies > li")).hasCount(1);
    page.locator(".policies a").click();
    assertThat(page.locator("h1")).hasText(title);
    // Index number, document number and last day are missing on it; the rest stands there.
    assertThat(page.locator(".notice-head td").filter(new FilterOptions().setHasText("—"))).hasCount(3);
    assertThat(page.locator(".notice-head")).containsText("2017 年 2 月 13 日");
    assertThat(page.locator(".clause").first()).containsText("创新券·检测分析");
    assertEquals(200, page.request().get(page.locator(".head a.primary").getAttribute("href").replaceFirst("^/", "")).status());
    assertAccessible();
    picture("open-document");
    inEnglish();
    open("open/document.xhtml?id=" + id);
    assertThat(page.locator("h1")).hasText(english);
    assertThat(page.locator(".clause").first()).containsText("Article 1 First");
    narrow();
    assertAccessible();
    picture("open-document-en");
    wide();
  }

  private void repealedByTwo(String id) {
    page.context().clearCookies();
    logIn("city-manager-b");
    open("scheme/document.xhtml?id=" + id);
    var document = new SchemeDocumentScreen(page).repealOn("2017-03-06", "示例结束");
    assertThat(document.said()).containsText("等待本单位另一位计划管理员确认废止");
    logIn("city-manager-a");
    new InboxHomeScreen(page).begin("政策文件待废止", title);
    picture("scheme-document-repeal");
    document.repeal();
    assertThat(document.said()).hasText("文件已废止。");
    assertThat(page.locator("#main")).containsText("废止文件不会停止这些规则版本");
    picture("scheme-document-repealed");
    page.context().clearCookies();
    open("open/document.xhtml?id=" + id);
    assertThat(page.locator(".remark")).containsText("自 2017 年 3 月 6 日 起废止");
  }

  @Test
  void a_measure_leads_to_its_clause_and_the_clause_to_its_measures() {
    open("open/policy.xhtml?code=RD-TOT");
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("《绍兴市科技创新政策（示范文本）》第二条（企业研发投入）")).click();
    assertThat(page.locator("h1")).hasText("绍兴市科技创新政策（示范文本）");
    assertThat(page.locator(".clause:target")).containsText("研发投入总额奖励");
    assertThat(page.locator(".clause")).hasCount(15);
    assertTrue(page.url().contains("#clause-"));
    picture("open-document-package");
    open("open/documents.xhtml");
    picture("open-documents");
    narrow();
    picture("open-documents-narrow");
    inEnglish();
    open("open/policy.xhtml?code=RD-TOT");
    assertThat(page.locator("#main")).containsText("Article 2 (Research spending of firms)");
    picture("open-policy-en");
  }
}
