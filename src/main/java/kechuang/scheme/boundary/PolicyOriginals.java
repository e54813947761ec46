package kechuang.scheme.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.InputStream;
import kechuang.document.boundary.Uploads;
import kechuang.document.entity.FileName;
import kechuang.document.entity.NewFile;
import kechuang.fault.NotFound;
import kechuang.scheme.entity.PolicyEventKind;

/** The way in for the original of a drafted document: read and scanned before the transaction that keeps it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PolicyOriginals {

  @EJB
  private PolicyDesk desk;
  @EJB
  private Uploads uploads;

  /** This file is the document's original from now on. */
  @RolesAllowed("programme-manager")
  public void attach(long id, long version, FileName name, InputStream bytes) {
    if (!desk.allowed(id).contains(PolicyEventKind.ATTACH)) {
      throw new NotFound("draft of a policy document", id);
    }
    var file = new NewFile(PolicyFiles.OWNER_KIND, PolicyFiles.CATEGORY, name);
    uploads.take(file, bytes, content -> {
      desk.attach(id, version, file, content);
      return id;
    });
  }
}
