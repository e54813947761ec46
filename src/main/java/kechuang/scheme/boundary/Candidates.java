package kechuang.scheme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import kechuang.organisation.entity.Organisation;
import kechuang.scheme.entity.Past;

/** Puts together what the portal knows of firms and what registers say of them: the same for one and for very many. */
@Stateless
public class Candidates {

  @Inject
  private KnownFacts known;
  @Inject
  private Matters matters;
  @Inject
  private PastBenefits given;

  /** In the given order; as many queries for all of them as for one. */
  @PermitAll
  public List<Candidate> of(Collection<Organisation> organisations, AsOf asOf) {
    if (organisations.isEmpty()) {
      return List.of();
    }
    var facts = known.of(organisations, asOf.day());
    var held = matters.of(organisations, asOf);
    var past = given.of(organisations.stream().map(Organisation::getId).toList());
    return organisations.stream().map(one -> new Candidate(one,
        facts.get(one.getId()).with(held.get(one.getId()).standing()), held.get(one.getId()).matters(),
        past.getOrDefault(one.getId(), Past.NONE))).toList();
  }
}
