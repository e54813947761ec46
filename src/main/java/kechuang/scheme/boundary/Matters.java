package kechuang.scheme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kechuang.organisation.entity.Organisation;
import kechuang.registry.boundary.RegisterEntries;
import kechuang.registry.boundary.Registered;
import kechuang.registry.entity.RegisterKind;
import kechuang.scheme.entity.DuplicateKind;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Matter;

/**
 * What registers say of organisations, as facts for rules, with the documents they come from: what each is, and what it has
 * that can be rewarded by itself. A team is in no register. As many queries for very many as for one.
 */
@Stateless
public class Matters {

  @Inject
  private RegisterEntries entries;
  @Inject
  private DuplicateKeys duplicates;

  /**
   * What registers say of an organisation.
   *
   * @param standing what it is on the day, and was in the year that is rewarded
   * @param matters titles, patents, contracts …, each with its facts
   */
  public record Held(Facts standing, List<Matter> matters) {

    private static final Held NOTHING = new Held(Facts.NONE, List.of());
  }

  /** Of several at once, by their ids. */
  @PermitAll
  public Map<Long, Held> of(Collection<Organisation> organisations, AsOf asOf) {
    var said = entries.of(organisations.stream().filter(one -> !one.isTeam()).map(Organisation::getCreditCode).toList());
    var used = used(said.values(), asOf.request());
    var kept = entries.isTitleKept("HIGH_TECH");
    var facts = new HashMap<Long, RegisterFacts>();
    organisations.stream().filter(one -> !one.isTeam()).forEach(one -> facts.put(one.getId(), new RegisterFacts(
        one.getCreditCode(), said.getOrDefault(one.getCreditCode(), List.of()), asOf, used)));
    var guests = entries.of(facts.values().stream().flatMap(RegisterFacts::guests).collect(Collectors.toSet()));
    return organisations.stream().collect(Collectors.toMap(Organisation::getId, one -> one.isTeam() ? Held.NOTHING
        : held(facts.get(one.getId()), kept, guests)));
  }

  private static Held held(RegisterFacts facts, boolean kept, Map<String, List<Registered>> guests) {
    return new Held(facts.standing(kept).with(facts.hatched(guests)), facts.matters());
  }

  /** Contracts that support something else already, as they are known by their registration. */
  private Set<String> used(Collection<List<Registered>> all, long request) {
    var numbers = all.stream().flatMap(List::stream).filter(one -> one.kind() == RegisterKind.CONTRACT)
        .map(one -> DuplicateKind.registered(one.cell("contractNumber"))).collect(Collectors.toSet());
    return Set.copyOf(duplicates.used(DuplicateKind.CONTRACT, numbers, request));
  }
}
