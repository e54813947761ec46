package kechuang.review.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.stream.LongStream;
import kechuang.fault.NotFound;
import kechuang.identity.boundary.CurrentAccount;
import kechuang.organisation.boundary.Memberships;
import kechuang.platform.boundary.Caller;
import kechuang.scheme.entity.Round;

/**
 * Which officer may act on which case. The first look belongs to the county of the firm's registered address; the
 * decision to the round's owner: the city, or for a county's own round that county. Nobody acts on an organisation he
 * or she belongs to.
 */
@Stateless
public class Jurisdiction {

  /** No organisation has this id: whoever acts for none sees nothing. */
  private static final long NOBODY = 0;

  @EJB
  private Caller caller;
  @EJB
  private CurrentAccount account;
  @EJB
  private Memberships memberships;

  /**
   * The first look: an officer of this county. Elsewhere the case does not exist.
   *
   * @param organisations whose case it is: of an order and what follows from it, both sides
   */
  @PermitAll
  public void mustLookFor(String county, long... organisations) {
    if (!looksFor(county)) {
      throw new NotFound("case of county", county);
    }
    LongStream.of(organisations).forEach(memberships::refuseOwn);
  }

  /**
   * The decision: an officer of the round's owner.
   *
   * @param organisations whose case it is: of an order and what follows from it, both sides
   */
  @PermitAll
  public void mustDecideFor(Round round, long... organisations) {
    mustDecideFor(round.getOwner(), organisations);
  }

  /** The same for what this region's office decides. */
  @PermitAll
  public void mustDecideFor(String owner, long... organisations) {
    if (!decidesFor(owner)) {
      throw new NotFound("case of office", owner);
    }
    LongStream.of(organisations).forEach(memberships::refuseOwn);
  }

  @PermitAll
  public boolean looksFor(String county) {
    return caller.is("county-officer") && account.countyCode().filter(county::equals).isPresent();
  }

  @PermitAll
  public boolean decidesFor(Round round) {
    return decidesFor(round.getOwner());
  }

  /** The same for a round of this region. */
  @PermitAll
  public boolean decidesFor(String owner) {
    return isCity(owner) ? caller.is("city-officer") : looksFor(owner);
  }

  /** The joint review: the finance office of the round's owner. */
  @PermitAll
  public boolean reviewsFor(Round round) {
    return caller.is("finance-reviewer")
        && account.countyCode().map(round.getOwner()::equals).orElse(isCity(round.getOwner()));
  }

  /** Whether the caller may read a case: officers, finance and auditors of the city all, those of a county their own. */
  @PermitAll
  public boolean mayRead(String county) {
    if (caller.is("auditor")) {
      return true;
    }
    var office = caller.is("county-officer") || caller.is("city-officer") || caller.is("payment-maker")
        || caller.is("payment-checker") || caller.is("programme-manager") || caller.is("finance-reviewer");
    return office && account.countyCode().map(county::equals).orElse(true);
  }

  /** How far the caller sees in lists. People outside the administration see what is their organisation's. */
  @PermitAll
  public Reach reach() {
    if (caller.is("applicant") || caller.is("provider")) {
      var own = memberships.actsFor();
      return new Reach(own.isEmpty() ? List.of(NOBODY) : own, null);
    }
    return new Reach(null, account.countyCode().orElse(null));
  }

  /** The city's region code ends in 00, a county's does not (GB/T 2260). */
  public static boolean isCity(String region) {
    return region.endsWith("00");
  }
}
