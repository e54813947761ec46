package kechuang.registry.entity;

import static kechuang.registry.entity.ListColumn.may;
import static kechuang.registry.entity.ListColumn.must;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.registry.entity.ListColumn.Type;

/**
 * The registers that the bureau keeps of firms and of what they have: for each what an entry says, by what it is known, and
 * how rules come to ask about it. One table holds them all; whatever is special about one of them stands here or in
 * {@link RegisterChecks}.
 */
public enum RegisterKind {
  /** Titles and platforms by level: high-tech firms, technology SMEs, laboratories, institutes, incubators … */
  TITLE(Use.MATTER, List.of("cert", "lab"), List.of("list", "certificate"), "validFrom",
      must("list", Type.CHOICE).of("fact.cert.kind", "HIGH_TECH", "TECHNOLOGY_SME", "KEY_LAB", "ENTERPRISE_INSTITUTE",
          "KEY_ENTERPRISE_INSTITUTE", "RND_CENTRE", "INCUBATOR", "MAKER_SPACE", "OVERSEAS_RND", "JOINT_LAB",
          "OVERSEAS_INCUBATOR", "COOPERATION_BASE").feeds("cert.kind"),
      holder(), must("name", Type.NAME), must("certificate", Type.TEXT),
      may("level", Type.CHOICE).of("fact.cert.level", "NATIONAL", "PROVINCIAL", "CITY").feeds("cert.level"),
      must("validFrom", Type.DAY), may("validUntil", Type.DAY), may("upperFund", Type.MONEY).feeds("cert.upperFund"),
      may("site", Type.COUNT).feeds("lab.site"), may("equipment", Type.MONEY).feeds("lab.equipment"),
      may("labStaff", Type.COUNT).feeds("lab.staff"), may("labSenior", Type.COUNT).feeds("lab.senior"),
      may("byFirm", Type.TRUTH).feeds("lab.byFirm"), may("titleName", Type.NAME)),
  /** The cultivation pool of future high-tech firms; its places are limited. */
  POOL(Use.LATEST, List.of(), List.of("year"), "validFrom", holder(), firmName(), must("year", Type.YEAR).feeds("pool.year"),
      must("poolClass", Type.CHOICE).of("fact.pool.class", "RESEARCH", "TRANSFER", "OPERATION").feeds("pool.class"),
      must("score", Type.SCORE).feeds("pool.score"), must("validFrom", Type.DAY)),
  /** What a firm says of the six requirements (六有) on its way to a high-tech firm; its county confirms it. */
  SIX_HAVES(Use.LATEST, List.of(), List.of("year"), null, holder(), firmName(), must("year", Type.YEAR),
      may("staff", Type.COUNT), must("haveResearch", Type.TRUTH), may("researchShare", Type.SHARE),
      must("haveTeam", Type.TRUTH), may("technicians", Type.COUNT), must("haveProducts", Type.TRUTH),
      may("productShare", Type.SHARE), must("haveEquipment", Type.TRUTH), may("equipment", Type.MONEY),
      must("haveRules", Type.TRUTH), may("rules", Type.COUNT), must("havePatents", Type.TRUTH),
      may("inventions", Type.COUNT), may("otherRights", Type.COUNT), must("score", Type.SCORE).feeds("six.score"),
      may("had", Type.COUNT).feeds("six.had"), may("ready", Type.TRUTH)),
  /** That a firm keeps a reserve for R&D, filed by itself and confirmed by its county. */
  RESERVE(Use.LATEST, List.of(), List.of("year"), "filedOn", holder(), firmName(),
      must("year", Type.YEAR).feeds("rnd.reserveYear"), must("reserve", Type.MONEY), must("filedOn", Type.DAY)),
  /** What a firm reported of a year. Its R&D by the statistics is confirmed per firm and never published. */
  RETURN(Use.OF_YEAR, List.of(), List.of("year"), null, holder(), firmName(), must("year", Type.YEAR),
      must("revenue", Type.MONEY).feeds("firm.revenue"), may("statistics", Type.MONEY).feeds("rnd.statistics").kept(),
      may("tax", Type.MONEY).feeds("rnd.tax"), may("staff", Type.COUNT).feeds("firm.staff"),
      may("researchers", Type.COUNT).feeds("rnd.staff"),
      may("separateAccounts", Type.TRUTH).feeds("rnd.separateAccounts"),
      must("designated", Type.TRUTH).feeds("firm.designatedSize"),
      may("designatedSince", Type.YEAR).feeds("firm.designatedSince"),
      may("netAssets", Type.MONEY).feeds("firm.netAssets")),
  /** Which firms and teams an incubator or maker space hosts. */
  HOSTED(Use.NONE, List.of(), List.of("agreement"), "validFrom", holder(), firmName(), must("agreement", Type.TEXT),
      must("guestName", Type.NAME), may("guestCode", Type.CODE), must("validFrom", Type.DAY), may("validUntil", Type.DAY)),
  /** Each patent is a matter of its own. */
  PATENT(Use.MATTER, List.of("patent"), List.of("patentNumber"), "grantedOn", holder(), firmName(),
      must("patentNumber", Type.TEXT), must("patentKind", Type.CHOICE).of("fact.patent.kind", "INVENTION", "UTILITY", "PCT")
          .feeds("patent.kind"),
      must("patentTitle", Type.NAME), may("appliedOn", Type.DAY), must("grantedOn", Type.DAY),
      must("firstPatentee", Type.TRUTH).feeds("patent.local"), may("cost", Type.MONEY).feeds("patent.cost"),
      must("inForce", Type.TRUTH).feeds("patent.valid"),
      may("prize", Type.CHOICE).of("fact.patent.prize", "CN_GOLD", "CN_SILVER", "CN_EXCELLENT", "PROVINCE_GOLD",
          "PROVINCE_EXCELLENT").feeds("patent.prize"),
      may("prizeYear", Type.YEAR).feeds("prize.year")),
  /** Technology contracts with supplier, buyer, broker and operator; what each of them is asked about is its own. */
  CONTRACT(Use.MATTER, List.of("contract"), List.of("contractNumber"), "registeredOn",
      must("contractNumber", Type.TEXT), must("contractKind", Type.CHOICE).of("fact.contract.kind", "DEVELOPMENT",
          "TRANSFER", "CONSULTING", "SERVICE").feeds("contract.kind"),
      must("subject", Type.NAME), must("buyerCode", Type.CODE), firmName(), must("supplierName", Type.NAME),
      may("supplierCode", Type.CODE), may("brokerName", Type.NAME), may("brokerCode", Type.CODE),
      may("operatorName", Type.NAME), must("contractAmount", Type.MONEY),
      must("technologyAmount", Type.MONEY).feeds("contract.amount"),
      may("paid", Type.MONEY).feeds("contract.paid").about("buyerCode"),
      may("received", Type.MONEY).feeds("contract.received").about("supplierCode"), may("registeredOn", Type.DAY),
      may("related", Type.TRUTH).feeds("contract.related"),
      may("landed", Type.TRUTH).feeds("contract.local").about("buyerCode"),
      may("localParty", Type.TRUTH).feeds("contract.localParty").about("supplierCode"),
      may("contractor", Type.TRUTH).feeds("broker.contractor").about("brokerCode")) {
    @Override
    public String holderColumn() {
      return "buyerCode";
    }
  },
  /** Technology brokers, people or firms, with the firm they work for. */
  BROKER(Use.LATEST, List.of(), List.of("recordNumber"), "validFrom", holder(), firmName(), must("brokerName", Type.NAME),
      must("natural", Type.TRUTH), must("recordNumber", Type.TEXT), may("trainedOn", Type.DAY), must("validFrom", Type.DAY),
      may("validUntil", Type.DAY)),
  /** Experts and technology commissioners whom a unit sends to firms in a year. */
  DISPATCH(Use.MATTER_OF_YEAR, List.of("dispatch"), List.of("agreement", "year"), null, holder(), firmName(),
      must("agreement", Type.TEXT), must("year", Type.YEAR),
      must("dispatchKind", Type.CHOICE).of("registry.dispatch-kind", "EXPERT", "COMMISSIONER"), must("sentTo", Type.NAME),
      must("people", Type.COUNT).feeds("dispatch.people"), may("score", Type.SCORE).feeds("dispatch.score")),
  /** Jointly founded institutes with the assessment of a year. */
  INSTITUTE(Use.OF_YEAR, List.of(), List.of("agreement", "year"), null, holder(), firmName(), must("agreement", Type.TEXT),
      must("partner", Type.NAME), must("year", Type.YEAR), may("score", Type.SCORE).feeds("coinstitute.score"),
      may("budget", Type.MONEY).feeds("coinstitute.budget")),
  /** Leading teams of innovation and the firms they work in. */
  TEAM(Use.MATTER, List.of("talent"), List.of("certificate"), "validFrom", holder(), firmName(), must("teamName", Type.NAME),
      must("certificate", Type.TEXT), must("level", Type.CHOICE).of("fact.cert.level", "NATIONAL", "PROVINCIAL", "CITY"),
      must("validFrom", Type.DAY), must("members", Type.COUNT).feeds("talent.members"),
      may("provincialFund", Type.MONEY).feeds("talent.provincialFund"), may("input", Type.MONEY).feeds("talent.input")),
  /** Loans against pledged patents or on credit, with the bank that gave them. */
  LOAN(Use.MATTER, List.of("loan"), List.of("loanNumber"), "validFrom", holder(), firmName(), must("loanNumber", Type.TEXT),
      must("loanKind", Type.CHOICE).of("registry.loan-kind", "PLEDGE", "CREDIT"), must("bankName", Type.NAME),
      may("bankCode", Type.CODE), must("loanAmount", Type.MONEY).feeds("loan.amount"), may("pledgeNumber", Type.TEXT),
      may("pledgeShare", Type.SHARE).feeds("loan.pledgeShare"), may("benchmark", Type.SHARE).feeds("loan.benchmark"),
      may("days", Type.COUNT).feeds("loan.days"), must("repaid", Type.TRUTH).feeds("loan.repaid"),
      may("subsidised", Type.TRUTH).feeds("loan.subsidised"), may("listed", Type.TRUTH).feeds("loan.listed"),
      may("lossConfirmed", Type.TRUTH).feeds("loan.lossConfirmed"), may("loss", Type.MONEY).feeds("loan.loss"),
      must("validFrom", Type.DAY), may("validUntil", Type.DAY)),
  /** Insurance policies for technology and patents. */
  INSURANCE(Use.MATTER, List.of("insurance"), List.of("policyNumber"), "validFrom", holder(), firmName(),
      must("policyNumber", Type.TEXT),
      must("insuranceKind", Type.CHOICE).of("fact.insurance.kind", "PATENT", "PRODUCT", "EQUIPMENT", "LIABILITY", "STAFF",
          "LOAN").feeds("insurance.kind"),
      must("insurerName", Type.NAME), may("insurerCode", Type.CODE), must("premium", Type.MONEY).feeds("insurance.premium"),
      may("otherSupport", Type.MONEY).feeds("insurance.other"), may("supportedYears", Type.COUNT).feeds("insurance.years"),
      must("validFrom", Type.DAY), must("validUntil", Type.DAY)),
  /** What units are that are no ordinary firms: universities, hospitals, banks, insurers, service bodies, and venture funds with what was paid in. */
  BODY(Use.LATEST, List.of(), List.of("body"), "validFrom", holder(), firmName(),
      must("body", Type.CHOICE).of("fact.applicant.body", "INSTITUTE", "UNIVERSITY", "HOSPITAL", "BANK", "INSURER", "FUND", "SERVICE")
          .feeds("applicant.body"),
      may("recordNumber", Type.TEXT), must("validFrom", Type.DAY), may("validUntil", Type.DAY),
      may("fundRegistered", Type.TRUTH).feeds("fund.registered"), may("fundSize", Type.MONEY).feeds("fund.size"),
      may("fundOthers", Type.MONEY).feeds("fund.others"), may("fundLargest", Type.MONEY).feeds("fund.largest")),
  /** National and provincial prizes for science; each result is rewarded once, with its first unit. */
  PRIZE(Use.MATTER, List.of("prize"), List.of("prizeNumber"), "awardedOn", holder(), firmName(),
      must("prizeNumber", Type.TEXT), must("result", Type.NAME),
      must("prizeLevel", Type.CHOICE).of("fact.prize.level", "NATIONAL", "PROVINCIAL").feeds("prize.level"),
      must("awardedOn", Type.DAY), must("prizeYear", Type.YEAR).feeds("prize.year"),
      must("firstUnit", Type.TRUTH).feeds("prize.firstUnit"), must("prizeAmount", Type.MONEY).feeds("prize.amount")) {
    /** Patents win prizes too, and have a year of them. */
    @Override
    public boolean isAskedBy(String fact) {
      return super.isAskedBy(fact) && !fact.equals("prize.year");
    }
  },
  /** What other departments gave, so that nothing is paid for twice. */
  GRANT(Use.NONE, List.of(), List.of("department", "year", "projectNumber", "projectTitle"), null, holder(), firmName(),
      must("department", Type.NAME), must("projectTitle", Type.NAME), may("projectNumber", Type.TEXT),
      must("grantAmount", Type.MONEY), must("year", Type.YEAR));

  /** How rules come to ask about an entry. */
  public enum Use {
    /** Each entry is something of its own that can be rewarded. */
    MATTER,
    /** The same, but only in its year. */
    MATTER_OF_YEAR,
    /** The latest says what the firm is. */
    LATEST,
    /** The one of the year that is rewarded says what the firm was. */
    OF_YEAR,
    /** Rules ask nothing of it, or what is counted over several. */
    NONE
  }

  /** Columns of a list on a page. */
  private static final int SHOWN = 4;

  private final Use use;
  private final List<String> prefixes;
  private final List<String> keys;
  private final String since;
  private final List<ListColumn> columns;

  RegisterKind(Use use, List<String> prefixes, List<String> keys, String since, ListColumn... columns) {
    this.use = use;
    this.prefixes = prefixes;
    this.keys = keys;
    this.since = since;
    this.columns = List.of(columns);
  }

  private static ListColumn holder() {
    return must("creditCode", Type.CODE);
  }

  private static ListColumn firmName() {
    return may("name", Type.NAME);
  }

  /** All columns, as a list that comes in has them. */
  public List<ListColumn> columns() {
    return columns;
  }

  /** What an entry says besides whose it is. */
  public List<ListColumn> fields() {
    return columns.stream().filter(column -> !column.key().equals(holderColumn()) && !column.key().equals("name")).toList();
  }

  public Optional<ListColumn> column(String key) {
    return columns.stream().filter(column -> column.key().equals(key)).findFirst();
  }

  /** The column with the credit code of whoever it belongs to. */
  public String holderColumn() {
    return "creditCode";
  }

  public Use use() {
    return use;
  }

  /** Whether a rule that asks for this fact is about one of its entries. */
  public boolean isAskedBy(String fact) {
    return prefixes.contains(fact.substring(0, Math.max(0, fact.indexOf('.'))));
  }

  /** Whether firms file it themselves, to be confirmed by their county. */
  public boolean isFiledByFirms() {
    return this == SIX_HAVES || this == RESERVE;
  }

  /** Whether a fact is told by what somebody files into it, so that an application does not ask for it. */
  public boolean isWhereItIsFiled(String fact) {
    return this == SIX_HAVES && columns.stream().anyMatch(column -> fact.equals(column.fact()));
  }

  /** Who files it about a firm, to be confirmed by the firm's county; empty where no partner does. */
  public Optional<Partner> partner() {
    return this == LOAN ? Optional.of(Partner.BANK) : this == INSURANCE ? Optional.of(Partner.INSURER) : Optional.empty();
  }

  /** Whether it says where it stands among the levels, by which its entries are counted then. */
  public boolean isByLevel() {
    return column("level").isPresent();
  }

  /** Whether the number of an entry is one office's, so that no two organisations have the same; a contract has several parties. */
  public boolean isNumberedByOneOffice() {
    return this == TITLE || this == PATENT || this == PRIZE || this == TEAM;
  }

  /** Whether it comes in as a list; what a firm assesses of itself does not. */
  public boolean isImported() {
    return this != SIX_HAVES;
  }

  /** What is worked out when a firm files it, and not asked. */
  public boolean isWorkedOut(ListColumn column) {
    return isFiledByFirms() && List.of("filedOn", "had", "ready").contains(column.key());
  }

  /** What files whoever files it hands in with it. */
  public List<String> documents() {
    return switch (this) {
      case SIX_HAVES -> SixHaves.ITEMS;
      case RESERVE -> List.of("RULES");
      case LOAN -> List.of("LOAN_CONTRACT");
      case INSURANCE -> List.of("POLICY");
      default -> List.of();
    };
  }

  /** By what an entry is known among those of its holder; wide and narrow letters are the same. */
  public List<String> keys() {
    return keys;
  }

  /** The columns that name another party's credit code; it sees the entry too. */
  public List<String> parties() {
    return Stream.of("supplierCode", "brokerCode", "guestCode", "bankCode", "insurerCode").filter(key -> column(key).isPresent()).toList();
  }

  /** The codes of the other parties, with blanks between them. */
  public String parties(Map<String, String> cells) {
    return parties().stream().map(cells::get).filter(code -> code != null && !code.equals(cells.get(holderColumn())))
        .distinct().collect(Collectors.joining(" "));
  }

  /** By what it is known, in one text. */
  public String key(Map<String, String> cells) {
    return keys.stream().map(key -> EntryKey.comparable(cells.getOrDefault(key, ""))).collect(Collectors.joining("/"));
  }

  /** The column with the day since when it holds; null where it is of a year and of no day. */
  public String since() {
    return since;
  }

  /** The year an entry is of: it says so, or its first day does. */
  public Integer year(Map<String, String> cells) {
    var said = cells.get("year") != null ? cells.get("year") : since == null ? null : cells.get(since);
    return said == null ? null : Integer.valueOf(said.substring(0, 4));
  }

  /** What is right of a row by itself goes without saying: the level of a title that only one level gives. */
  public Map<String, String> complete(Map<String, String> cells) {
    var all = new TreeMap<>(cells);
    if (this == TITLE && !all.containsKey("level") && cells.get("list") != null) {
      switch (cells.get("list")) {
        case "HIGH_TECH" -> all.put("level", "NATIONAL");
        case "TECHNOLOGY_SME" -> all.put("level", "PROVINCIAL");
        default -> { }
      }
    }
    return all;
  }

  /** The columns that its list on a page shows: what an entry is known by, and what every entry says. */
  public List<String> shownInLists() {
    if (this == SIX_HAVES) {
      return List.of("had", "ready", "score");
    }
    var shown = new ArrayList<>(keys);
    shown.remove("year");
    if (isByLevel()) {
      shown.add("level");
    }
    fields().stream().filter(column -> column.required() && !column.secret() && !shown.contains(column.key())
        && !column.key().equals("year") && !column.key().equals(since)).map(ListColumn::key).forEach(shown::add);
    return shown.stream().filter(key -> column(key).isPresent()).limit(SHOWN).toList();
  }
}
