package kechuang.registry.entity;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.money.Money;
import kechuang.money.Rate;

/**
 * The six requirements (六有) on the way to a high-tech firm: R&D, team, products, patents, equipment, rules. A firm says
 * yes or no to each and gives its figure; a yes has to reach what the terms ask. Who has all six and a score high enough is
 * ready to be raised (小升高).
 *
 * @param terms what the figures have to reach
 * @param cells what the firm said
 */
public record SixHaves(Terms terms, Map<String, String> cells) {

  /** The codes of the six, which are also the kinds of file that prove them. */
  public static final List<String> ITEMS = List.of("RESEARCH", "TEAM", "PRODUCTS", "PATENTS", "EQUIPMENT", "RULES");

  private static final Map<String, String> SAID = Map.of("RESEARCH", "haveResearch", "TEAM", "haveTeam", "PRODUCTS",
      "haveProducts", "PATENTS", "havePatents", "EQUIPMENT", "haveEquipment", "RULES", "haveRules");
  private static final Map<String, String> FIGURE = Map.of("RESEARCH", "researchShare", "TEAM", "technicians", "PRODUCTS",
      "productShare", "PATENTS", "inventions", "EQUIPMENT", "equipment", "RULES", "rules");

  /**
   * What the figures have to reach. The customer's document names the six and no number: these are assumptions until the
   * bureau confirms them.
   *
   * @param research R&D as a part of sales
   * @param team technicians as a part of all staff
   * @param technicians and how many of them at least
   * @param products income of high-tech products as a part of all
   * @param inventions patents of the first class, one of which is enough
   * @param otherRights or so many of the second
   * @param rules of R&D or its reserve, on file
   * @param score of the four groups of a high-tech firm
   */
  public record Terms(Rate research, Rate team, int technicians, Rate products, int inventions,
      int otherRights, Money equipment, int rules, int score) implements Serializable {

    /** Compared by multiplying, so that nothing is rounded. */
    boolean isEnough(int some, int all) {
      return some * Rate.WHOLE >= team.perTenThousand() * all;
    }
  }

  /** The column in which the firm says yes or no to one of the six. */
  public static String said(String item) {
    return SAID.get(item);
  }

  /** The column with the figure of one of the six, the first if there are two. */
  public static String figure(String item) {
    return FIGURE.get(item);
  }

  public boolean isSaid(String item) {
    return "true".equals(cells.get(SAID.get(item)));
  }

  /** Whether the figures reach what is asked for. */
  public boolean isReached(String item) {
    return switch (item) {
      case "RESEARCH" -> reaches("researchShare", terms.research());
      case "TEAM" -> count("technicians") >= terms.technicians() && count("staff") > 0
          && terms.isEnough(count("technicians"), count("staff"));
      case "PRODUCTS" -> reaches("productShare", terms.products());
      case "PATENTS" -> count("inventions") >= terms.inventions() || count("otherRights") >= terms.otherRights();
      case "EQUIPMENT" -> cells.get("equipment") != null && !terms.equipment().isMoreThan(Money.of(cells.get("equipment")));
      default -> count("rules") >= terms.rules();
    };
  }

  private boolean reaches(String key, Rate least) {
    return cells.get(key) != null && !Rate.of(cells.get(key)).isLessThan(least);
  }

  private int count(String key) {
    return Integer.parseInt(cells.getOrDefault(key, "0"));
  }

  /** How many of the six it has. */
  public int had() {
    return (int) ITEMS.stream().filter(item -> isSaid(item) && isReached(item)).count();
  }

  /** Whether it is ready to become a high-tech firm. */
  public boolean isReady() {
    return had() == ITEMS.size() && count("score") >= terms.score();
  }

  /** Each yes that its figure does not bear out, beside the figure. */
  public List<Problem> problems() {
    var problems = new Problems.Collector();
    ITEMS.stream().filter(this::isSaid).forEach(item ->
        problems.check(isReached(item), FIGURE.get(item), "registry.six.not-reached"));
    return problems.check(!cells.containsKey("staff") || count("technicians") <= count("staff"), "technicians",
        "registry.six.more-than-staff").found();
  }
}
