package kechuang.organisation.boundary;

import java.io.Serializable;
import kechuang.organisation.entity.Organisation;
import kechuang.organisation.entity.Team;

/** Who a team is and which space acts for it and is paid for it. */
public record Hosting(Team team, Organisation host) implements Serializable {

  public Team getTeam() {
    return team;
  }

  public Organisation getHost() {
    return host;
  }
}
