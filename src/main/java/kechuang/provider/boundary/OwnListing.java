package kechuang.provider.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.document.boundary.Attachments;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.lifecycle.Act;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.platform.boundary.Acts;
import kechuang.provider.boundary.ListingForm.Proof;
import kechuang.provider.entity.ProviderListing;
import kechuang.provider.entity.ProviderService;
import kechuang.provider.entity.Qualification;
import kechuang.provider.entity.ServiceOffer;

/**
 * A provider's own place on the list: it applies with what it offers and its certificates, mends that when it is asked,
 * and once it is listed keeps its services and prices itself. A kind of service that it adds then waits for the city.
 */
@Stateless
public class OwnListing {

  /** Services or certificates of one provider. */
  public static final int MOST = 20;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private ListingCases cases;
  @EJB
  private Memberships memberships;
  @EJB
  private Organisations organisations;
  @EJB
  private ReferenceLists lists;
  @EJB
  private Attachments attachments;
  @Inject
  private Acts acts;

  /** The caller's provider; without a listing as long as it has not applied. */
  @RolesAllowed("provider")
  public ListingCase get() {
    return cases.of(cases.provider(memberships.ownOrganisationId()));
  }

  /** Everything that is wrong with what it says, at once. */
  @RolesAllowed("provider")
  public List<Problem> problems(ListingForm form) {
    var problems = new Problems.Collector();
    check(memberships.ownOrganisationId(), form, problems);
    return problems.found();
  }

  /**
   * Hands in what it says: as an application, as its correction, or as the change of a listed provider.
   *
   * @param version of the listing that was seen; of no meaning as long as there is none
   */
  @RolesAllowed("provider")
  public void hand(long version, ListingForm form) {
    memberships.mustAdminister();
    long provider = cases.provider(memberships.ownOrganisationId()).getId();
    organisations.oneAtATime(provider);
    var problems = new Problems.Collector();
    check(provider, form, problems);
    problems.refuseIfAny();
    var act = acts.now();
    if (cases.find(provider).isEmpty()) {
      em.persist(new ProviderListing(provider, form.institution(), act));
    } else {
      change(cases.locked(provider), version, form, act);
    }
    writeServices(provider, form.services(), act);
    writeProofs(provider, form.proofs());
  }

  private static void change(ProviderListing listing, long version, ListingForm form, Act act) {
    listing.mustBe(version);
    if (!listing.isOpenToItsProvider()) {
      throw new RuleViolation("provider.listing.being-decided");
    }
    if (listing.isAdmitted()) {
      listing.changeServices(form.institution(), act);
    } else {
      listing.correct(form.institution(), act);
    }
  }

  private void check(long provider, ListingForm form, Problems.Collector problems) {
    problems.check(form.institution() != null, "institution", "common.missing")
        .check(!form.services().isEmpty(), "services", "provider.services.none")
        .check(form.services().size() <= MOST && form.proofs().size() <= MOST, "services", "provider.services.too-many", MOST);
    checkServices(provider, form, problems);
    checkProofs(provider, form, problems);
  }

  private void checkServices(long provider, ListingForm form, Problems.Collector problems) {
    var seen = new HashSet<String>();
    var known = cases.services(provider).stream().filter(ProviderService::isOffered)
        .map(ProviderService::getServiceKind).collect(Collectors.toSet());
    int row = 0;
    for (var offer : form.services()) {
      row++;
      offer.check(row, problems);
      var kind = lists.serviceKind(offer.serviceKind());
      problems.check(offer.serviceKind() == null || kind.isPresent(), "services", "provider.service.unknown", row)
          .check(offer.serviceKind() == null || seen.add(offer.serviceKind()), "services", "provider.service.twice", row);
      var must = kind.filter(found -> found.isQualificationRequired() && !known.contains(found.getCode())).isPresent();
      problems.check(!must || isProven(offer, form), "services", "provider.service.qualification-missing", row);
    }
  }

  private boolean isProven(ServiceOffer offer, ListingForm form) {
    var today = acts.now().day();
    return form.proofs().stream().map(Proof::certificate).anyMatch(proof -> offer.serviceKind().equals(proof.serviceKind())
        && proof.validUntil() != null && !today.isAfter(proof.validUntil()));
  }

  private void checkProofs(long provider, ListingForm form, Problems.Collector problems) {
    var own = cases.qualifications(provider).stream().map(Qualification::getId).collect(Collectors.toSet());
    int row = 0;
    for (var proof : form.proofs()) {
      row++;
      proof.certificate().check(row, problems);
      var kind = proof.certificate().serviceKind();
      problems.check(kind == null || lists.serviceKind(kind).isPresent(), "qualifications", "provider.service.unknown", row)
          .check(proof.id() == null ? proof.file() != null : own.contains(proof.id()), "qualifications",
              "provider.qualification.file-missing", row);
    }
  }

  private void writeServices(long provider, List<ServiceOffer> offers, Act act) {
    var before = cases.services(provider).stream()
        .collect(Collectors.toMap(ProviderService::getServiceKind, Function.identity()));
    for (var offer : offers) {
      var known = before.remove(offer.serviceKind());
      if (known == null) {
        em.persist(new ProviderService(provider, offer, act.day()));
      } else {
        known.take(offer, act.day());
      }
    }
    before.values().forEach(em::remove);
  }

  private void writeProofs(long provider, List<Proof> proofs) {
    var kept = proofs.stream().map(Proof::id).filter(Objects::nonNull).collect(Collectors.toSet());
    cases.qualifications(provider).stream().filter(one -> !kept.contains(one.getId())).forEach(Qualification::withdraw);
    for (var proof : proofs) {
      var known = proof.id() == null ? null : em.find(Qualification.class, proof.id());
      if (known != null) {
        known.take(proof.certificate());
      } else {
        known = new Qualification(provider, proof.certificate());
        em.persist(known);
      }
      attachments.bind(Stream.ofNullable(proof.file()).toList(), QualificationFiles.OWNER_KIND, known.getId());
    }
  }
}
