package kechuang.registry.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import kechuang.document.boundary.AttachmentAccess;
import kechuang.document.entity.FileKind;
import kechuang.fault.NotFound;
import kechuang.platform.boundary.Caller;

/** The files that lists came in: kept as they were, for whoever sees the import. */
@ApplicationScoped
public class ImportFiles implements AttachmentAccess {

  static final String OWNER_KIND = "register-import";
  static final String CATEGORY = "LIST";

  @EJB
  private Imports imports;
  @EJB
  private Caller caller;

  @Override
  public String ownerKind() {
    return OWNER_KIND;
  }

  @Override
  public List<String> categories() {
    return List.of(CATEGORY);
  }

  @Override
  public Set<FileKind> kinds() {
    return Set.of(FileKind.XLSX, FileKind.CSV);
  }

  @Override
  public boolean maySee(long importId) {
    try {
      return caller.is("programme-manager") && imports.see(importId) != null;
    } catch (NotFound hidden) {
      return false;
    }
  }
}
