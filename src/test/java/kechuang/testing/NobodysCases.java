package kechuang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kechuang.document.boundary.AttachmentAccess;

/** A kind of case for tests about files alone: a contract can be handed in for it, and nobody may see it afterwards. */
@ApplicationScoped
public class NobodysCases implements AttachmentAccess {

  public static final String OWNER_KIND = "nobodys-case";

  @Override
  public String ownerKind() {
    return OWNER_KIND;
  }

  @Override
  public List<String> categories() {
    return List.of("CONTRACT");
  }

  @Override
  public boolean maySee(long ownerId) {
    return false;
  }
}
