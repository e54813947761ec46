package kechuang.organisation.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kechuang.money.Rate;
import kechuang.organisation.entity.CreditCode;
import kechuang.organisation.entity.Evidence;

/** A register from elsewhere that knows firms by their credit code. The feature that keeps it brings a bean. */
public interface FactRegister {

  /**
   * Whether it knows a firm with this code under this very name. A registration that it confirms needs no officer's eyes.
   *
   * @return what the admission rests on, for instance {@code 市场监管登记信息（2017-03-01）}; empty if it does not
   */
  Optional<String> confirms(CreditCode code, String name);

  /** What it says about the firm with this code on a day. */
  List<Evidence> evidence(String creditCode, LocalDate day);

  /** Who holds shares of the firm with this code and is no organisation of the portal. */
  List<Holder> holders(String creditCode);

  /**
   * Somebody who holds a share.
   *
   * @param creditCode null for persons and whoever has none
   * @param share null where the register names none
   */
  record Holder(String name, String creditCode, Rate share, String source, LocalDate on) implements Serializable {
  }
}
