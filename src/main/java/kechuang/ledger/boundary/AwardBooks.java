package kechuang.ledger.boundary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import kechuang.money.Money;

/** What the books do not know themselves: who awards brings a bean of this type. */
public interface AwardBooks {

  /** What applications that are still being decided would take from each budget line of the year, in yuan. */
  Map<Long, Money> inDecision(int fiscalYear);

  /** The face pools of the year's rounds. */
  List<FacePool> pools(int fiscalYear);

  /** Public numbers of vouchers by id, as far as there are such. */
  Map<Long, String> voucherNumbers(Collection<Long> ids);
}
