package kechuang.organisation.boundary;

import java.io.Serializable;
import java.util.List;
import kechuang.organisation.entity.Organisation;
import kechuang.organisation.entity.Space;

/**
 * A space with its teams.
 *
 * @param inForce whether it is on the list today
 */
public record ListedSpace(Organisation organisation, Space space, boolean inForce, List<Organisation> teams)
    implements Serializable {
}
