package kechuang.scheme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.platform.boundary.Bilingual;
import kechuang.scheme.entity.PolicyDocument;

/** Documents with everything around them that their pages show. For use cases that checked who asks. */
@Stateless
public class PolicyViews {

  @Inject
  private PolicyRegister register;
  @Inject
  private PolicyTree tree;
  @Inject
  private ReferenceLists lists;
  @Inject
  private BusinessClock clock;

  @PermitAll
  public PolicyView of(PolicyDocument document) {
    return of(List.of(document)).get(0);
  }

  /** In the same order. */
  @PermitAll
  public List<PolicyView> of(Collection<PolicyDocument> documents) {
    var today = clock.today();
    var branches = tree.branches(documents);
    return documents.stream().map(one -> new PolicyView(one, owner(one), one.standing(today), branches.get(one.getId()),
        register.original(one).orElse(null), Optional.ofNullable(one.getReplacedBy()).flatMap(register::find).orElse(null),
        register.replacedBy(one))).toList();
  }

  private Bilingual owner(PolicyDocument document) {
    return lists.county(document.getOwner()).map(found -> new Bilingual(found.getNameZh(), found.getNameEn()))
        .orElse(new Bilingual(document.getOwner(), document.getOwner()));
  }
}
