package kechuang.application.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.application.entity.SupportKey;
import kechuang.application.entity.SupportRequest;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.document.boundary.Attachments;
import kechuang.document.entity.Attachment;
import kechuang.organisation.boundary.Organisations;
import kechuang.platform.boundary.Row;
import kechuang.registry.boundary.OtherGrants;
import kechuang.registry.boundary.Recognitions;
import kechuang.registry.entity.ComparableText;
import kechuang.registry.entity.RegisterKind;
import kechuang.scheme.boundary.AsOf;
import kechuang.scheme.boundary.AskedFacts;
import kechuang.scheme.boundary.Benefits;
import kechuang.scheme.boundary.Measures;
import kechuang.scheme.boundary.Rules;
import kechuang.scheme.entity.CityTitle;
import kechuang.scheme.entity.DuplicateKind;
import kechuang.scheme.entity.Entitlement;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Formula;
import kechuang.scheme.entity.OfficeFacts;
import kechuang.scheme.entity.PastBenefit;
import kechuang.scheme.entity.Question;
import kechuang.scheme.entity.Terms;

/** What the rule says of an application, what is still to be said and shown for it, and what looks like it. */
@Stateless
public class SupportJudging {

  /** Of the same firm: what it asked for or was given here, and what the city's plan funded. */
  private static final String ALIKE = """
      select 'support.alike.request', s.number, s.subject, s.policy_year, s.amount from support_request s
       where s.organisation_id = ?1 and s.id <> ?2 and s.state not in ('DRAFT', 'REJECTED', 'WITHDRAWN') and s.subject is not null
      union all
      select 'support.alike.project', p.number, p.title, p.year, null from city_project p
        join organisation o on o.credit_code = p.credit_code where o.id = ?1
      order by 4 desc""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Attachments attachments;
  @EJB
  private Recognitions recognitions;
  @Inject
  private OtherGrants grants;
  @Inject
  private Benefits benefits;
  @Inject
  private Organisations organisations;
  @Inject
  private Measures measures;
  @Inject
  private Rules rules;
  @Inject
  private BusinessClock clock;

  /** By the version it was begun under, on what is known today and what the firm says. */
  @PermitAll
  public Entitlement judge(SupportRequest request) {
    return found(request).entitlement();
  }

  private Question.Answer found(SupportRequest request) {
    return benefits.judge(measures.get(request.getMeasureCode()), rules.get(request.getRuleVersionId()),
        organisations.get(request.getOrganisationId()), asOf(request),
        OfficeFacts.ofBeginning().with(request.said()), request.getAbout(), called(request));
  }

  /** What the firm calls it, however it is written, and the year. */
  private static String called(SupportRequest request) {
    return PastBenefit.called(request.getSubject() == null ? "" : ComparableText.of(request.getSubject()), request.getPolicyYear());
  }

  private AsOf asOf(SupportRequest request) {
    return new AsOf(clock.today(), request.getPolicyYear(), request.getId());
  }

  /** Whether it is for a title that one has once, and the organisation has it. */
  @PermitAll
  public boolean isHeld(SupportRequest request) {
    return rules.get(request.getRuleVersionId()).title().map(Formula.Title::title)
        .filter(CityTitle::isOnce).filter(title -> recognitions.isHeld(title.register(), title.marks(),
            organisations.get(request.getOrganisationId()).getCreditCode(), clock.today())).isPresent();
  }

  /** What the measure asks, sorted by who says it. */
  @PermitAll
  public AskedFacts asked(SupportRequest request) {
    var rule = rules.get(request.getRuleVersionId());
    var asked = benefits.asked(measures.get(request.getMeasureCode()), rule, organisations.get(request.getOrganisationId()),
        asOf(request), request.getAbout());
    return rule.terms().orElseThrow().instalments().size() > 1 ? asked.ofBeginning() : asked;
  }

  /** The sum that the firm shows invoice by invoice; empty where the rule wants none or the registers know it. */
  @PermitAll
  public Optional<Fact> stated(SupportRequest request) {
    return rules.get(request.getRuleVersionId()).terms().map(Terms::costs).filter(asked(request).toSay()::contains);
  }

  /** What only the firm can say and has not said. */
  @PermitAll
  public List<Fact> missing(SupportRequest request) {
    var said = request.said();
    return asked(request).toSay().stream().filter(fact -> !said.knows(fact) && fact != Fact.OTHER_FUNDS).toList();
  }

  /** What the firm has to file first, in a register where its county confirms it. */
  @PermitAll
  public List<Fact> unfiled(SupportRequest request) {
    return asked(request).toFile();
  }

  /** Of what it rests on: what somebody filed and no county has confirmed yet. Nothing is decided on that. */
  @PermitAll
  public List<Fact> unconfirmed(SupportRequest request, Entitlement judged) {
    return judged.unconfirmed(rules.get(request.getRuleVersionId())).stream().filter(SupportJudging::isFiled).toList();
  }

  private static boolean isFiled(Fact fact) {
    return Stream.of(RegisterKind.values()).filter(kind -> kind.isFiledByFirms() || kind.partner().isPresent())
        .anyMatch(kind -> kind.isAskedBy(fact.ruleName()) || kind.columns().stream().anyMatch(column -> fact.ruleName().equals(column.fact())));
  }

  /** What supports it and may support nothing else: as the firm wrote it, and as the register names what it is about. */
  @PermitAll
  public List<SupportKey> keys(SupportRequest request) {
    var keys = new ArrayList<>(request.getKeys());
    for (var kind : DuplicateKind.values()) {
      var number = kind.numberIn(request.getAbout());
      if (number != null && keys.stream().noneMatch(key -> key.getKind() == kind)) {
        keys.add(new SupportKey(keys.size() + 1, kind, number));
      }
    }
    request.getCosts().forEach(cost -> keys.add(new SupportKey(keys.size() + 1, DuplicateKind.INVOICE, cost.getInvoice())));
    return keys;
  }

  /** Of what the measure rests on: whatever has a number and was not named. */
  @PermitAll
  public List<DuplicateKind> keysMissing(SupportRequest request) {
    return DuplicateKind.of(rules.get(request.getRuleVersionId())).stream()
        .filter(kind -> kind.isAlwaysNumbered() && !kind.isNamedBy(request.getAbout())
            && (kind != DuplicateKind.INVOICE || request.getCosts().isEmpty())
            && request.getKeys().stream().noneMatch(key -> key.getKind() == kind)).toList();
  }

  /** What has to be shown before anything is decided and is not there; later papers come with the agreement. */
  @PermitAll
  public List<Terms.Evidence> evidenceMissing(SupportRequest request) {
    var there = attachments.of(SupportDocuments.OWNER_KIND, request.getId()).stream().map(Attachment::getCategory)
        .collect(Collectors.toSet());
    return evidence(request).stream().filter(one -> !there.contains(SupportDocuments.category(one.code()))).toList();
  }

  /** What the measure wants to be shown with an application. */
  @PermitAll
  public List<Terms.Evidence> evidence(SupportRequest request) {
    return rules.get(request.getRuleVersionId()).terms().orElseThrow().evidence().stream()
        .filter(one -> !one.later()).toList();
  }

  /** What it is given for: the title or patent that is rewarded, or the year with what the firm calls it. */
  @PermitAll
  public String matter(SupportRequest request) {
    return found(request).matter();
  }

  /** What looks like the same matter: the same words here or in the city's plan, or what another department pays for. */
  @PermitAll
  public List<Alike> alike(SupportRequest request) {
    return request.getSubject() == null ? List.of() : Stream.concat(here(request), elsewhere(request)).toList();
  }

  @SuppressWarnings("unchecked")
  private Stream<Alike> here(SupportRequest request) {
    var subject = ComparableText.of(request.getSubject());
    List<Object[]> rows = em.createNativeQuery(ALIKE).setParameter(1, request.getOrganisationId())
        .setParameter(2, request.getId()).getResultList();
    return rows.stream().map(Row::of).filter(row -> ComparableText.of(row.text(2)).equals(subject))
        .map(row -> new Alike(row.text(0), row.text(1), row.text(2), (int) row.number(3), row.money(4)));
  }

  /** Grants of the year that is rewarded, by the title or by the number of the project that the firm names. */
  private Stream<Alike> elsewhere(SupportRequest request) {
    var firm = organisations.get(request.getOrganisationId());
    var projects = request.getKeys().stream().filter(key -> key.getKind() == DuplicateKind.PROJECT).map(SupportKey::getNumber).toList();
    return grants.ofFirm(firm.getCreditCode(), request.getPolicyYear()).stream()
        .filter(grant -> grant.isFor(request.getSubject(), null)
            || projects.stream().anyMatch(number -> grant.isFor(null, number)))
        .map(grant -> new Alike("support.alike.grant", grant.projectNumber(), grant.department() + " · " + grant.projectTitle(),
            grant.year(), grant.amount()));
  }
}
