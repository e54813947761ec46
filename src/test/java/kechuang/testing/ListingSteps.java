package kechuang.testing;

import static kechuang.testing.Steps.the;

import java.time.LocalDate;
import java.util.List;
import kechuang.identity.boundary.Passwords;
import kechuang.identity.entity.PasswordHash;
import kechuang.money.Money;
import kechuang.organisation.entity.Contact;
import kechuang.provider.boundary.ListingForm;
import kechuang.provider.boundary.ListingForm.Proof;
import kechuang.provider.boundary.Listings;
import kechuang.provider.boundary.NewProvider;
import kechuang.provider.boundary.OwnListing;
import kechuang.provider.boundary.ProviderRegistration;
import kechuang.provider.boundary.QualificationFiles;
import kechuang.provider.entity.Certificate;
import kechuang.provider.entity.Institution;
import kechuang.provider.entity.ListingProposal;
import kechuang.provider.entity.ServiceOffer;
import kechuang.testing.Scene.Person;

/** Providers on their way to the list, as tests of it need them. */
public final class ListingSteps {

  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes();
  private static PasswordHash hash;

  private ListingSteps() {
  }

  public static NewProvider newProvider(String code) {
    return new NewProvider(code, "示例服务机构" + Scene.unique(), null, new Contact("示例路 1 号", "联系人甲", "0575-80000000"),
        "33101234%08d".formatted(Scene.unique() % 100_000_000), "示例银行示例支行", "102337000011", "prov-" + Scene.unique(),
        "经办人甲");
  }

  /** A body that opened its account and has said nothing yet. */
  public static Scene.Organisation applicant() {
    var code = Codes.ofKind("12", "330600").text();
    var provider = newProvider(code);
    long id = As.nobody().call(() -> the(ProviderRegistration.class).register(provider, hash()));
    long account = Owner.number("select account_id from organisation_member where organisation_id = ?", id);
    return new Scene.Organisation(id, code, provider.name(), new Person(account, List.of("provider")));
  }

  static synchronized PasswordHash hash() {
    if (hash == null) {
      hash = the(Passwords.class).hash("right-horse-7-staple");
    }
    return hash;
  }

  public static ServiceOffer offer(String kind, String price) {
    return new ServiceOffer(kind, "示例服务", price == null ? null : Money.of(price));
  }

  /** A certificate with a file of its own, uploaded by the provider. */
  public static Proof proof(Scene.Organisation provider, String kind, String until) {
    long file = provider.as().call(() -> Steps.upload(QualificationFiles.OWNER_KIND, QualificationFiles.CATEGORY,
        "certificate.pdf", PDF).getId());
    return new Proof(null, new Certificate(kind, "检验检测机构资质认定证书", "示例2017001", "示例市场监管局", LocalDate.parse(until)),
        file);
  }

  public static ListingForm testing(Scene.Organisation provider) {
    return new ListingForm(Institution.TESTING_BODY, List.of(offer("TESTING", "500.00")),
        List.of(proof(provider, "TESTING", "2018-12-31")));
  }

  public static void hand(Scene.Organisation provider, ListingForm form) {
    var known = Owner.all("select version from provider_listing where provider_id = ?", provider.id());
    provider.as().run(() -> the(OwnListing.class).hand(known.isEmpty() ? 0 : (Long) known.get(0).get(0), form));
  }

  public static long version(Scene.Organisation provider) {
    return Owner.number("select version from provider_listing where provider_id = ?", provider.id());
  }

  public static String state(Scene.Organisation provider) {
    return Owner.text("select state from provider_listing where provider_id = ?", provider.id());
  }

  public static void propose(Person manager, Scene.Organisation provider, ListingProposal what, String from) {
    manager.as().run(() -> the(Listings.class).propose(provider.id(), version(provider), what, LocalDate.parse(from),
        "示例理由"));
  }

  public static void put(Person manager, Scene.Organisation provider) {
    manager.as().run(() -> the(Listings.class).putIntoForce(provider.id(), version(provider)));
  }

  /** Proposed and put into force by two managers of the city. */
  public static void byTwo(Scene.Organisation provider, ListingProposal what, String from) {
    propose(Scene.ofCity("programme-manager"), provider, what, from);
    put(Scene.ofCity("programme-manager"), provider);
  }
}
