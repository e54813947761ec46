package kechuang.organisation.boundary;

import java.util.Optional;
import kechuang.organisation.entity.CreditCode;

/**
 * A register that knows firms: whoever brings one in makes a bean of this type. A registration that it confirms needs no
 * officer's eyes.
 */
public interface FirmRegister {

  /**
   * Whether it knows a firm with this code under this very name.
   *
   * @return what the admission rests on, for instance {@code 市场监管登记信息（2017-03-01 导入）}; empty if it does not
   */
  Optional<String> confirms(CreditCode code, String name);
}
