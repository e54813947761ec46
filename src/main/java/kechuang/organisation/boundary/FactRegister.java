package kechuang.organisation.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import kechuang.money.Rate;
import kechuang.organisation.entity.Evidence;

/** A register from elsewhere that knows firms by their credit code. The feature that keeps it brings a bean. */
public interface FactRegister {

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
