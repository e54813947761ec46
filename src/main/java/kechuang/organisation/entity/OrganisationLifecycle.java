package kechuang.organisation.entity;

import static kechuang.organisation.entity.FactsState.CONFIRMED;
import static kechuang.organisation.entity.FactsState.DECLARED;
import static kechuang.organisation.entity.FactsState.QUERIED;
import static kechuang.organisation.entity.OrganisationEventKind.CONFIRM;
import static kechuang.organisation.entity.OrganisationEventKind.DECLARE;
import static kechuang.organisation.entity.OrganisationEventKind.FOLLOW_HOST;
import static kechuang.organisation.entity.OrganisationEventKind.MATCH;
import static kechuang.organisation.entity.OrganisationEventKind.QUERY;
import static kechuang.organisation.entity.OrganisationEventKind.UNMATCH;

import java.util.Set;
import kechuang.lifecycle.Lifecycle;
import kechuang.lifecycle.Move;

/**
 * The way of what an organisation says about itself: its county confirms it or sends it back with a question, and what
 * the firm says anew has to be confirmed anew. A team comes along when its host moves to another county, which has not seen
 * it yet. Registers that say the same confirm it too, until they are taken back.
 */
public final class OrganisationLifecycle {

  public static final Lifecycle<FactsState, OrganisationEventKind> TABLE = new Lifecycle<>("organisation",
      new Move<>(DECLARED,  CONFIRM, CONFIRMED, "county-officer"),
      new Move<>(DECLARED,  QUERY,   QUERIED,   "county-officer"),
      new Move<>(DECLARED,  DECLARE, DECLARED,  "applicant"),
      new Move<>(QUERIED,   DECLARE, DECLARED,  "applicant"),
      new Move<>(CONFIRMED, DECLARE, DECLARED,  "applicant"),
      new Move<>(DECLARED,  FOLLOW_HOST, DECLARED, "county-officer"),
      new Move<>(QUERIED,   FOLLOW_HOST, DECLARED, "county-officer"),
      new Move<>(CONFIRMED, FOLLOW_HOST, DECLARED, "county-officer"),
      new Move<>(DECLARED,  MATCH,   CONFIRMED, "programme-manager"),
      new Move<>(CONFIRMED, UNMATCH, DECLARED,  "programme-manager"));

  /** What makes facts confirmed. */
  static final Set<OrganisationEventKind> CONFIRMING = Set.of(CONFIRM, MATCH);

  private OrganisationLifecycle() {
  }
}
