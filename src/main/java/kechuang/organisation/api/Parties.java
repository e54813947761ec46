package kechuang.organisation.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.entity.Organisation;

/** Firms and providers named in answers: one question for all of a page. */
@ApplicationScoped
public class Parties {

  @EJB
  private Organisations organisations;

  public Map<Long, Party> of(Collection<Long> ids) {
    return organisations.get(ids.stream().distinct().toList()).stream()
        .collect(Collectors.toMap(Organisation::getId, Party::of));
  }

  public Party of(long id) {
    return Party.of(organisations.get(id));
  }
}
