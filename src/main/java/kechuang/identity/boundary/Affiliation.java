package kechuang.identity.boundary;

import java.util.Collection;
import java.util.Map;

/**
 * Which firm or provider an account acts for. Identity lies below organisations and does not know them: the feature
 * that does brings a bean of this type.
 */
public interface Affiliation {

  /**
   * The organisations of these accounts; accounts without one are left out.
   */
  Map<Long, Organisation> of(Collection<Long> accounts);

  /**
   * @param kind FIRM or PROVIDER
   * @param administrator may the account manage the organisation's own members and facts?
   */
  record Organisation(long id, String kind, String creditCode, String name, boolean administrator) {
  }
}
