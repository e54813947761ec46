package kechuang.scheme.entity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kechuang.organisation.entity.County;

/**
 * The versions in force on a day, the city's and the counties'. For the firms of a county its own version of a measure
 * holds in place of the city's, and so do measures that only the county has.
 */
public final class RuleBook {

  private final Map<String, Map<String, RuleVersion>> rules = new HashMap<>();

  /** @param inForce those of the day; of several of one owner the later one holds */
  public RuleBook(Collection<RuleVersion> inForce) {
    inForce.forEach(rule -> rules.computeIfAbsent(rule.getMeasureCode(), code -> new HashMap<>()).put(rule.getOwner(), rule));
  }

  /** What holds for the firms of a county; where no county is known, what the city says. */
  public Optional<RuleVersion> rule(String measure, Optional<String> county) {
    var owners = rules.getOrDefault(measure, Map.of());
    return county.map(owners::get).or(() -> Optional.ofNullable(owners.get(County.CITY)));
  }

  /** All versions of a measure, the city's first. */
  public List<RuleVersion> rules(String measure) {
    return rules.getOrDefault(measure, Map.of()).values().stream()
        .sorted((one, other) -> one.getOwner().compareTo(other.getOwner())).toList();
  }

  /** All of them. */
  public Stream<RuleVersion> all() {
    return rules.values().stream().flatMap(owners -> owners.values().stream());
  }

  /** Whether anybody has a rule for it. */
  public boolean has(String measure) {
    return rules.containsKey(measure);
  }
}
