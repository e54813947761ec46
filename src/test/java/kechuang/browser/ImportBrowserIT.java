package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import kechuang.testing.Codes;
import org.junit.jupiter.api.Test;

/** A programme manager brings a register in: mends what is wrong with it, confirms it, takes it back. */
class ImportBrowserIT extends Browser {

  private static final String HEAD = "统一社会信用代码,企业名称,注册地区县,行业大类,成立日期\n";

  @Test
  void a_register_with_errors_is_mended_confirmed_and_taken_back() throws IOException {
    logIn("zhuji-manager-a");
    var screen = new RegistryImportScreen(page).open();
    picture("registry-import-new");
    assertAccessible();
    assertTrue(Files.size(screen.template("企业名录模板（.xlsx）")) > 1000);
    screen.send("FIRMS", "", "", "名录.csv", HEAD);
    assertThat(screen.problem("source")).hasText("该项必须填写。");
    assertThat(screen.problem("sourceOn")).hasText("该项必须填写。");

    var good = Codes.firm("330681").text() + ",诸暨示例甲有限公司,诸暨市,C17,2010-05-04\n";
    screen.open().bring("FIRMS", "2016 年度企业名录（示范）", "2017-01-20", "名录.csv",
        HEAD + good + Codes.firm("330604").text() + ",=上虞示例乙,上虞区,C17,2010/5/4\n" + "9133,诸暨示例丙,诸暨市,X1,去年\n");
    assertThat(screen.problems()).hasCount(4);
    assertThat(screen.problems().first()).containsText("不是本区县的企业");
    assertThat(screen.confirmButton()).hasCount(0);
    picture("registry-import-errors");
    assertAccessible();
    var told = Files.readString(screen.problemsFile());
    assertTrue(told.lines().count() == 5 && told.contains("去年"), told);

    screen.open().bring("FIRMS", "2016 年度企业名录（示范）", "2017-01-20", "名录.csv", HEAD + good);
    picture("registry-import-checked");
    assertThat(screen.problems()).hasCount(0);
    screen.confirm();
    assertThat(page.getByText("已导入。")).isVisible();
    picture("registry-import-done");
    assertAccessible();
    screen.undo();
    assertThat(page.getByText("已撤销，数据恢复到导入之前。")).isVisible();
    open("registry/imports.xhtml");
    assertThat(page.locator("tbody tr").first()).containsText("已撤销");
    picture("registry-imports");
    assertAccessible();
  }
}
