package kechuang.organisation.boundary;

import java.io.Serializable;
import kechuang.organisation.entity.Organisation;
import kechuang.organisation.entity.Team;

/** A team with what is known of it. */
public record HostedTeam(Organisation organisation, Team team) implements Serializable {

  public Organisation getOrganisation() {
    return organisation;
  }

  public Team getTeam() {
    return team;
  }
}
