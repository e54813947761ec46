package kechuang.registry.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import kechuang.document.boundary.AttachmentAccess;
import kechuang.fault.NotFound;
import kechuang.registry.entity.RegisterKind;

/** The files that firms hand in with what they file: for whoever sees the entry. */
@ApplicationScoped
public class RegisterFiles implements AttachmentAccess {

  public static final String OWNER_KIND = "register-entry";

  @EJB
  private Registers registers;

  @Override
  public String ownerKind() {
    return OWNER_KIND;
  }

  @Override
  public List<String> categories() {
    return Stream.of(RegisterKind.values()).flatMap(kind -> kind.documents().stream()).distinct().toList();
  }

  @Override
  public boolean maySee(long entryId) {
    try {
      return registers.seen(entryId) != null;
    } catch (NotFound hidden) {
      return false;
    }
  }
}
