package kechuang.application.boundary;

import java.io.Serializable;
import kechuang.application.entity.ApplicationState;

/**
 * Which applications a list shows; what is null is not asked.
 *
 * @param text part of the firm's name, of its credit code or of the application's number
 */
public record ApplicationFilter(String text, ApplicationState state, Long roundId, String countyCode)
    implements Serializable {

  public static final ApplicationFilter ALL = new ApplicationFilter(null, null, null, null);
}
