package kechuang.ledger.boundary;

import java.io.Serializable;
import java.util.Set;
import kechuang.ledger.entity.Counter;
import kechuang.money.Money;
import kechuang.platform.boundary.Bilingual;

/**
 * What a round may hand out, in yuan of face value.
 *
 * @param owner region code of the city or the county whose round it is
 * @param counties region codes of the counties it serves
 * @param deciding what applications still being decided ask for
 */
public record FacePool(String code, Bilingual name, String owner, Set<String> counties, Counter counter, Money deciding)
    implements Serializable {
}
