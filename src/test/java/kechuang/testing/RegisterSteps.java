package kechuang.testing;

import static kechuang.testing.Steps.the;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kechuang.document.boundary.Uploads;
import kechuang.document.entity.FileName;
import kechuang.document.entity.NewFile;
import kechuang.registry.boundary.NewEntry;
import kechuang.registry.boundary.RegisterDesk;
import kechuang.registry.boundary.RegisterFiles;
import kechuang.registry.boundary.RegisterFilings;
import kechuang.registry.entity.RegisterKind;
import kechuang.registry.entity.SixHaves;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Scene.Person;

/** The steps of registers, as programme managers, firms and officers of counties take them. */
public final class RegisterSteps {

  public static final String SOURCE = "示例认定文件";
  public static final LocalDate DAY = LocalDate.of(2017, 1, 20);

  private RegisterSteps() {
  }

  /** {@code year=2016; score=72} as cells. */
  public static Map<String, String> cells(String text) {
    var cells = new HashMap<String, String>();
    for (var pair : text.split(";")) {
      var at = pair.indexOf('=');
      if (at > 0) {
        cells.put(pair.substring(0, at).strip(), pair.substring(at + 1).strip());
      }
    }
    return cells;
  }

  /** Enters something of a firm; answers its id. */
  public static long enter(Person manager, RegisterKind kind, String code, String text) {
    var cells = cells(text);
    cells.put(kind.holderColumn(), code);
    return manager.as().call(() -> the(RegisterDesk.class).enter(kind, new NewEntry(cells, SOURCE, DAY)));
  }

  /** The same by a manager of the city. */
  public static long enter(RegisterKind kind, Organisation firm, String text) {
    return enter(ImportSteps.ofCity(), kind, firm.code(), text);
  }

  public static void correct(Person manager, long id, String code, String text, String reason) {
    var cells = cells(text);
    cells.put(Owner.text("select case kind when 'CONTRACT' then 'buyerCode' else 'creditCode' end from register_entry"
        + " where id = ?", id), code);
    manager.as().run(() -> the(RegisterDesk.class).correct(id, version(id), new NewEntry(cells, SOURCE, DAY), reason));
  }

  public static void exit(Person manager, long id, String day, String reason) {
    manager.as().run(() -> the(RegisterDesk.class).exit(id, version(id), LocalDate.parse(day), reason));
  }

  public static long version(long id) {
    return Steps.version("register_entry", id);
  }

  public static String state(long id) {
    return Owner.text("select state from register_entry where id = ?", id);
  }

  /** A file that a firm uploads as a proof of something; answers its id. */
  public static long proof(Organisation firm, String category) {
    var bytes = ("%PDF-1.4\n% " + Scene.unique() + "\n%%EOF").getBytes(StandardCharsets.US_ASCII);
    return firm.as().call(() -> the(Uploads.class).take(new NewFile(RegisterFiles.OWNER_KIND, category,
        new FileName("证明.pdf")), new ByteArrayInputStream(bytes)).getId());
  }

  /** A firm that has all six says so of 2016; answers the entry's id. */
  public static long assessed(Organisation firm) {
    return assessed(firm, "haveResearch=true; researchShare=4; haveTeam=true; technicians=12; staff=86; haveProducts=true;"
        + " productShare=55; havePatents=true; inventions=1; haveEquipment=true; equipment=600000; haveRules=true; rules=1;"
        + " score=72");
  }

  public static long assessed(Organisation firm, String text) {
    var proofs = SixHaves.ITEMS.stream().map(item -> proof(firm, item)).toList();
    var cells = cells("year=2016; " + text);
    return firm.as().call(() -> the(RegisterFilings.class).file(RegisterKind.SIX_HAVES, cells, proofs));
  }

  /** A firm files its reserve for a year; answers the entry's id. */
  public static long reserve(Organisation firm, String year) {
    var proof = proof(firm, "RULES");
    return firm.as().call(() -> the(RegisterFilings.class).file(RegisterKind.RESERVE,
        cells("year=" + year + "; reserve=500000"), List.of(proof)));
  }

  public static void confirm(Person officer, long id) {
    officer.as().run(() -> the(RegisterFilings.class).confirm(id, version(id), "现场核实"));
  }
}
