package kechuang.testing;

import static kechuang.testing.Steps.the;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import kechuang.document.entity.FileName;
import kechuang.registry.boundary.ImportOrder;
import kechuang.registry.boundary.ImportReading;
import kechuang.registry.boundary.Imports;
import kechuang.registry.entity.ImportKind;
import kechuang.registry.entity.RegisterImport;
import kechuang.testing.Scene.Person;

/** The steps of a list that comes in, as a programme manager takes them. */
public final class ImportSteps {

  public static final String SOURCE = "示例名录";
  public static final LocalDate DAY = LocalDate.of(2017, 1, 20);

  private static final String FIRMS = "统一社会信用代码,企业名称,注册地区县,行业大类,成立日期,从业人员,营业收入（元）,资产总额（元）\n";

  private ImportSteps() {
  }

  public static Person ofCounty(String county) {
    return Scene.ofCounty(county, "programme-manager");
  }

  public static Person ofCity() {
    return Scene.ofCity("programme-manager");
  }

  /** A firm register with these rows, as CSV. */
  public static String firms(String... rows) {
    return FIRMS + String.join("\n", rows);
  }

  /** A read register of one firm of the county that nobody knows. */
  public static long firms(Person manager, String county) {
    return read(manager, ImportKind.FIRMS, firms(Codes.firm(county).text() + ",示例名录企业," + county + ",C17,2010-05-04,,,"));
  }

  /** Brings a file in and reads it; answers the import's id. */
  public static long read(Person manager, ImportKind kind, String csv) {
    return read(manager, kind, "名录.csv", bytes(csv, StandardCharsets.UTF_8));
  }

  public static byte[] bytes(String csv, Charset charset) {
    return csv.getBytes(charset);
  }

  public static long read(Person manager, ImportKind kind, String name, byte[] bytes) {
    return manager.as().call(() -> {
      var id = the(Imports.class).begin(new ImportOrder(kind, SOURCE, DAY), new FileName(name),
          new ByteArrayInputStream(bytes));
      the(ImportReading.class).read(id);
      return id;
    });
  }

  public static void confirm(Person manager, long id) {
    manager.as().run(() -> the(Imports.class).confirm(id, Steps.version("register_import", id)));
  }

  public static void undo(Person manager, long id) {
    manager.as().run(() -> the(Imports.class).undo(id, Steps.version("register_import", id)));
  }

  /** Brings a list in and confirms it. */
  public static long done(Person manager, ImportKind kind, String csv) {
    var id = read(manager, kind, csv);
    confirm(manager, id);
    return id;
  }

  public static RegisterImport see(Person manager, long id) {
    return manager.as().call(() -> the(Imports.class).see(id).run());
  }

  /** New, changed, same, wrong. */
  public static String totals(long id) {
    return Owner.text("select concat_ws(' ', fresh, changed, same, wrong) from register_import where id = ?", id);
  }
}
