package kechuang.registry.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kechuang.document.boundary.Attachments;
import kechuang.document.entity.FileKind;
import kechuang.fault.Problem;
import kechuang.fault.RuleViolation;
import kechuang.json.Json;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.registry.entity.CellReader;
import kechuang.registry.entity.TableFile;
import kechuang.registry.entity.TableFile.Line;

/** Reads a file that came in, row by row, and says what is wrong with which cell. Nothing counts yet. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportReading {

  private static final Logger LOG = System.getLogger(ImportReading.class.getName());
  private static final int AT_ONCE = 1000;

  @EJB
  private Imports imports;
  @EJB
  private ImportStaging staging;
  @EJB
  private Attachments attachments;
  @EJB
  private ReferenceLists references;
  @Inject
  private ImportProgress progress;

  /** The same as {@link #read}, while the page shows how far it is. */
  @Asynchronous
  @RolesAllowed("programme-manager")
  public void readInBackground(long importId) {
    read(importId);
  }

  /** Reads the file of an import to the end; what is no such list ends the import. */
  @RolesAllowed("programme-manager")
  public void read(long importId) {
    var run = imports.see(importId).run();
    try {
      var file = attachments.get(run.getAttachmentId());
      var lines = TableFile.read(file.getMediaType().equals(FileKind.XLSX.mediaType()),
          attachments.content(file.getId()));
      var reader = new RowReader(run.getKind(), run.getCountyCode(),
          run.getCountyCode() == null ? Map.of() : staging.counties(), cells());
      reader.head(lines.get(0));
      keep(importId, reader, lines.subList(1, lines.size()));
      staging.finish(importId);
    } catch (RuleViolation refused) {
      staging.fail(importId, Problem.of("", refused.key(), refused.arguments()));
    } catch (RuntimeException broken) {
      LOG.log(Level.ERROR, "import " + importId, broken);
      staging.fail(importId, Problem.of("", "registry.file.unreadable"));
    } finally {
      progress.over(importId);
    }
  }

  private void keep(long importId, RowReader reader, List<Line> lines) {
    for (int from = 0; from < lines.size(); from += AT_ONCE) {
      var rows = Json.createArrayBuilder();
      var problems = Json.createArrayBuilder();
      for (var line : lines.subList(from, Math.min(lines.size(), from + AT_ONCE))) {
        var read = reader.read(line);
        rows.add(read.row());
        read.problems(problems);
      }
      staging.keep(importId, rows.build(), problems.build());
      progress.at(importId, from + AT_ONCE, lines.size());
    }
  }

  private CellReader cells() {
    var counties = new HashMap<String, String>();
    references.counties().forEach(county -> List.of(county.getCode(), county.getNameZh(), county.getNameEn())
        .forEach(name -> counties.put(name, county.getCode())));
    var industries = new HashMap<String, String>();
    references.industries().forEach(industry -> List.of(industry.getCode(), industry.getNameZh(),
        industry.getCode() + " " + industry.getNameZh(), industry.getNameEn())
        .forEach(name -> industries.put(name, industry.getCode())));
    return new CellReader(counties::get, industries::get, RegisterWords::code);
  }
}
