package kechuang.scheme.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.registry.boundary.Registered;
import kechuang.registry.entity.ListColumn;
import kechuang.registry.entity.RegisterKind;
import kechuang.registry.entity.RegisterKind.Use;
import kechuang.scheme.entity.DuplicateKind;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Matter;
import kechuang.scheme.entity.Origin;

/**
 * What registers say of one organisation, as facts for rules: what it is or was in a year, and what it has that can be
 * rewarded by itself. A fact of an entry that nobody confirmed comes as a bare word.
 */
final class RegisterFacts {

  private static final int MONTH = 100;
  /** A reserve that was filed only after its year. */
  private static final int TOO_LATE = 1231;
  private static final int FIRST_DAY = 101;

  /** What a firm is that no register names. */
  private static final Facts PLAIN = Facts.NONE.with(Fact.APPLICANT_BODY, "FIRM").with(Fact.PROVIDER_REGISTERED, false);
  private static final Facts NOT_HIGH_TECH = PLAIN.with(Fact.FIRM_HIGH_TECH, false);
  private static final List<RegisterKind> STANDING = Stream.of(RegisterKind.values())
      .filter(kind -> kind.use() == Use.LATEST || kind.use() == Use.OF_YEAR).toList();

  private final String code;
  private final List<Registered> ever;
  private final List<Registered> all;
  private final LocalDate day;
  private final int policyYear;
  private final Set<String> usedContracts;

  /**
   * @param code the organisation's credit code
   * @param all what is about it, the earliest first
   * @param usedContracts contracts that support something already, as {@link DuplicateKind#registered} knows them
   */
  RegisterFacts(String code, List<Registered> all, AsOf asOf, Set<String> usedContracts) {
    this.code = code;
    this.ever = all;
    this.day = asOf.day();
    this.all = all.stream().filter(one -> one.isSaid(day)).toList();
    this.policyYear = asOf.policyYear();
    this.usedContracts = usedContracts;
  }

  /** What it is on the day, and what it was in the year that is rewarded. */
  Facts standing(boolean titlesKept) {
    if (all.isEmpty()) {
      return titlesKept ? NOT_HIGH_TECH : PLAIN;
    }
    var facts = PLAIN.with(Fact.APPLICANT_BODY, body()).with(highTech(titlesKept));
    for (var kind : STANDING) {
      var entry = kind.use() == Use.LATEST ? latest(kind) : ofYear(kind, policyYear);
      facts = entry == null ? facts : facts.with(facts(entry));
    }
    return before(facts);
  }

  /** An institute has its assessments, a bank its loans; whoever has neither, and no other register calls it something else, is a firm. */
  private String body() {
    return own(RegisterKind.INSTITUTE).findAny().isPresent() ? "INSTITUTE"
        : of(RegisterKind.LOAN).anyMatch(loan -> !loan.holder().equals(code)) ? "BANK" : "FIRM";
  }

  private Facts highTech(boolean titlesKept) {
    return own(RegisterKind.TITLE).filter(title -> "HIGH_TECH".equals(title.cell("list")) && title.holdsOn(day)).findFirst()
        .map(title -> Facts.NONE.with(Fact.FIRM_HIGH_TECH, true, origin(title)))
        .orElseGet(() -> titlesKept ? Facts.NONE.with(Fact.FIRM_HIGH_TECH, false) : Facts.NONE);
  }

  private Facts before(Facts facts) {
    var before = ofYear(RegisterKind.RETURN, policyYear - 1);
    return before == null ? facts : facts
        .with(Fact.RND_STATISTICS_BEFORE, money(before, "statistics"), origin(before))
        .with(Fact.RND_TAX_BEFORE, money(before, "tax"), origin(before));
  }

  private static Money money(Registered entry, String column) {
    return entry.cell(column) == null ? null : Money.of(entry.cell(column));
  }

  private Stream<Registered> of(RegisterKind kind) {
    return all.stream().filter(one -> one.kind() == kind);
  }

  private Stream<Registered> own(RegisterKind kind) {
    return of(kind).filter(one -> one.holder().equals(code));
  }

  private Registered ofYear(RegisterKind kind, int year) {
    return own(kind).filter(one -> one.year() != null && one.year() == year).reduce((first, last) -> last).orElse(null);
  }

  /** That of the year that is rewarded; without one, the last that there was. What a firm assesses of itself, the last that its county confirmed. */
  private Registered latest(RegisterKind kind) {
    if (kind == RegisterKind.SIX_HAVES) {
      return own(kind).max(Comparator.comparing(Registered::isConfirmed).thenComparing(Registered::year)).orElse(null);
    }
    var named = ofYear(kind, policyYear);
    return named != null ? named : own(kind).filter(one -> one.year() != null).max(Comparator.comparing(Registered::year))
        .orElse(null);
  }

  /** Each title, patent, contract … with the facts that rules ask about it. */
  List<Matter> matters() {
    var matters = new ArrayList<Matter>();
    for (var entry : all) {
      if (isMatter(entry)) {
        matters.add(new Matter(entry.kind(), name(entry), entry.id(), facts(entry)));
      }
    }
    return matters;
  }

  private boolean isMatter(Registered entry) {
    return switch (entry.kind().use()) {
      case MATTER -> entry.from() == null || !entry.from().isAfter(day);
      case MATTER_OF_YEAR -> entry.year() == policyYear;
      default -> false;
    };
  }

  private static String name(Registered entry) {
    return entry.kind() == RegisterKind.TITLE ? entry.cell("list") + "/" + entry.year() : entry.kind() + "/" + entry.key();
  }

  private Facts facts(Registered entry) {
    var origin = origin(entry);
    var facts = Facts.NONE;
    for (var column : entry.kind().columns()) {
      var cell = entry.cell(column.key());
      if (cell != null && column.fact() != null && isAbout(column, entry)) {
        facts = with(facts, column, cell, origin);
      }
    }
    return special(entry, facts, origin);
  }

  private boolean isAbout(ListColumn column, Registered entry) {
    return column.party() == null || code.equals(entry.cell(column.party()));
  }

  private static Facts with(Facts facts, ListColumn column, String cell, Origin origin) {
    var fact = Fact.named(column.fact()).orElseThrow();
    return facts.with(fact, value(fact, cell), origin);
  }

  private static Object value(Fact fact, String cell) {
    return switch (fact.type()) {
      case MONEY -> Money.of(cell);
      case RATE -> Rate.of(cell);
      case NUMBER -> Long.valueOf(cell);
      case TRUTH -> Boolean.valueOf(cell);
      case DAY -> LocalDate.parse(cell);
      default -> cell;
    };
  }

  /** What follows from an entry and stands in no cell of it. */
  private Facts special(Registered entry, Facts facts, Origin origin) {
    return switch (entry.kind()) {
      case TITLE -> facts.with(Fact.CERT_YEAR, entry.year(), origin).with(Fact.CERT_FIRST, isFirst(entry), origin);
      case RESERVE -> facts.with(Fact.RND_RESERVE_DAY, reserveDay(entry), origin);
      case PATENT -> facts.with(Fact.PATENT_YEAR, entry.year(), origin).with(Fact.PATENT_AGE, age(entry), origin);
      case CONTRACT -> contract(entry, facts, origin);
      case BROKER -> facts.with(Fact.BROKER_REGISTERED, isBroker(), origin);
      case DISPATCH -> facts.with(Fact.DISPATCH_AGREED, true, origin);
      case INSTITUTE -> facts.with(Fact.COINSTITUTE_AGREED, true, origin);
      case TEAM -> facts.with(Fact.TALENT_RECOGNISED, !"CITY".equals(entry.cell("level")), origin);
      case LOAN -> facts.with(Fact.LOAN_PLEDGED, entry.cell("pledgeNumber") != null, origin);
      case INSURANCE -> facts.with(Fact.INSURANCE_IN_FORCE, isInForce(entry), origin);
      default -> facts;
    };
  }

  /** A title that was taken away counts here: whoever has it again was not given it for the first time. */
  private boolean isFirst(Registered title) {
    return ever.stream().noneMatch(other -> other.kind() == RegisterKind.TITLE && other.holder().equals(code)
        && other.cell("list").equals(title.cell("list")) && other.from().isBefore(title.from()));
  }

  private static int reserveDay(Registered reserve) {
    var on = reserve.from();
    return on.getYear() == reserve.year() ? on.getMonthValue() * MONTH + on.getDayOfMonth()
        : on.getYear() < reserve.year() ? FIRST_DAY : TOO_LATE;
  }

  private Integer age(Registered patent) {
    return patent.cell("appliedOn") == null ? null : policyYear - LocalDate.parse(patent.cell("appliedOn")).getYear();
  }

  /** Only the buyer pays and only the supplier receives; the broker alone is asked whether three signed it. */
  private Facts contract(Registered entry, Facts facts, Origin origin) {
    var more = facts.with(Fact.CONTRACT_REGISTERED, entry.cell("registeredOn") != null, origin)
        .with(Fact.ORDER_CONTRACT_USED, usedContracts.contains(DuplicateKind.registered(entry.cell("contractNumber"))));
    if (!code.equals(entry.cell("buyerCode"))) {
      more = more.with(Fact.CONTRACT_PAID, Money.ZERO, origin);
    }
    if (!code.equals(entry.cell("supplierCode"))) {
      more = more.with(Fact.CONTRACT_RECEIVED, Money.ZERO, origin);
    }
    return !code.equals(entry.cell("brokerCode")) ? more.with(Fact.CONTRACT_THREE_PARTY, false, origin)
        : more.with(Fact.CONTRACT_THREE_PARTY, true, origin);
  }

  private boolean isBroker() {
    return own(RegisterKind.BROKER).anyMatch(broker -> broker.holdsOn(day));
  }

  private boolean isInForce(Registered policy) {
    return policy.from().getYear() <= policyYear && policy.until().getYear() >= policyYear;
  }

  private static Origin origin(Registered entry) {
    return new Origin(entry.isConfirmed() ? entry.source() : "", entry.sourceOn());
  }

  /**
   * How many of the firms that it hosts were newly given a title in the year that is rewarded, each counted once.
   *
   * @param guests what registers say of those firms, by their credit codes
   */
  Facts hatched(Map<String, List<Registered>> guests) {
    var hosted = own(RegisterKind.HOSTED).filter(one -> one.cell("guestCode") != null).toList();
    var latest = own(RegisterKind.HOSTED).max(Comparator.comparing(Registered::sourceOn));
    return latest.map(entry -> Facts.NONE
        .with(Fact.HATCH_SMES, count(hosted, guests, "TECHNOLOGY_SME"), origin(entry))
        .with(Fact.HATCH_HIGH_TECHS, count(hosted, guests, "HIGH_TECH"), origin(entry))).orElse(Facts.NONE);
  }

  private int count(List<Registered> hosted, Map<String, List<Registered>> guests, String list) {
    return (int) hosted.stream().filter(stay -> guests.getOrDefault(stay.cell("guestCode"), List.of()).stream()
        .anyMatch(title -> title.kind() == RegisterKind.TITLE && list.equals(title.cell("list")) && title.isSaid(day)
            && title.year() == policyYear && stay.holdsOn(title.from()))).map(stay -> stay.cell("guestCode")).distinct().count();
  }

  /** The firms that it hosts. */
  Stream<String> guests() {
    return own(RegisterKind.HOSTED).map(stay -> stay.cell("guestCode")).filter(guest -> guest != null);
  }
}
