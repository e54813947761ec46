package kechuang.scheme.boundary;

import java.util.Collection;
import java.util.Map;
import kechuang.scheme.entity.Past;

/** What was given before is not known here: who awards brings a bean of this type. */
public interface PastBenefits {

  /** By the ids of the organisations; who was given nothing is left out. */
  Map<Long, Past> of(Collection<Long> organisations);
}
