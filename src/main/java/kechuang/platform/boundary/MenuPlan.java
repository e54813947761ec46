package kechuang.platform.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The menu as data: group, page, who may see it. A page's key names its path ({@code claim.orders} is
 * {@code /claim/orders.xhtml}) and its words ({@code menu.claim.orders}, or another key where a role calls it otherwise).
 * Seeing an entry is a courtesy; the fence is web.xml, the lock is the boundary.
 */
public final class MenuPlan {

  private static final Set<String> ALL = Set.of();

  /** The links in the masthead of pages without login. */
  public static final List<Layout.Entry> SITE = Stream.of("open.home", "open.policies", "open.rounds", "open.providers", "open.notices",
      "open.voucher", "open.login").map(MenuPlan::open).toList();
  /** The links at the foot of every page. */
  public static final List<Layout.Entry> FOOT = Stream.of("open.complaints", "open.statement", "open.accessibility")
      .map(MenuPlan::open).toList();

  private static final Set<String> FIRM = Set.of("applicant");
  private static final Set<String> PROVIDER = Set.of("provider");
  private static final Set<String> OFFICERS = Set.of("county-officer", "city-officer");
  private static final Set<String> MANAGERS = Set.of("programme-manager");
  private static final Set<String> REVIEWERS = Set.of("finance-reviewer");
  private static final Set<String> PAYERS = Set.of("payment-maker", "payment-checker", "payment-releaser");
  private static final Set<String> FINANCE = Set.of("finance-reviewer", "approver", "payment-maker", "payment-checker",
      "payment-releaser");
  /** Everyone who works in an office. */
  private static final Set<String> OFFICES = union(union(OFFICERS, MANAGERS), FINANCE);
  private static final Set<String> AUDIT = Set.of("auditor");
  private static final Set<String> ADMINISTRATOR = Set.of("administrator");

  private static final List<Line> LINES = List.of(
      new Line("",       "inbox.home",           ALL),
      new Line("",       "inbox.tasks",          OFFICES),
      new Line("",       "inbox.messages",       ALL),
      new Line("apply",  "scheme.eligibility",   FIRM),
      new Line("apply",  "application.list",     FIRM),
      new Line("apply",  "application.supports", FIRM),
      new Line("apply",  "award.vouchers",       "menu.award.own", FIRM),
      new Line("apply",  "award.benefits",       "menu.award.benefits.own", FIRM),
      new Line("use",    "claim.orders",         FIRM),
      new Line("use",    "claim.claims",         FIRM),
      new Line("use",    "market.needs",         FIRM),
      new Line("serve",  "claim.orders",         "menu.claim.received", PROVIDER),
      new Line("serve",  "claim.claims",         PROVIDER),
      new Line("serve",  "market.offers",        PROVIDER),
      new Line("unit",   "organisation.profile", FIRM),
      new Line("unit",   "registry.own",         FIRM),
      new Line("unit",   "organisation.profile", PROVIDER),
      new Line("unit",   "organisation.members", union(FIRM, PROVIDER)),
      new Line("unit",   "provider.apply",       PROVIDER),
      new Line("review", "review.applications",  OFFICERS),
      new Line("review", "review.supports",      OFFICERS),
      new Line("review", "claim.reviews",        union(OFFICERS, REVIEWERS)),
      new Line("review", "claim.minutes",        OFFICERS),
      new Line("review", "claim.publish",        OFFICERS),
      new Line("review", "claim.spotchecks",     OFFICERS),
      new Line("review", "claim.objections",     OFFICERS),
      new Line("review", "award.calls",          Set.of("county-officer")),
      new Line("review", "market.needs",         "menu.market.look", Set.of("county-officer")),
      new Line("look",   "organisation.list",    union(OFFICERS, MANAGERS)),
      new Line("look",   "provider.listings",    union(MANAGERS, AUDIT)),
      new Line("look",   "claim.rewards",        union(MANAGERS, union(AUDIT, Set.of("finance-reviewer")))),
      new Line("look",   "award.vouchers",       OFFICERS),
      new Line("look",   "award.benefits",       union(OFFICERS, union(MANAGERS, AUDIT))),
      new Line("look",   "award.holdings",       union(union(OFFICERS, MANAGERS), union(AUDIT, Set.of("finance-reviewer")))),
      new Line("look",   "scheme.rounds",        union(OFFICERS, MANAGERS)),
      new Line("look",   "scheme.measures",      MANAGERS),
      new Line("look",   "scheme.matching",      MANAGERS),
      new Line("look",   "award.lists",          MANAGERS),
      new Line("look",   "award.funds",          MANAGERS),
      new Line("look",   "market.demand",        MANAGERS),
      new Line("look",   "market.needs",         "menu.market.all", union(MANAGERS, AUDIT)),
      new Line("look",   "scheme.documents",     MANAGERS),
      new Line("look",   "scheme.tree",          union(union(OFFICERS, MANAGERS), AUDIT)),
      new Line("look",   "registry.registers",   union(union(OFFICERS, MANAGERS), AUDIT)),
      new Line("look",   "registry.imports",     MANAGERS),
      new Line("money",  "payment.lines",        PAYERS),
      new Line("money",  "payment.recoveries",   PAYERS),
      new Line("money",  "ledger.budgets",       union(union(FINANCE, OFFICERS), AUDIT)),
      new Line("check",  "audit.trail",          AUDIT),
      new Line("run",    "identity.accounts",    ADMINISTRATOR),
      new Line("run",    "inbox.outbox",         ADMINISTRATOR),
      new Line("run",    "platform.clock",       ADMINISTRATOR),
      new Line("self",   "inbox.choices",        ALL),
      new Line("self",   "identity.account",     ALL),
      new Line("self",   "identity.absences",    union(OFFICES, ADMINISTRATOR)));

  private MenuPlan() { }

  /** The menu of someone with these roles, each page once, with the numbers that wait there. */
  public static List<Layout.Group> of(Set<String> roles, Map<String, Integer> counts) {
    List<Layout.Group> groups = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (Line line : LINES) {
      if (line.isFor(roles) && !seen.contains(line.key)) {
        seen.add(line.key);
        group(groups, line.group).add(line.entry(counts));
      }
    }
    return groups;
  }

  private static List<Layout.Entry> group(List<Layout.Group> groups, String key) {
    if (groups.isEmpty() || !groups.get(groups.size() - 1).key().equals(key)) {
      groups.add(new Layout.Group(key, new ArrayList<>()));
    }
    return groups.get(groups.size() - 1).entries();
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    List<String> all = new ArrayList<>(some);
    all.addAll(others);
    return Set.copyOf(all);
  }

  private static Layout.Entry open(String key) {
    return new Line("", key, ALL).entry(Map.of());
  }

  private record Line(String group, String key, String label, Set<String> roles) {

    Line(String group, String key, Set<String> roles) {
      this(group, key, "menu." + key, roles);
    }

    boolean isFor(Set<String> held) {
      return roles.isEmpty() || roles.stream().anyMatch(held::contains);
    }

    Layout.Entry entry(Map<String, Integer> counts) {
      return new Layout.Entry(key, label, "/" + key.replace('.', '/') + ".xhtml", counts.getOrDefault(key, 0));
    }
  }
}
