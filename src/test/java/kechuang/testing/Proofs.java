package kechuang.testing;

import java.util.List;
import kechuang.organisation.boundary.AccountProofs;
import kechuang.organisation.boundary.ChangeProofs;
import kechuang.organisation.boundary.RegistrationPapers;

/** Files that the caller uploads to prove something, bound to nothing yet. */
public final class Proofs {

  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes();

  private Proofs() {
  }

  /** Licence and letter of authority. */
  public static List<Long> ofRegistration() {
    return List.of(licence(), upload(RegistrationPapers.OWNER_KIND, "AUTHORITY", "授权书.pdf"));
  }

  public static long licence() {
    return upload(RegistrationPapers.OWNER_KIND, "LICENCE", "营业执照.pdf");
  }

  public static List<Long> ofAccount() {
    return List.of(upload(AccountProofs.OWNER_KIND, "ACCOUNT_PROOF", "开户许可证.pdf"));
  }

  public static List<Long> ofChange() {
    return List.of(upload(ChangeProofs.OWNER_KIND, "CHANGE_PROOF", "变更登记通知书.pdf"));
  }

  private static long upload(String ownerKind, String category, String name) {
    return Steps.upload(ownerKind, category, name, PDF).getId();
  }
}
